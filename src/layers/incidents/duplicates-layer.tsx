import { type DuplicateItem, duplicatesLayerId, itemOfPair } from '../../domain/incidents/duplicate-item.ts';
import { findDuplicates } from '../../domain/incidents/duplicates.ts';
import { createCalm } from '../../live/calm.ts';
import type { FeatureStore } from '../../live/feature-store.ts';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';
import { timeOf } from '../../shared/instant.ts';
import { useItems, useItemsOf } from '../../shared/items.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemActions } from '../../shared/parts/item-actions.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { refuse } from '../../shared/seats.ts';
import { severityRank, textIn } from '../../shared/vocabulary.ts';
import { shorten, useWords, wordOf } from '../../shared/words.ts';
import { featureOf } from '../features.ts';
import type { Layer, Makings, TellWaiting } from '../manifest.ts';
import { settle, soundOf } from '../settle.ts';
import { duplicateWords } from './duplicate-words.ts';

/** Milliseconds between two looks: all incidents are held against each other, and reports come by the minute. */
const calmTime = 5_000;

const makeDuplicates = (store: FeatureStore<DuplicateItem>, { items, noteBroken }: Makings): (() => void) => {
  const incidents = items('incidents');
  if (!incidents) return () => undefined;
  const look = (): void => {
    const sound = [...incidents.values()].filter(soundOf('incidents', noteBroken));
    settle(store, findDuplicates(sound).map(itemOfPair));
  };
  const calm = createCalm(calmTime, look);
  calm.ask();
  const leave = incidents.subscribe(calm.ask);
  return () => {
    calm.stop();
    leave();
  };
};

/** Both have to be in the hands of who merges them. */
const tellDuplicate: TellWaiting<DuplicateItem> = ({ properties: { zones, reported } }, seat) => {
  if (zones.some((zone) => refuse(seat, { type: 'change', zones: [zone] }) !== null)) return null;
  return { urgency: severityRank.minor, reason: wordOf(duplicateWords, (w) => w.waits), since: timeOf(reported) };
};

const DuplicateDetail = ({ feature: { id, properties } }: { feature: DuplicateItem }) => {
  const word = useWords(duplicateWords);
  const { change } = useItemSteps();
  const items = useItems();
  useItemsOf('incidents');
  const { first, second, metres, minutes, zones } = properties;
  const right = { type: 'change' as const, zones: zones.includes(null) ? [null] : zones };
  const linked = featureOf(items, 'incidents', first)?.properties.incidents ?? [];
  return (
    <>
      <dl className="facts">
        <Fact name={word.first}>
          <ItemLinks layer="incidents" ids={[first]} />
        </Fact>
        <Fact name={word.second}>
          <ItemLinks layer="incidents" ids={[second]} />
        </Fact>
        <Fact name={word.apartName}>{word.apart(metres, minutes)}</Fact>
      </dl>
      <ItemActions
        itemId={id}
        actions={[
          {
            id: 'first',
            name: word.mergeInto(first),
            right,
            key: 'a',
            run: (_, key) => change({ layer: 'incidents', id: second }, { merged: first }, key),
          },
          {
            id: 'second',
            name: word.mergeInto(second),
            right,
            run: (_, key) => change({ layer: 'incidents', id: first }, { merged: second }, key),
          },
          {
            id: 'both',
            name: word.keepBoth,
            right,
            run: (_, key) => change({ layer: 'incidents', id: first }, { incidents: [...linked, second] }, key),
          },
        ]}
      />
    </>
  );
};

const searchText = ({ properties: { first, second, title } }: DuplicateItem): string =>
  [first, second, ...Object.values(title)].join(' ');

/** Incidents that may be one: a live layer that the page finds itself. */
export const duplicatesLayer: Layer<DuplicateItem> = {
  id: duplicatesLayerId,
  title: wordOf(duplicateWords, (w) => w.title),
  parse: (feature) => feature as DuplicateItem,
  rule: (scope: Scope) => {
    const found = searchFor(scope.filters.q, searchText);
    return {
      name: nameScope(scope),
      accepts: (item) => withinLens(scope.lens, item.properties.communes, item.properties.zones) && found(item),
      compare: (a, b) => b.properties.reported.localeCompare(a.properties.reported),
      counters: () => [],
    };
  },
  label: ({ properties: { first, second, title } }, language) =>
    `${shorten(textIn(title, language))} (${first}, ${second})`,
  Detail: DuplicateDetail,
  make: makeDuplicates,
  waiting: async () => ({ tellWaiting: tellDuplicate }),
};
