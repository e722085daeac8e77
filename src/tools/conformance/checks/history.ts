import * as v from 'valibot';
import { type HistoryLine, historyLineSchema, historyType } from '../../../domain/feed/history.ts';
import { instantOf, timeOf } from '../../../shared/instant.ts';
import type { Check } from '../check.ts';
import { hold, holdSame } from '../hold.ts';
import { type AnyPage, type Target, parseAs, parseJson } from '../target.ts';

const writing = { needs: ['operator'], writes: true } as const;

/** So long that two moments differ whatever a server's clock shows. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 25));

/** What time it is on the server, and nothing is done just before or after it. */
const readClock = async ({ list }: Target): Promise<string> => {
  await pause();
  const { timeStamp } = await list('incidents/items?limit=1');
  await pause();
  return timeStamp;
};

const asOf = (moment: string): string => `as-of=${encodeURIComponent(moment)}`;
const idsOf = ({ features }: AnyPage): ReadonlyMap<string, unknown> =>
  new Map(features.map((feature) => [feature.id, feature]));

const readLines = async (target: Target, from: string, to: string): Promise<readonly HistoryLine[]> => {
  const path = `/history?${new URLSearchParams({ from, to })}`;
  const { status, headers, text } = await target.ask(path);
  hold(status === 200, `${path} is answered with ${status}`);
  const type = headers.get('Content-Type') ?? 'no type';
  hold(type.startsWith(historyType), `${path} is of ${type}`);
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => parseAs(historyLineSchema, parseJson(line, 'A line'), 'A line of the history'));
};

