import { describe, expect, it } from 'vitest';
import { contains } from './geometry.ts';
import { type Network, networkAt } from './network.ts';
import { loadFacilities, loadNetwork, loadRegion } from './packs-node.ts';

const history = await loadNetwork();
const region = await loadRegion();
const on = (day: string): Network => networkAt(history, new Date(`${day}T12:00:00Z`));
const [in2017, in2026] = [on('2017-11-15'), on('2026-05-01')];
const refs = ({ lines }: Network): string[] => lines.map(({ ref }) => ref);
const lineOf = ({ lines }: Network, ref: string) => lines.find((line) => line.ref === ref);
const stopOf = ({ stops }: Network, id: string) => stops.find((stop) => stop.id === id);

describe('networkAt', () => {
  it('has the lines of the day', () => {
    expect(refs(in2026)).toEqual('1 2 5 6 4 7 8 9 10 18 19 25 35 39 44 51 55 62 81 82 92 93 97'.split(' '));
    expect(refs(in2017)).toEqual('1 2 5 6 3 4 7 19 25 39 44 51 55 62 81 82 92 93 94 97'.split(' '));
  });

  it('changes over on the day in Brussels, not in UTC', () => {
    expect(refs(networkAt(history, new Date('2024-09-22T21:59:59Z')))).toContain('3');
    const first = refs(networkAt(history, new Date('2024-09-22T22:00:00Z')));
    expect(first).toEqual(expect.arrayContaining(['10', '35']));
    expect(first).not.toContain('3');
  });

  it('never has two versions of one line', () => {
    const changes = history.lines.flatMap(({ line }) => [line.validFrom, line.validTo]).filter((day) => day !== null);
    expect(changes.length).toBeGreaterThan(10);
    for (const day of changes) expect(new Set(refs(on(day))).size).toBe(refs(on(day)).length);
  });

  it('draws line 3 to Esplanade, not over the branch that line 10 opened', () => {
    expect(lineOf(in2017, '3')).toMatchObject({
      id: 'tram-3',
      colour: '#B5BA05',
      to: { fr: 'Esplanade' },
      validTo: '2024-09-23',
    });
    const north = Math.max(
      ...(lineOf(in2026, '10')
        ?.path.flat()
        .map(([, latitude]) => latitude) ?? []),
    );
    expect(
      Math.max(
        ...(lineOf(in2017, '3')
          ?.path.flat()
          .map(([, latitude]) => latitude) ?? []),
      ),
    ).toBeLessThan(north);
    expect(stopOf(in2017, 'tram-esplanade')?.lines).toEqual(['3']);
    expect(stopOf(in2017, 'tram-bourse')?.lines).toEqual(['3', '4']);
    expect(stopOf(in2026, 'tram-bourse')?.lines).toEqual(['4', '10']);
  });

  it('leaves out the stops that no line served yet', () => {
    expect(stopOf(in2026, 'tram-hopital-militaire')?.lines).toEqual(['10']);
    for (const id of ['tram-hopital-militaire', 'tram-uz-brussel', 'tram-roodebeek'])
      expect(stopOf(in2017, id)).toBeUndefined();
    expect(stopOf(in2017, 'tram-valida')?.lines).toEqual(['19']);
    expect(stopOf(in2017, 'tram-altitude-cent')?.lines).toEqual(['51']);
  });

  it('draws every version of every line', () => {
    const undrawn = history.lines.filter(({ line, serves }) => line.path.length === 0 || serves.size <= 5);
    expect(undrawn.map(({ line }) => line.id)).toEqual([]);
    for (const { line } of history.lines) expect(line.colour).toMatch(/^#[0-9A-F]{6}$/);
  });
});

describe('stops', () => {
  it('has those of the source, with ids of their own and names in French and Dutch', () => {
    const count = (mode: string): number => in2026.stops.filter((stop) => stop.mode === mode).length;
    expect([count('metro'), count('train'), count('tram')]).toEqual([60, 36, 293]);
    expect(new Set(in2026.stops.map(({ id }) => id)).size).toBe(389);
    for (const { name } of in2026.stops) expect([name.fr, name.nl]).not.toContain('');
  });

  it('knows the lines of a stop by nearness', () => {
    const lines = (id: string) => stopOf(in2026, id)?.lines;
    expect(lines('metro-arts-loi')).toEqual(['1', '2', '5', '6']);
    expect(lines('metro-osseghem')).toEqual(['2', '6']);
    expect(lines('metro-stockel')).toEqual(['1']);
    expect(lines('tram-montgomery')).toEqual(['7', '25', '39', '44', '81']);
    expect(lines('tram-bara')).toEqual(['81']);
    expect(lines('train-bruxelles-midi')).toEqual([]);
    const served = in2026.lines.map(({ ref }) => in2026.stops.filter((stop) => stop.lines.includes(ref)).length);
    expect(served.slice(0, 4)).toEqual([21, 19, 28, 26]);
  });

  it('knows what is underground', () => {
    const underground = (id: string) => stopOf(in2026, id)?.underground;
    expect(['metro-de-brouckere', 'tram-bourse', 'train-bruxelles-central'].map(underground)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['metro-delta', 'tram-flagey', 'train-etterbeek'].map(underground)).toEqual([false, false, false]);
  });
});

describe('commune and zone', () => {
  it('are those that the geometry says, for stops and facilities', async () => {
    const facilities = await loadFacilities();
    for (const { position, commune, zone } of [...in2026.stops, ...facilities]) {
      expect(region.locate(position)).toEqual(commune === null ? null : { commune, zone });
    }
    expect(in2026.stops.filter(({ commune }) => commune === null).length).toBe(6);
    expect(stopOf(in2026, 'tram-quatre-bras')?.zone).toBeNull();
  });
});

describe('facilities', () => {
  it('has those of the source, named in French and Dutch, with ids of their own', async () => {
    const facilities = await loadFacilities();
    const count = (kind: string): number => facilities.filter((facility) => facility.kind === kind).length;
    expect(['police', 'hospital', 'fire-station', 'town-hall', 'courthouse'].map(count)).toEqual([54, 20, 8, 23, 12]);
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(117);
    for (const { id, name } of facilities) {
      expect([name.fr, name.nl]).not.toContain('');
      expect(id).toMatch(/^[a-z0-9-]{1,100}$/);
    }
  });
});

describe('tracks', () => {
  it('run over and under the region', () => {
    for (const { path } of in2026.rail) {
      const inside = path.flat().filter((position) => region.outline.some((polygon) => contains(polygon, position)));
      expect(inside.length).toBeGreaterThan(100);
    }
  });
});
