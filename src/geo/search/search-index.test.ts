import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../shared/fold.ts';
import type { Position } from '../../shared/geojson.ts';
import { distanceToPaths, flatDistance } from '../geometry.ts';
import { networkAt } from '../network.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../packs-node.ts';
import { loadGreen, loadPlaces, loadStreets } from '../street-packs-node.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { Street } from '../streets.ts';
import { type SearchIndex, createSearchIndex } from './search-index.ts';

let index: SearchIndex;
let streets: readonly Street[];
/** Every pair of streets that share a position, and one that they share. */
const meetings: { a: Street; b: Street; at: Position }[] = [];

/** A street that the map writes in two ways (`Dikke-Beuklaan`, `Dikkebeuklaan`) does not cross itself. */
const isSameStreet = (a: Text, b: Text): boolean => {
  const write = (name: string): string => fold(name).replaceAll(/[^\p{L}\d]/gu, '');
  return write(a.fr) === write(b.fr) || write(a.nl) === write(b.nl);
};

beforeAll(async () => {
  const [region, network, facilities, places, green] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    loadPlaces(),
    loadGreen(),
  ]);
  streets = await loadStreets();
  index = await createSearchIndex({
    region,
    network: networkAt(network, new Date('2026-11-24')),
    facilities,
    streets,
    places,
    green,
  });
  const at = new Map<string, Set<Street>>();
  for (const street of streets) {
    for (const position of street.paths.flat()) {
      const key = position.join();
      at.set(key, (at.get(key) ?? new Set()).add(street));
    }
  }
  const seen = new Set<string>();
  for (const [key, there] of at) {
    const [a, b] = [...there];
    const pair = a && b && [a.name.fr, a.name.nl, b.name.fr, b.name.nl].join();
    if (!a || !b || !pair || seen.has(pair) || isSameStreet(a.name, b.name)) continue;
    seen.add(pair);
    const [longitude = 0, latitude = 0] = key.split(',').map(Number);
    meetings.push({ a, b, at: [longitude, latitude] });
  }
});

const first = (text: string) => index.find(text, 8)[0];
const told = (text: string): string => {
  const found = first(text);
  return found ? `${found.kind}: ${found.name.fr}` : 'nothing';
};

