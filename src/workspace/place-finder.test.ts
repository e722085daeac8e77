import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { networkAt } from '../geo/network.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../geo/packs-node.ts';
import { openIndex } from '../geo/search/open-index.ts';
import { collectIndexFigures } from '../geo/search/questions.ts';
import { type PlaceGuide, createPlaceFinder } from './place-finder.ts';
import type { Geography } from './geography.ts';

let finder: PlaceGuide;
let geography: Omit<Geography, 'base'>;
beforeAll(async () => {
  const [region, network, facilities] = await Promise.all([loadRegion(), loadNetwork(), loadFacilities()]);
  geography = { region, facilities, network: networkAt(network, new Date('2026-11-24')) };
  const nothing = (): Promise<[]> => Promise.resolve([]);
  const loaders = { loadStreets: nothing, loadPlaces: nothing, loadGreen: nothing };
  // As it comes to a worker.
  const { answer } = await openIndex(structuredClone(collectIndexFigures(geography)), loaders);
  finder = createPlaceFinder(geography, { state: 'whole', read: answer, wait: () => Promise.resolve() });
});
const names = (text: string): string[] => finder.find(text, 'fr').places.map(({ place }) => place.label.fr);

describe('finding a place', () => {
  it.each([
    ['brouckere metro', 'Station De Brouckère'],
    ['elsene', 'Ixelles'],
    ['erasme hopital', 'Hôpital Érasme'],
    ['porte d’anderlecht', 'Arrêt Porte d’Anderlecht'],
    ['sacre-coeur', 'Sacré-Cœur'],
    ['arts–loi', 'Arts-Loi'],
    ['st-gillis', 'Saint-Gilles'],
  ])('“%s” finds %s, whatever accents, order and language', (text, wanted) => {
    expect(names(text).some((name) => name.replaceAll("'", '’').includes(wanted))).toBe(true);
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
          expect(geography.region.locate(found.position)).toEqual({
            commune: found.place.commune,
            zone: found.place.zone,
          });
        },
      ),
    );
  });
});
