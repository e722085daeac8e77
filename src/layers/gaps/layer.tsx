import type { SelectionRule } from '../../live/selection.ts';
import { glyphs, ink, outlines } from '../../map/sign-shapes.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';
import { useFeatures } from '../../shared/reference.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { type Gap, gapState, gapStates, gapsLayerId } from './contract.ts';
import { requirements, tellHours } from './requirements.ts';
import { gapWords } from './words.ts';

const word = (pick: (words: (typeof gapWords)['fr']) => string) => wordOf(gapWords, pick);

const searchText = ({ id, properties: { name, lines } }: Gap): string =>
  [id, ...Object.values(name), ...lines].join(' ');

const missing = ({ properties: { asked, present } }: Gap): number => Math.max(0, asked - present);

/** Where nobody is first, then where most are missing, then by name. */
const byNeed = (a: Gap, b: Gap): number =>
  gapStates.indexOf(a.properties.state) - gapStates.indexOf(b.properties.state) ||
  missing(b) - missing(a) ||
  a.properties.name.fr.localeCompare(b.properties.name.fr);

/** By lens and words; counted by state. */
const gapRule = (scope: Scope): SelectionRule<Gap> => {
  const { lens, filters } = scope;
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope),
    accepts: (gap) => withinLens(lens, [gap.properties.commune], [gap.properties.zone]) && found(gap),
    compare: byNeed,
    counters: ({ properties }) => [properties.state],
  };
};

const GapRow = ({ feature: { properties } }: { feature: Gap }) => {
  const language = useLanguage();
  const words = useWords(gapWords);
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(properties.name, language)}</span>
        <span className="age">{[words.mode[properties.mode], ...properties.lines].join(' ')}</span>
      </span>
      <span className="row-facts">
        <span className={{ uncovered: 'tone-extreme', thin: 'tone-severe', covered: 'tone-quiet' }[properties.state]}>
          {words.state[properties.state]}
        </span>
        <span>{words.officers(properties.present, properties.asked)}</span>
      </span>
    </>
  );
};

interface Placed {
  id: string;
  properties: { status: string; place: { stop: string | null; line: string | null } };
}

const GapDetail = ({ feature: { id, properties } }: { feature: Gap }) => {
  const language = useLanguage();
  const words = useWords(gapWords);
  const asked = requirements.find(({ name }) => name === properties.by);
  const teams = ([...useFeatures('deployments')] as Placed[]).filter(
    ({ properties: { status, place } }) => status === 'on-site' && (place.stop === id || place.line === id),
  );
  return (
    <>
      <h3>{textIn(properties.name, language)}</h3>
      <dl className="facts">
        <Fact name={words.facts.state}>{words.state[properties.state]}</Fact>
        <Fact name={words.facts.presence}>{words.officers(properties.present, properties.asked)}</Fact>
        <Fact name={words.facts.by}>
          {words.asks(words.where[properties.by], properties.asked, asked ? tellHours(asked) : '')}
        </Fact>
        <Fact name={words.facts.there}>
          {teams.length > 0 ? <ItemLinks layer="deployments" ids={teams.map((team) => team.id)} /> : words.nobody}
        </Fact>
        <Fact name={words.facts.mode}>{words.mode[properties.mode]}</Fact>
        {properties.lines.length > 0 ? <Fact name={words.facts.lines}>{properties.lines.join(', ')}</Fact> : null}
        <Fact name={words.facts.level}>{words.level[properties.underground ? 'underground' : 'surface']}</Fact>
        {properties.kind === 'stop' ? (
          <PlaceFacts
            label={properties.name}
            communes={properties.commune ? [properties.commune] : []}
            zones={properties.zone ? [properties.zone] : []}
          />
        ) : null}
        <Fact name={words.facts.number}>{id}</Fact>
      </dl>
    </>
  );
};

const diamond = { outline: outlines.diamond, edge: ink, size: 20 };

/** Presence against the plan: a live layer that the page computes itself. */
export const gapsLayer: Layer<Gap> = {
  id: gapsLayerId,
  title: word((w) => w.title),
  empty: word((w) => w.empty),
  // It never comes over the line.
  parse: (feature) => feature as Gap,
  rule: gapRule,
  signs: {
    uncovered: { ...diamond, fill: '#e8323c', glyph: glyphs.cross, glyphFill: '#ffffff' },
    thin: { ...diamond, fill: '#f58a1f', glyph: glyphs.dash, glyphFill: ink },
    covered: { ...diamond, fill: '#4cae7a', glyph: glyphs.tick, glyphFill: ink, size: 16 },
  },
  signOf: ({ properties }) => properties.state,
  mark: ({ geometry, properties }) =>
    geometry && {
      longitude: geometry.coordinates[0],
      latitude: geometry.coordinates[1],
      sign: properties.state,
      rank: { uncovered: 4, thin: 3, covered: 0 }[properties.state],
    },
  label: ({ properties }, language) =>
    `${textIn(properties.name, language)} – ${gapWords[language].officers(properties.present, properties.asked)}`,
  place: ({ properties }) => properties.name,
  created: () => null,
  Row: GapRow,
  Detail: GapDetail,
  facets: () => [],
  indicators: [],
  legend: gapStates.map((state) => ({ sign: state, name: word((w) => w.state[state]) })),
};

/** What more officers would do to a gap, in words. */
export const gapWith = (
  { properties: { name, present, asked } }: Gap,
  more: number,
  language: keyof typeof gapWords,
) => {
  const { state } = gapWords[language];
  const tell = (officers: number): string => `${officers}/${asked} (${state[gapState(officers, asked)].toLowerCase()})`;
  return { name: textIn(name, language), before: tell(present), after: tell(present + more) };
};

export { keepGaps } from './keep.ts';
export { currentRule, onRule } from './rule-settings.ts';
export { RuleTable } from './rule-table.tsx';
