import { loadRegion } from '../../../src/geo/packs.ts';
import { alertsLayer } from '../../../src/layers/alerts/layer.tsx';
import { deploymentsLayer } from '../../../src/layers/deployments/layer.tsx';
import { incidentsLayer } from '../../../src/layers/incidents/layer.tsx';
import type { AnyLayer } from '../../../src/layers/manifest.ts';
import { epochHeader, seqHeader } from '../../../src/domain/feed/contract.ts';
import type { Sign } from '../../../src/map/sign.ts';
import { inkColours, resolveInks } from '../../../src/map/sign-shapes.ts';
import type { Bounds, Mark } from './bench-page.ts';

type Feature = { id: string };

export const layers: readonly AnyLayer[] = [incidentsLayer, alertsLayer, deploymentsLayer];

const colourOf = resolveInks(inkColours.dark);
/** The sign in colours that an image knows as well. */
const resolve = (sign: Sign): Sign => ({
  ...sign,
  fill: colourOf(sign.fill),
  edge: colourOf(sign.edge),
  glyphFill: colourOf(sign.glyphFill),
});

/** Sign name → sign. */
export const signs: ReadonlyMap<string, Sign> = new Map(
  layers.flatMap((layer) =>
    Object.entries(layer.map?.points?.signs ?? {}).map(([key, sign]) => [`${layer.id} ${key}`, resolve(sign)] as const),
  ),
);

const limit = 100_000;

/** The figures of a sign as an image. */
export const imageOf = ({ outline, fill, edge, glyph, glyphFill, size }: Sign): string => {
  const glyphPath = glyph === null ? '' : `<path d="${glyph}" fill="${glyphFill}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">` +
      `<path d="${outline}" fill="${fill}" stroke="${edge}" stroke-width="1.5"/>${glyphPath}</svg>`,
  )}`;
};

const request = (layer: AnyLayer): Promise<Response> => fetch(`/api/collections/${layer.id}/items?limit=${limit}`);

/** The features of a layer as they come, unchecked. */
export const readFeatures = async (layer: AnyLayer): Promise<readonly Feature[]> =>
  ((await (await request(layer)).json()) as { features: Feature[] }).features;

export interface World {
  bounds: Bounds;
  marks: Map<string, Mark>;
  /** The changes since then, as marks; features without a place are left out. */
  readChanges(): Promise<Mark[]>;
}

/** Reads the world from the API of this origin, in the same places and with the same signs as the product shows. */
export const readWorld = async (): Promise<World> => {
  const region = await loadRegion();
  const communeLabel = (nis: string) => region.communes.get(nis)?.label ?? null;
  const markOf = (layer: AnyLayer, feature: Feature, before?: Mark): Mark | null => {
    const mark = layer.map?.points?.mark(feature, communeLabel);
    if (!mark) return null;
    const isStill = before?.position[0] === mark.latitude && before.position[1] === mark.longitude;
    const position = before && isStill ? before.position : ([mark.latitude, mark.longitude] as const);
    return { id: feature.id, position, sign: `${layer.id} ${mark.sign}`, rank: mark.rank };
  };

  const marks = new Map<string, Mark>();
  let position = '';
  for (const layer of layers) {
    const response = await request(layer);
    position = `${response.headers.get(epochHeader)}:${response.headers.get(seqHeader)}`;
    const { features } = (await response.json()) as { features: Feature[] };
    for (const feature of features) {
      const mark = markOf(layer, feature);
      if (mark) marks.set(feature.id, mark);
    }
  }

  const readChanges = async (): Promise<Mark[]> => {
    const leave = new AbortController();
    const response = await fetch(`/api/stream?since=${position}`, { signal: leave.signal });
    let text = '';
    // What was missed comes first, then a heartbeat.
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      if (text.includes('event: heartbeat')) break;
    }
    leave.abort();
    const latest = new Map(marks);
    const changes: Mark[] = [];
    for (const [, json = ''] of text.matchAll(/^data: (\{"type":"upsert".*)$/gm)) {
      const { collection, feature } = JSON.parse(json) as { collection: string; feature: Feature };
      const layer = layers.find(({ id }) => id === collection);
      const mark = layer && markOf(layer, feature, latest.get(feature.id));
      if (!mark) continue;
      latest.set(mark.id, mark);
      changes.push(mark);
    }
    return changes;
  };
  return { bounds: region.bbox, marks, readChanges };
};
