import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { networkAt } from '../../geo/network.ts';
import { loadBase, loadFacilities, loadNetwork, loadRegion } from '../../geo/packs-node.ts';
import { squares } from '../../geo/squares.ts';
import type { PlaceFinder } from '../../shared/reference.ts';
import type { Figures } from '../figures.ts';
import { createPlaceFinder, parseCoordinates } from './place-finder.ts';

let finder: PlaceFinder;
let figures: Figures;
beforeAll(async () => {
  const [region, network, base, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadBase(),
    loadFacilities(),
  ]);
  figures = { region, network, base, facilities };
  finder = createPlaceFinder(figures, networkAt(network, new Date('2026-11-24')));
});
const names = (text: string): string[] => finder.find(text, 'fr').places.map(({ place }) => place.label.fr);

describe('finding a place', () => {
  it.each([
    ['poelaert', 'Place Poelaert'],
    ['brouckere metro', 'Station De Brouckère'],
    ['elsene', 'Ixelles'],
    ['erasme hopital', 'Hôpital Érasme'],
  ])('“%s” finds %s, whatever accents, order and language', (text, wanted) => {
    expect(names(text).some((name) => name.includes(wanted))).toBe(true);
  });

  it('every square is found, inside the region', () => {
    for (const { name, position } of squares) {
      expect({ square: name.fr, area: figures.region.locate(position) }).not.toMatchObject({ area: null });
      expect(names(name.nl)).toContain(name.fr);
    }
  });

  it.each(['50.8466, 4.3528', '4.3528 50.8466', '50,8466; 4,3528'])('“%s” is a point near Grand-Place', (text) => {
    const [found] = finder.find(text, 'fr').places;
    expect(found?.position).toEqual([4.3528, 50.8466]);
    expect(found?.place).toMatchObject({ commune: '21004', zone: '5339', label: { fr: 'Près de Grand-Place' } });
  });

  it.each(['51.2194, 4.4025', '0, 0', '48.8566 2.3522'])('“%s” is refused with the reason', (text) => {
    const { places, refusal } = finder.find(text, 'en');
    expect(places).toEqual([]);
    expect(refusal).toContain('outside the Brussels-Capital Region');
  });

  it('a point is found or refused, never both, and its area is that of its position', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50.7, max: 51, noNaN: true }),
        fc.double({ min: 4.2, max: 4.6, noNaN: true }),
        (latitude, longitude) => {
          const text = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
          const { places, refusal } = finder.find(text, 'nl');
          expect(places.length === 1).toBe(refusal === null);
          const [found] = places;
          if (!found?.position) return;
          expect(figures.region.locate(found.position)).toEqual({
            commune: found.place.commune,
            zone: found.place.zone,
          });
        },
      ),
    );
  });

  it('what is no pair of numbers is no coordinates', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const position = parseCoordinates(text);
        expect(position === null || /\d/.test(text)).toBe(true);
      }),
    );
  });
});