describe('every street', () => {
  it('is found first by its own name in either language, and by its name without accents', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...streets),
        fc.constantFrom('fr', 'nl'),
        fc.boolean(),
        ({ name }, language, isPlain) => {
          const typed = isPlain ? fold(name[language]) : name[language];
          const names = first(typed)?.name;
          const found = [names?.fr ?? '', names?.nl ?? ''].map((one) => fold(one).trim());
          expect(found).toContain(fold(name[language]).trim());
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['Jetselaan', 'Jetse laan', 'Hof ten Berggaarde', 'Leuvense Steenweg/Leuvensesteenweg', 'Clos Tom & Jerry'])(
    '%s: written just so comes before what means the same',
    (typed) => {
      const { name } = first(typed) ?? {};
      expect([name?.fr, name?.nl]).toContain(typed);
    },
  );

  it('is found first where it shares its name with something else', () => {
    expect(told('Porte de Namur')).toMatch(/^(?:street|square)/);
  });

  it('is found with one typing error in a word of five letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...streets),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'change'),
        ({ name }, which, where, error) => {
          const words = fold(name.fr).trim().split(' ');
          const long = words.filter((word) => /^\p{L}{5,}$/u.test(word));
          const word = long[which % long.length];
          if (word === undefined) return;
          const at = where % (word.length - 1);
          const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
          const wrong = {
            drop: `${before}${next}${after}`,
            double: `${before}${here}${here}${next}${after}`,
            swap: `${before}${next}${here}${after}`,
            change: `${before}w${next}${after}`,
          }[error];
          const typed = words.map((one) => (one === word ? wrong : one)).join(' ');
          const found = index.find(typed, 8).map(({ name: { fr } }) => fr);
          expect({ typed, found }).toMatchObject({ found: expect.arrayContaining([name.fr]) });
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('every crossing of two streets that share a vertex', () => {
  it.each([
    "Rue de l'Angle x Rue de l'Harmonie",
    "Rue de l'Harmonie, coin rue de l'Angle",
    "Place Elisa Michiels & Lambertine Bonjean x Rue de l'Argonne",
    "rue de l'argonne & place elisa michiels & lambertine bonjean",
    'Leuvense Steenweg/Leuvensesteenweg x Ringsteekstraat',
    'Terhulpsesteenweg / Chaussée de La Hulpe - Terhulpensesteenweg x Maarschalkdreef',
  ])('%s: a name may hold what stands between two streets', (typed) => {
    expect(first(typed)?.kind).toBe('crossing');
  });

  it('is found, where they meet, in either order', () => {
    expect(meetings.length).toBeGreaterThan(5_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...meetings),
        fc.constantFrom('fr', 'nl'),
        fc.constantFrom('fr', 'nl'),
        fc.constantFrom(' x ', '/', ' hoek ', ' coin de la '),
        ({ a, b, at }, one, other, between) => {
          const typed = `${a.name[one]}${between}${b.name[other]}`;
          const crossings = index.find(typed, 20).filter(({ kind }) => kind === 'crossing');
          const near = crossings.filter(({ position }) => position && flatDistance(position, at) < 400);
          expect({ typed, at, near: near.length }).not.toMatchObject({ near: 0 });
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what people type', () => {
  it.each([
    ['rue de la loi', 'street: Rue de la Loi'],
    ['loi rue', 'street: Rue de la Loi'],
    ['wet straat', 'street: Rue de la Loi'],
    ['Wetstr.', 'street: Rue de la Loi'],
    ['av louise', 'street: Avenue Louise'],
    ['louizaln', 'street: Avenue Louise'],
    ['bd anspach', 'street: Boulevard Anspach'],
    ['bld. anspach', 'street: Boulevard Anspach'],
    ['chée de wavre', 'street: Chaussée de Wavre'],
    ['ch. de wavre auderghem', 'street: Chaussée de Wavre'],
    ['r. neuve', 'street: Rue Neuve'],
    ['pl. poelaert', 'square: Place Poelaert'],
    ['sq ambiorix', 'square: Square Ambiorix'],
    ['place ste catherine', 'square: Place Sainte-Catherine'],
    ['sint katelijneplein', 'square: Place Sainte-Catherine'],
    ['dcuale', 'street: Rue Ducale'],
    ['rue haute bruxelles', 'street: Rue Haute'],
    ['loi x ducale', 'crossing: Rue de la Loi, coin Rue Ducale'],
    ['loi/ducale', 'crossing: Rue de la Loi, coin Rue Ducale'],
    ['Wetstraat hoek Hertogstraat', 'crossing: Rue de la Loi, coin Rue Ducale'],
    ['coin rue de la loi rue ducale', 'crossing: Rue de la Loi, coin Rue Ducale'],
    ['au coin de la rue de la loi et de la rue ducale', 'crossing: Rue de la Loi, coin Rue Ducale'],
    ['hoek van de wetstraat en de hertogstraat', 'crossing: Rue de la Loi, coin Rue Ducale'],
    ['rue neuve rue aux choux', 'crossing: Rue Neuve, coin Rue aux Choux'],
    ['arts-loi', 'metro: Arts-Loi'],
    ['st-gillis', 'commune: Saint-Gilles'],
    ['5341', 'zone: Midi'],
  ])('%s: %s', (typed, wanted) => {
    expect(told(typed)).toBe(wanted);
  });

  it('a commune narrows, and goes to the street’s part in it', () => {
    const found = first('chaussee de wavre auderghem');
    expect(found?.communes[0]).toBe('21002');
  });

  it('any text has an answer or none, and no error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(index.find(text, 8).length).toBeLessThan(9);
      }),
    );
  });
});

describe('the street of a place', () => {
  it('is the one that the place is on, and near one that meets it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...streets),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (street, which, along) => {
          const segments = street.paths.flatMap((path) => path.slice(1).map((to, i) => [path[i] ?? to, to] as const));
          const [from, to] = segments[which % segments.length] ?? [];
          if (!from || !to) return;
          const place: Position = [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along];
          const at = index.streetAt(place);
          // Where streets lie on one another, or cross, each of them is right.
          const right = streets.filter(({ paths }) => distanceToPaths(place, paths) < 2).map(({ name }) => name.fr);
          expect(right).toContain(at?.street.fr);
          if (at?.near) expect(at.near.fr).not.toBe(at.street.fr);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells Rue Neuve near Rue aux Choux', () => {
    const crossing = first('rue neuve x rue aux choux')?.position ?? [0, 0];
    // Some metres along the street.
    expect(index.streetAt([crossing[0] - 0.0001, crossing[1] - 0.0004])).toMatchObject({
      street: { fr: 'Rue Neuve', nl: 'Nieuwstraat' },
    });
    expect(index.streetAt([4.0, 50.5])).toBeNull();
  });
});
