import { describe, expect, it } from 'vitest';
import { isWithin } from './geometry.ts';
import { loadRegion } from './packs-node.ts';
import { createStreetLoaders } from './street-loaders.ts';
import { loadGreen, loadPlaces, loadStreets } from './street-packs-node.ts';

describe('streets', () => {
  it('are all there, in both languages, in communes that exist', async () => {
    const [streets, { communes }] = await Promise.all([loadStreets(), loadRegion()]);
    expect(streets).toHaveLength(5_497);
    for (const { name, communes: within, metres, paths } of streets) {
      expect(name.fr && name.nl).toBeTruthy();
      expect(within.every((nis) => communes.has(nis))).toBe(true);
      expect(metres).toBeGreaterThan(0);
      expect(paths.length).toBeGreaterThan(0);
    }
  });

  it('share a vertex where they cross', async () => {
    const streets = await loadStreets();
    const at = new Map<string, Set<number>>();
    for (const [index, { paths }] of streets.entries()) {
      for (const position of paths.flat())
        at.set(position.join(), (at.get(position.join()) ?? new Set<number>()).add(index));
    }
    const crossings = [...at.values()].filter(({ size }) => size > 1);
    expect(crossings).toHaveLength(9_897);
    const cross = (a: string, b: string): boolean =>
      crossings.some((indexes) => {
        const names = [...indexes].map((index) => streets[index]?.name.fr);
        return names.includes(a) && names.includes(b);
      });
    expect(cross('Rue de la Loi', 'Rue Ducale')).toBe(true);
    expect(cross('Rue Neuve', 'Rue aux Choux')).toBe(true);
    expect(cross('Rue de la Loi', 'Rue aux Choux')).toBe(false);
  });

  it('are arterial where everybody drives', async () => {
    const streets = await loadStreets();
    const isArterial = (name: string): boolean | undefined =>
      streets.filter(({ name: { fr } }) => fr === name).sort((a, b) => b.metres - a.metres)[0]?.isArterial;
    for (const name of [
      'Chaussée de Wavre',
      'Avenue Louise',
      'Boulevard du Souverain',
      'Rue de la Loi',
      'Rue Belliard',
    ])
      expect(isArterial(name)).toBe(true);
    for (const name of ['Rue des Bouchers', 'Impasse de la Fidélité']) expect(isArterial(name)).toBe(false);
    expect(streets.filter(({ isArterial: is }) => is).length).toBeLessThan(streets.length / 3);
  });
});

describe('green and places', () => {
  it('lie in or near the region, each name well inside', async () => {
    const [green, places, { bbox }] = await Promise.all([loadGreen(), loadPlaces(), loadRegion()]);
    const near = [bbox[0] - 0.05, bbox[1] - 0.05, bbox[2] + 0.05, bbox[3] + 0.05] as const;
    expect(green).toHaveLength(175);
    expect(places).toHaveLength(1_269);
    for (const { label, surface } of green) {
      expect(isWithin(near, label)).toBe(true);
      for (const ring of surface.flat()) expect(ring[0]).toEqual(ring.at(-1));
    }
    for (const { position } of places) expect(isWithin(near, position)).toBe(true);
  });

  it('refuse a malformed pack and say where', async () => {
    const loaders = createStreetLoaders(() =>
      Promise.resolve({ schema: 'streets/1', streets: [{ name: { fr: 'a', nl: 'b' }, communes: ['1'] }] }),
    );
    await expect(loaders.loadStreets()).rejects.toThrow(/streets\.json.*streets\.0\.communes\.0/);
  });
});