export const historyChecks: readonly Check[] = [
  {
    id: 'as-of',
    promise: 'As of a moment an item is as it was known then, and cannot be changed from there',
    ...writing,
    run: async (target) => {
      const start = await readClock(target);
      const first = await target.make();
      const between = await readClock(target);
      const second = await target.change(first, { severity: 'severe' });
      const end = await readClock(target);
      const path = target.pathOf(first.id);
      await target.refusal(`${path}?${asOf(start)}`, {}, 404);
      for (const [moment, wanted] of [
        [between, first],
        [end, second],
      ] as const) {
        const answer = await target.ask(`${path}?${asOf(moment)}`);
        const { links: _, ...item } = target.parseItem(answer, 200, `As of ${moment}`) as typeof first & {
          links?: unknown;
        };
        holdSame(item, wanted, `As of ${moment} the item`);
        hold(answer.headers.get('ETag') === null, 'What has been has a tag, as if it could be changed');
        const memento = answer.headers.get('Memento-Datetime');
        hold(memento === new Date(timeOf(moment)).toUTCString(), `Memento-Datetime is ${memento} as of ${moment}`);
        const page = idsOf(await target.list(`incidents/items?limit=100000&${asOf(moment)}`));
        holdSame(page.get(first.id), wanted, `As of ${moment} the item in the list`);
      }
      const before = idsOf(await target.list(`incidents/items?limit=100000&${asOf(start)}`));
      hold(!before.has(first.id), 'The list of before has what came later');
    },
  },
  {
    id: 'as-of-filters',
    promise: 'Filters ask of what was then',
    ...writing,
    run: async (target) => {
      const first = await target.make();
      const between = await readClock(target);
      await target.change(first, { severity: 'severe' });
      const query = async (severity: string, moment: string) =>
        idsOf(await target.list(`incidents/items?limit=100000&severity=${severity}&${asOf(moment)}`));
      hold((await query('minor', between)).has(first.id), 'What was minor then is not found as minor');
      hold(!(await query('severe', between)).has(first.id), 'What was minor then is found as severe');
    },
  },
  {
    id: 'accept-datetime',
    promise: 'Accept-Datetime asks as as-of does (RFC 7089)',
    ...writing,
    run: async (target) => {
      const own = await target.make();
      const now = await readClock(target);
      const second = new Date(Math.floor(timeOf(now) / 1000) * 1000);
      const path = '/collections/incidents/items?limit=100000';
      const byHeader = await target.ask(path, { headers: { 'Accept-Datetime': second.toUTCString() } });
      const byParameter = await target.ask(`${path}&${asOf(second.toISOString())}`);
      hold(
        byHeader.headers.get('Memento-Datetime') === second.toUTCString(),
        'There is no Memento-Datetime of that moment',
      );
      const featuresOf = ({ text }: { text: string }): unknown =>
        parseAs(v.looseObject({ features: v.array(v.unknown()) }), parseJson(text, path), path).features;
      holdSame(featuresOf(byHeader), featuresOf(byParameter), 'Accept-Datetime');
      hold(own.properties.version === 1, 'A new item is not of version 1');
      await target.refusal(path, { headers: { 'Accept-Datetime': 'yesterday' } }, 400);
    },
  },
  {
    id: 'as-of-bounds',
    promise: 'What is still to come, before the history, or no moment is 400',
    needs: [],
    writes: false,
    run: async (target) => {
      const later = instantOf(timeOf(await readClock(target)) + 3_600_000);
      for (const moment of [later, '2001-01-01T00:00:00Z', 'yesterday'])
        await target.refusal(`/collections/incidents/items?${asOf(moment)}`, {}, 400);
      await target.refusal(`/history?${new URLSearchParams({ from: later, to: '2001-01-01T00:00:00Z' })}`, {}, 400);
      await target.refusal(
        `/history?${new URLSearchParams({ from: '2001-01-01T00:00:00Z', to: '2001-01-01T01:00:00Z' })}`,
        {},
        400,
      );
    },
  },
  {
    id: 'history',
    promise: 'The history of a span is a header, each change with its times in order, and an end that counts them',
    ...writing,
    run: async (target) => {
      const from = await readClock(target);
      const first = await target.make();
      const second = await target.change(first, { severity: 'severe' });
      const to = await readClock(target);
      const lines = await readLines(target, from, to);
      const [header, ...rest] = lines;
      hold(header?.type === 'history' && header.from === from && header.to === to, 'The header does not name the span');
      const end = rest.at(-1);
      hold(end?.type === 'end' && end.count === rest.length - 1, 'The end does not count the lines');
      const changes = rest
        .slice(0, -1)
        .flatMap((line) => (line.type === 'upsert' || line.type === 'remove' ? [line] : []));
      hold(changes.length === rest.length - 1, 'There are other lines between header and end');
      for (const [index, { known, happened }] of changes.entries()) {
        hold(known > from && known <= to && happened <= known, `A line is known ${known}, and happened ${happened}`);
        hold(
          known >= (changes[index - 1]?.known ?? known),
          'The lines are not in the order in which they became known',
        );
      }
      const own = changes.flatMap((line) =>
        line.type === 'upsert' && line.feature.id === first.id ? [line.feature] : [],
      );
      holdSame(own, [first, second], 'What the history tells of the item');
    },
  },
  {
    id: 'history-fold',
    promise: 'What was known at a moment, with the history after it, is what was known later',
    ...writing,
    run: async (target) => {
      const from = await readClock(target);
      await target.change(await target.make(), { severity: 'severe' });
      const to = await readClock(target);
      const items = new Map(idsOf(await target.list(`incidents/items?limit=100000&${asOf(from)}`)));
      for (const line of await readLines(target, from, to)) {
        if (line.type === 'upsert' && line.collection === 'incidents') items.set(line.feature.id, line.feature);
        if (line.type === 'remove' && line.collection === 'incidents') items.delete(line.id);
      }
      const wanted = idsOf(await target.list(`incidents/items?limit=100000&${asOf(to)}`));
      for (const [id, item] of items) holdSame(item, wanted.get(id), `${id}, told by the history,`);
      hold(items.size === wanted.size, `The history leads to ${items.size} items instead of ${wanted.size}`);
    },
  },
];
