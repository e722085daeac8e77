import type { Check } from '../check.ts';
import { hold } from '../hold.ts';
import { draft } from '../target.ts';

const writing = { needs: ['operator'], writes: true } as const;
/** Somewhere in the Region, to a hundred thousandth of a degree. */
const somewhere = (): [number, number] => [
  Math.round((4.34 + Math.random() * 0.03) * 1e5) / 1e5,
  Math.round((50.835 + Math.random() * 0.02) * 1e5) / 1e5,
];
const boxAround = ([x, y]: readonly [number, number], size: number): string =>
  [x - size, y - size, x + size, y + size].map((number) => number.toFixed(6)).join(',');

export const filterChecks: readonly Check[] = [
  {
    id: 'filter-property',
    promise: 'A property asked for brings those that have it, several any of them, two both of them',
    ...writing,
    run: async (target) => {
      const [one, other] = [await target.make(), await target.make(undefined, { ...draft, severity: 'severe' })];
      const idsOf = async (query: string): Promise<readonly string[]> =>
        (await target.list(`incidents/items?limit=100000&${query}`)).features.map(({ id }) => id);
      for (const { id, properties } of (await target.list('incidents/items?limit=100000&severity=minor')).features)
        hold(
          properties['severity'] === 'minor',
          `severity=minor brings ${id}, which is ${String(properties['severity'])}`,
        );
      const severe = await idsOf('severity=severe');
      hold(
        severe.includes(other.id) && !severe.includes(one.id),
        'severity=severe does not bring what is severe alone',
      );
      const both = await idsOf('severity=minor,severe');
      hold(both.includes(one.id) && both.includes(other.id), 'Of several values not each brings its items');
      const two = await idsOf('severity=minor&status=confirmed');
      hold(!two.includes(one.id), 'Two properties bring what has one of them alone');
    },
  },
  {
    id: 'filter-bbox',
    promise: 'A box brings what lies in it, and nothing without a place',
    ...writing,
    run: async (target) => {
      const at = somewhere();
      const [placed, unplaced] = [await target.make({ type: 'Point', coordinates: at }), await target.make()];
      const idsIn = async (box: string): Promise<readonly string[]> =>
        (await target.list(`incidents/items?limit=100000&bbox=${box}`)).features.map(({ id }) => id);
      const near = await idsIn(boxAround(at, 0.0001));
      hold(near.includes(placed.id), `The box around ${at.join(' ')} does not bring what lies there`);
      hold(!near.includes(unplaced.id), 'A box brings what has no place');
      const far = await idsIn(boxAround([at[0] + 0.2, at[1] + 0.2], 0.1));
      hold(!far.includes(placed.id), `A box elsewhere brings what lies at ${at.join(' ')}`);
      const round = await idsIn(`170,-90,-170,90`);
      hold(!round.includes(placed.id), 'A box across the antimeridian brings what lies on the other side of the earth');
    },
  },
  {
    id: 'filter-datetime',
    promise: 'A time brings what is then',
    ...writing,
    run: async (target) => {
      const { id, properties } = await target.make();
      const at = String(properties['reported']);
      const idsAt = async (time: string): Promise<readonly string[]> =>
        (await target.list(`incidents/items?limit=100000&datetime=${encodeURIComponent(time)}`)).features.map(
          (one) => one.id,
        );
      for (const time of [at, `${at}/..`, `2001-01-01T00:00:00Z/${at}`])
        hold((await idsAt(time)).includes(id), `${time} does not bring what was reported at ${at}`);
      for (const time of [
        '2001-01-01T00:00:00Z',
        '../2001-01-01T00:00:00Z',
        '2001-01-01T00:00:00Z/2001-01-02T00:00:00Z',
      ])
        hold(!(await idsAt(time)).includes(id), `${time} brings what was reported at ${at}`);
    },
  },
];
