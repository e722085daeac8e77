import { type ClashItem, clashesLayerId } from '../../domain/events/clash-item.ts';
import { instantOf } from '../../shared/instant.ts';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Span } from '../../shared/parts/moment.tsx';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { useLanguage, useWords, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { clashWords, labelClash, tellClash } from './clash-words.ts';
import { makeClashes } from './make-clashes.ts';
import { tellClashWaiting } from './waiting.ts';

const searchText = ({ id, properties: { titles } }: ClashItem): string =>
  [id, ...titles.flatMap((title) => Object.values(title))].join(' ');

const ClashRow = ({ feature }: { feature: ClashItem }) => {
  const language = useLanguage();
  const now = useNow();
  const { clash } = feature.properties;
  return (
    <>
      <span className="row-head">
        <span className="row-title">{labelClash(feature, language)}</span>
        <span className="age">{formatClockAt(clash.from, now, language)}</span>
      </span>
      <span className="row-facts">
        <span>{tellClash(clash, language)}</span>
      </span>
    </>
  );
};

const ClashDetail = ({ feature: { properties } }: { feature: ClashItem }) => {
  const language = useLanguage();
  const word = useWords(clashWords);
  const { clash } = properties;
  return (
    <>
      <h3>{word.kind[clash.kind]}</h3>
      <dl className="facts">
        <Fact name={word.facts.events}>
          <ItemLinks layer="events" ids={clash.events} />
        </Fact>
        {clash.kind === 'uncovered' ? (
          <Fact name={word.facts.station}>
            <ItemLinks layer="stops" ids={[clash.stop]} />
          </Fact>
        ) : null}
        <Fact name={word.facts.detail}>{tellClash(clash, language)}</Fact>
        <Fact name={word.facts.when}>
          <Span from={instantOf(clash.from)} to={instantOf(clash.to)} />
        </Fact>
      </dl>
    </>
  );
};

/** What does not go together among the events: a live layer that the page finds itself. */
export const clashesLayer: Layer<ClashItem> = {
  id: clashesLayerId,
  title: wordOf(clashWords, ({ title }) => title),
  parse: (feature) => feature as ClashItem,
  rule: (scope: Scope) => {
    const { lens, filters } = scope;
    const found = searchFor(filters.q, searchText);
    return {
      name: nameScope(scope),
      accepts: (item) => withinLens(lens, item.properties.communes, item.properties.zones) && found(item),
      compare: (a, b) => a.properties.clash.from - b.properties.clash.from,
      counters: ({ properties }) => [properties.clash.kind],
    };
  },
  label: labelClash,
  Detail: ClashDetail,
  make: makeClashes,
  waiting: async () => ({ tellWaiting: tellClashWaiting }),
  list: { Row: ClashRow, empty: wordOf(clashWords, ({ none }) => none) },
};
