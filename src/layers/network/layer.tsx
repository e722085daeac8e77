import type { SelectionRule } from '../../live/selection.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { type Scope, nameScope, withinLens } from '../../shared/filters.ts';
import type { Position } from '../../shared/geojson.ts';
import { useFeatures } from '../../shared/reference.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { type Elsewhere, type LineFeature, type StopFeature, itemsAt, surfacesOver } from './model.ts';
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
  const incidents = useFeatures('incidents') as Iterable<Elsewhere>;
  const alerts = useFeatures('alerts') as Iterable<Elsewhere>;
  const deployments = useFeatures('deployments') as Iterable<Elsewhere>;
  const disruptions = useFeatures('disruptions') as Iterable<Elsewhere>;
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
  const lines = [...(useFeatures('lines') as Iterable<LineFeature>)].filter((line) =>
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
  const { mode, facts } = useWords(networkWords);
  const stops = new Set(properties.stops);
  const positions = [...(useFeatures('stops') as Iterable<StopFeature>)]
    .filter((stop) => stops.has(stop.id))
    .map((stop) => stop.geometry.coordinates);
  return (
    <>
      <h3>{`${mode[properties.mode]} ${properties.ref}`}</h3>
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

const NoRow = () => null;

/** What the two layers of the network have in common: opened one by one, never listed nor drawn as signs. */
const opened = {
  empty: word((w) => w.empty),
  signs: {},
  signOf: () => '',
  mark: () => null,
  created: () => null,
  Row: NoRow,
  facets: () => [],
  indicators: [],
  legend: [],
};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** About 100 m, as degrees of latitude; longitudes are shorter here. */
const haloSize = 0.0009;
const halo = ([longitude, latitude]: Position): Position[] =>
  Array.from({ length: 17 }, (_, index) => {
    const angle = (index * Math.PI) / 8;
    return [longitude + Math.cos(angle) * haloSize * 1.58, latitude + Math.sin(angle) * haloSize];
  });

/** Stations and stops of the day. */
export const stopsLayer: Layer<StopFeature> = {
  ...opened,
  id: 'stops',
  title: word((w) => w.stops),
  parse: (feature) => feature as StopFeature,
  rule: (scope: Scope): SelectionRule<StopFeature> => ({
    name: nameScope(scope),
    accepts: ({ properties }) => withinLens(scope.lens, [properties.commune], [properties.zone]),
    compare: byId,
    counters: () => [],
  }),
  area: ({ geometry }) => ({
    surface: { type: 'Polygon', coordinates: [halo(geometry.coordinates)] },
    communes: [],
    rank: 1,
  }),
  label: ({ properties }, language) => textIn(properties.name, language),
  place: ({ properties }) => properties.name,
  Detail: StopDetail,
};

/** Lines of metro and tram of the day. */
export const linesLayer: Layer<LineFeature> = {
  ...opened,
  id: 'lines',
  title: word((w) => w.lines),
  parse: (feature) => feature as LineFeature,
  rule: (): SelectionRule<LineFeature> => ({ name: '', accepts: () => true, compare: byId, counters: () => [] }),
  // There and back: an outline without a surface.
  area: ({ properties }) => ({
    surface: { type: 'MultiPolygon', coordinates: properties.path.map((run) => [[...run, ...run.toReversed()]]) },
    communes: [],
    rank: 1,
  }),
  label: ({ properties }, language) =>
    `${properties.ref} ${textIn(properties.from, language)} – ${textIn(properties.to, language)}`,
  place: ({ properties }) => properties.from,
  Detail: LineDetail,
};

export { lineFeatures, stopFeatures } from './model.ts';
