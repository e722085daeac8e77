import type { SelectionRule } from '../../live/selection.ts';
import { metresPerDegree } from '../../geo/geometry.ts';
import { lineLabel, lineName } from '../../geo/labels.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { type Scope, nameScope, withinLens } from '../../shared/filters.ts';
import type { Position } from '../../shared/geojson.ts';
import { useOpenedItemsOf } from '../../shared/items.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords, wordOf } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { Layer } from '../manifest.ts';
import { type LineFeature, type StopFeature, itemsAt, lineFeatures, stopFeatures, surfacesOver } from './model.ts';
import { networkWords } from './words.ts';

const word = (pick: (words: (typeof networkWords)['fr']) => string) => wordOf(networkWords, pick);

/** What happens at some stops or on a line, now: incidents, alerts over them, deployments. */
const Happenings = ({
  stops,
  line,
  positions,
}: {
  stops: readonly string[];
  line: string | null;
  positions: readonly Position[];
}) => {
  const { facts, none } = useWords(networkWords);
  const incidents = useFeatures('incidents');
  const alerts = useFeatures('alerts');
  const deployments = useFeatures('deployments');
  const disruptions = useFeatures('disruptions');
  const found = [
    { layer: 'disruptions', name: facts.disruptions, ids: itemsAt(disruptions, stops, line) },
    { layer: 'incidents', name: facts.incidents, ids: itemsAt(incidents, stops, line) },
    { layer: 'alerts', name: facts.alerts, ids: surfacesOver(alerts, positions) },
    { layer: 'deployments', name: facts.deployments, ids: itemsAt(deployments, stops, line) },
  ];
  return found.map(({ layer, name, ids }) => (
    <Fact key={layer} name={`${name} (${ids.length})`}>
      {ids.length > 0 ? <ItemLinks layer={layer} ids={ids} /> : none}
    </Fact>
  ));
};

const StopDetail = ({ feature: { id, geometry, properties } }: { feature: StopFeature }) => {
  const language = useLanguage();
  const { mode, level, facts, interchange, none } = useWords(networkWords);
  const lines = [...(useOpenedItemsOf('lines') as Iterable<LineFeature>)].filter((line) =>
    line.properties.stops.includes(id),
  );
  const { commune, zone } = properties;
  return (
    <>
      <h3>{textIn(properties.name, language)}</h3>
      {lines.length > 1 ? <p className="interchange">{interchange}</p> : null}
      <dl className="facts">
        <Fact name={facts.mode}>{mode[properties.mode]}</Fact>
        <Fact name={facts.level}>{level[properties.underground ? 'underground' : 'surface']}</Fact>
        <Fact name={facts.lines}>
          {lines.length > 0 ? <ItemLinks layer="lines" ids={lines.map((line) => line.id)} /> : none}
        </Fact>
        <PlaceFacts label={properties.name} communes={commune ? [commune] : []} zones={zone ? [zone] : []} />
        <Happenings stops={[id]} line={null} positions={[geometry.coordinates]} />
        <Fact name={facts.number}>{id}</Fact>
      </dl>
    </>
  );
};

const LineDetail = ({ feature: { id, properties } }: { feature: LineFeature }) => {
  const language = useLanguage();
  const { facts } = useWords(networkWords);
  const stops = new Set(properties.stops);
  const positions = [...(useOpenedItemsOf('stops') as Iterable<StopFeature>)]
    .filter((stop) => stops.has(stop.id))
    .map((stop) => stop.geometry.coordinates);
  return (
    <>
      <h3>{textIn(lineName(properties), language)}</h3>
      <dl className="facts">
        <Fact name={facts.from}>{textIn(properties.from, language)}</Fact>
        <Fact name={facts.to}>{textIn(properties.to, language)}</Fact>
        {properties.validFrom ? <Fact name={facts.since}>{properties.validFrom}</Fact> : null}
        <Happenings stops={properties.stops} line={id} positions={positions} />
        <Fact name={`${facts.stops} (${properties.stops.length})`}>
          <ItemLinks layer="stops" ids={properties.stops} />
        </Fact>
        <Fact name={facts.number}>{id}</Fact>
      </dl>
    </>
  );
};

/** The order of ids, which every selection has where its rule makes no difference. */
const asTheyCome = (): number => 0;

/** Metres. */
const haloSize = 100;
const halo = ([longitude, latitude]: Position): Position[] =>
  Array.from({ length: 17 }, (_, index) => {
    const angle = (index * Math.PI) / 8;
    return [
      longitude + (Math.cos(angle) * haloSize) / metresPerDegree.longitude,
      latitude + (Math.sin(angle) * haloSize) / metresPerDegree.latitude,
    ];
  });

/** Stations and stops of the day. */
export const stopsLayer: Layer<StopFeature> = {
  id: 'stops',
  title: word((w) => w.stops),
  parse: (feature) => feature as StopFeature,
  rule: (scope: Scope): SelectionRule<StopFeature> => ({
    name: nameScope(scope),
    accepts: ({ properties }) => withinLens(scope.lens, [properties.commune], [properties.zone]),
    compare: asTheyCome,
    counters: () => [],
  }),
  map: {
    area: ({ geometry }) => ({
      surface: { type: 'Polygon', coordinates: [halo(geometry.coordinates)] },
      communes: [],
      rank: 1,
    }),
  },
  label: ({ properties }, language) => textIn(properties.name, language),
  Detail: StopDetail,
  make: (store, { network }) => {
    store.replace(stopFeatures(network));
    return () => undefined;
  },
};

/** Lines of metro and tram of the day. */
export const linesLayer: Layer<LineFeature> = {
  id: 'lines',
  title: word((w) => w.lines),
  parse: (feature) => feature as LineFeature,
  rule: (): SelectionRule<LineFeature> => ({ name: '', accepts: () => true, compare: asTheyCome, counters: () => [] }),
  map: {
    // There and back: an outline without a surface.
    area: ({ properties }) => ({
      surface: { type: 'MultiPolygon', coordinates: properties.path.map((run) => [[...run, ...run.toReversed()]]) },
      communes: [],
      rank: 1,
    }),
  },
  label: ({ properties }, language) => textIn(lineLabel(properties), language),
  Detail: LineDetail,
  make: (store, { network }) => {
    store.replace(lineFeatures(network));
    return () => undefined;
  },
};
