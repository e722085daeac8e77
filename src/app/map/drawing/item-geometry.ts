import * as v from 'valibot';
import { useMemo, useSyncExternalStore } from 'react';
import type { AnyItem } from '../../../domain/item.ts';
import type { Region } from '../../../geo/region.ts';
import { type BufferedGeometry, bufferedSchema } from '../../../geo/shape.ts';
import { textIn } from '../../../shared/vocabulary.ts';
import { useSelectedParam } from '../../../shared/url-state.ts';
import { useLanguage } from '../../../shared/words.ts';
import { useGeography } from '../../../workspace/geography.ts';
import type { LiveLayer } from '../../../workspace/live-layer.ts';
import { useScope } from '../../../workspace/scope.ts';
import { useWorkspace } from '../../../workspace/use-workspace.ts';

/** A shape that is there already. */
export interface Existing {
  /** One of a list. */
  key: string;
  kind: 'item' | 'own' | 'street' | 'zone' | 'commune';
  name: string;
  of: BufferedGeometry;
  item: { collection: string; id: string } | null;
}

/** The ground, the lines or the point of an item; null: it has no place. */
export const geometryOf = ({ layer }: LiveLayer, feature: { id: string }, region: Region): BufferedGeometry | null => {
  const area = layer.map?.area?.(feature);
  if (area?.surface) return area.surface;
  if (area?.path && area.path.length > 0) return { type: 'MultiLineString', coordinates: area.path };
  const surfaces = area?.communes.flatMap((nis) => region.communes.get(nis)?.surface ?? []) ?? [];
  if (surfaces.length > 0) return { type: 'MultiPolygon', coordinates: surfaces };
  const { geometry } = feature as AnyItem;
  const isLine = geometry?.type === 'LineString';
  const own = isLine ? { type: 'MultiLineString', coordinates: [geometry.coordinates] } : geometry;
  const parsed = v.safeParse(bufferedSchema, own);
  return parsed.success ? parsed.output : null;
};

const never = () => () => undefined;

/** The open item, and the zone and commune that the screen looks at, as far as they have a place. */
export const useExisting = (): readonly Existing[] => {
  const { region } = useGeography();
  const language = useLanguage();
  const { lens } = useScope();
  const [selected] = useSelectedParam();
  const { find } = useWorkspace();
  const live = find(selected?.layer ?? '');
  const feature = useSyncExternalStore(live?.store.subscribe ?? never, () =>
    selected && live ? live.store.get(selected.id) : undefined,
  );
  return useMemo(() => {
    const found: Existing[] = [];
    const of = live && feature ? geometryOf(live, feature, region) : null;
    if (live && feature && of) {
      const item = { collection: live.layer.id, id: feature.id };
      found.push({ key: 'item', kind: 'item', name: live.layer.label(feature, language), of, item });
    }
    const areas = [
      ['zone', lens.zone === null ? undefined : region.zones.get(lens.zone)],
      ['commune', lens.commune === null ? undefined : region.communes.get(lens.commune)],
    ] as const;
    for (const [kind, area] of areas) {
      if (area)
        found.push({
          key: kind,
          kind,
          name: textIn(area.name, language),
          of: { type: 'MultiPolygon', coordinates: area.surface },
          item: null,
        });
    }
    return found;
  }, [live, feature, region, language, lens]);
};
