import type { SelectionRule } from '../../live/selection.ts';
import { inks } from '../../map/sign.ts';
import { glyphs, outlines } from '../../map/sign-shapes.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords, wordOf } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { Layer } from '../manifest.ts';
import { tellWaiting } from './waiting.ts';
import { type Gap, gapStates, gapsLayerId } from '../../domain/gaps/contract.ts';
import { gapStateWords } from '../../domain/gaps/state-words.ts';
import { requirements, tellHours } from '../../domain/gaps/requirements.ts';
import { makeGaps } from './make.ts';
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
  const { state } = useWords(gapStateWords);
  return (
    <>
      <span className="row-head">
        <span className="row-title">{textIn(properties.name, language)}</span>
        <span className="age">{[words.mode[properties.mode], ...properties.lines].join(' ')}</span>
      </span>
      <span className="row-facts">
        <span className={{ uncovered: 'tone-extreme', thin: 'tone-severe', covered: 'tone-quiet' }[properties.state]}>
          {state[properties.state]}
        </span>
        <span>{words.officers(properties.present, properties.asked)}</span>
      </span>
    </>
  );
};

const GapDetail = ({ feature: { id, properties } }: { feature: Gap }) => {
  const language = useLanguage();
  const words = useWords(gapWords);
  const { state } = useWords(gapStateWords);
  const asked = requirements.find(({ name }) => name === properties.by);
  const teams = [...useFeatures('deployments')].filter(
    ({ properties: { status, place } }) => status === 'on-site' && (place.stop === id || place.line === id),
  );
  return (
    <>
      <h3>{textIn(properties.name, language)}</h3>
      <dl className="facts">
        <Fact name={words.facts.state}>{state[properties.state]}</Fact>
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

/** Hollow and grey: a gap is no incident. */
const diamond = { outline: outlines.diamond, fill: inks.land, edge: inks.other, glyphFill: inks.other, size: 18 };

/** Presence against the plan: a live layer that the page computes itself. */
export const gapsLayer: Layer<Gap> = {
  id: gapsLayerId,
  title: word((w) => w.title),
  parse: (feature) => feature as Gap,
  rule: gapRule,
  label: ({ properties }, language) =>
    `${textIn(properties.name, language)} – ${gapWords[language].officers(properties.present, properties.asked)}`,
  Detail: GapDetail,
  make: makeGaps,
  waiting: async () => ({ tellWaiting }),
  map: {
    points: {
      signs: {
        uncovered: { ...diamond, glyph: glyphs.cross },
        thin: { ...diamond, glyph: glyphs.dash },
        covered: { ...diamond, glyph: glyphs.tick, size: 16 },
      },
      signOf: ({ properties }) => properties.state,
      mark: ({ geometry, properties }) =>
        geometry && {
          longitude: geometry.coordinates[0],
          latitude: geometry.coordinates[1],
          sign: properties.state,
          rank: 0,
        },
      legend: gapStates.map((state) => ({ sign: state, name: wordOf(gapStateWords, (w) => w.state[state]) })),
    },
  },
  list: {
    Row: GapRow,
    empty: word((w) => w.empty),
    // It never comes over the line.
  },
};

export { RuleTable } from './rule-table.tsx';
