import { beforeAll, describe, expect, it } from 'vitest';
import { surfaceOf } from '../../geo/shape-surface.ts';
import { networkAt } from '../../geo/network.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../../geo/packs-node.ts';
import { loadPlaces, loadStreets } from '../../geo/street-packs-node.ts';
import { type Ground, findInside, itemsWithin } from './inside.ts';
import { areasUnder } from './placing.ts';

let ground: Ground;
beforeAll(async () => {
  const [network, facilities, places, streets] = await Promise.all([
    loadNetwork(),
    loadFacilities(),
    loadPlaces(),
    loadStreets(),
  ]);
  ground = { stops: networkAt(network, new Date('2026-11-27T12:00:00Z')).stops, facilities, places, streets };
});
const goOn = async (): Promise<boolean> => true;
const around = (radius: number) => surfaceOf({ type: 'circle', centre: [4.3525, 50.8467], radius });

describe('what lies in a perimeter', () => {
  it('around the Grand-Place', async () => {
    const inside = await findInside(around(300), ground, goOn);
    expect(inside?.stops.map(({ id }) => id)).toContain('tram-bourse');
    expect(inside?.places.services.map(({ name }) => name.fr)).toContain('Hôtel de Ville de Bruxelles');
    expect(inside?.places.worship.length).toBeGreaterThan(0);
    expect(inside?.streets.map(({ name }) => name.nl)).toContain('Grasmarkt');
    // As much as a dense centre has: no more than 40 km of streets for each square kilometre.
    expect(inside?.metres).toBeGreaterThan(2_000);
    expect(inside?.metres).toBeLessThan(0.283 * 40_000);
  });

  it('is no less in a larger one, and all of it in one as large as the Region', async () => {
    const [small, large, all] = await Promise.all(
      [200, 900, 10_000].map((radius) => findInside(around(radius), ground, goOn)),
    );
    expect(large?.metres).toBeGreaterThan(small?.metres ?? Infinity);
    expect(all?.metres).toBeLessThanOrEqual(ground.streets.reduce((sum, { metres }) => sum + metres, 0) * 1.02);
    expect(all?.metres).toBeGreaterThan(1_500_000);
    for (const group of ['schools', 'hospitals', 'worship'] as const) {
      expect(large?.places[group].length).toBeGreaterThanOrEqual(small?.places[group].length ?? Infinity);
    }
  });

  it('is looked up in pieces, and given up once nobody waits', async () => {
    let pieces = 0;
    const leave = async (): Promise<boolean> => {
      pieces += 1;
      return pieces < 3;
    };
    expect(await findInside(around(10_000), ground, leave)).toBeNull();
    expect(pieces).toBe(3);
  });

  it('has items by their point; one without a point is nowhere', () => {
    const item = (coordinates: [number, number] | null) => ({
      geometry: coordinates && { type: 'Point' as const, coordinates },
    });
    const items = [item([4.3525, 50.8467]), item(null), item([4.4, 50.8467])];
    expect(itemsWithin(around(100), items)).toEqual([items[0]]);
  });

  it('touches the communes and zones along its edge and those that it holds', async () => {
    const region = await loadRegion();
    expect(areasUnder(around(200), region)).toEqual({ communes: ['21004'], zones: ['5339'] });
    expect(areasUnder(around(10_000), region).communes.length).toBeGreaterThanOrEqual(18);
  });
});
