import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from './geometry.ts';
import { networkAt } from './network.ts';
import { loadNetwork } from './packs-node.ts';
import { sectionBetween, stopsAlong } from './section.ts';

const history = await loadNetwork();
const networks = ['2017-11-15', '2026-05-01'].map((day) => networkAt(history, new Date(`${day}T12:00:00Z`)));

const lengthOf = (path: readonly (readonly [number, number])[]): number =>
  path.slice(1).reduce((sum, end, index) => sum + distance([...(path[index] ?? end)], [...end]), 0);

describe('the stops of a line', () => {
  it('stand in the order of its path: each once, the ends far apart, neighbours near', () => {
    const [, network] = networks;
    const line = network?.lines.find(({ id }) => id === 'metro-5');
    if (!network || !line) throw new Error('Metro 5 is not there.');
    const names = stopsAlong(line, network).map(({ name }) => name.fr);
    expect(new Set(names).size).toBe(names.length);
    const inOrder = ['Erasme', 'Gare de l’Ouest', 'De Brouckère', 'Arts-Loi', 'Herrmann-Debroux'].map((name) =>
      names.findIndex((one) => one.replaceAll("'", '’') === name),
    );
    expect(inOrder).not.toContain(-1);
    const sorted = inOrder.toSorted((a, b) => a - b);
    expect([sorted, sorted.toReversed()]).toContainEqual(inOrder);
  });
});

describe('a section', () => {
  it('runs from stop to stop along the line, whichever end comes first; its stops lie between', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.nat(), fc.nat(), (isPast, index, first, second) => {
        const network = networks[isPast ? 0 : 1];
        const line = network?.lines[index % network.lines.length];
        if (!network || !line) return;
        const stops = stopsAlong(line, network);
        const [from, to] = [stops[first % stops.length], stops[second % stops.length]];
        if (!from || !to) return;
        const section = sectionBetween(line, from, to, network);
        // A line may consist of several runs: then there are stops with no way between them.
        expect(from.id !== to.id || section === null).toBe(true);
        if (!section) return;
        const back = sectionBetween(line, to, from, network);
        expect(back?.path).toEqual(section.path);
        expect(new Set(back?.stops.map(({ id }) => id))).toEqual(new Set(section.stops.map(({ id }) => id)));
        const ends = [section.path[0], section.path.at(-1)];
        for (const stop of [from, to]) {
          expect(Math.min(...ends.map((end) => (end ? distance(end, stop.position) : Infinity)))).toBeLessThan(310);
          expect(section.stops).toContain(stop);
        }
        const longest = Math.max(...line.path.map((run) => lengthOf(run)));
        expect(lengthOf(section.path)).toBeLessThanOrEqual(longest + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('is there between all neighbours of the metro', () => {
    for (const network of networks) {
      for (const line of network.lines.filter(({ mode }) => mode === 'metro')) {
        const stops = stopsAlong(line, network);
        const missing = stops
          .slice(1)
          .filter((stop, index) => !sectionBetween(line, stops[index] ?? stop, stop, network));
        expect(missing.map(({ id }) => `${line.id} ${id}`)).toEqual([]);
      }
    }
  });
});
