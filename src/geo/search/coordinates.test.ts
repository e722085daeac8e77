import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../geometry.ts';
import { readCoordinates } from './coordinates.ts';

const isInBrussels = ([longitude, latitude]: readonly [number, number]): boolean =>
  longitude > 4.2 && longitude < 4.5 && latitude > 50.7 && latitude < 51;
const metresFrom = (text: string, longitude: number, latitude: number): number => {
  const read = readCoordinates(text, isInBrussels);
  return read ? distance(read, [longitude, latitude]) : Infinity;
};

describe('what people copy as coordinates', () => {
  it.each([
    '50.8466, 4.3695',
    '(50.8466, 4.3695)',
    '[4.3695, 50.8466]',
    '4.3695 50.8466',
    '50,8466; 4,3695',
    '50,8466 4,3695',
    '50.8466/4.3695',
    '50.8466N 4.3695E',
    '50.8466° N, 4.3695° E',
    'N 50.8466 E 4.3695',
    '4.3695 O.L. 50.8466 N.B.',
    'lat: 50.8466, lon: 4.3695',
    'geo:50.8466,4.3695',
    'geo:50.8466,4.3695;u=35?z=17',
    'https://www.openstreetmap.org/?mlat=50.8466&mlon=4.3695#map=17/50.1/4.1',
    'https://www.openstreetmap.org/#map=17/50.8466/4.3695',
    'https://www.google.com/maps/@50.8466,4.3695,17z',
    'https://www.google.be/maps/place/Arts-Loi/@50.1,4.1,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d50.8466!4d4.3695',
    'https://www.google.com/maps/search/?api=1&query=50.8466%2C4.3695',
    'https://maps.apple.com/?ll=50.8466,4.3695&q=Punt',
    'https://www.bing.com/maps?cp=50.8466~4.3695&lvl=17',
    'https://waze.com/ul?ll=50.8466%2C4.3695&navigate=yes',
  ])('%s', (text) => {
    expect(metresFrom(text, 4.3695, 50.8466)).toBeLessThan(0.01);
  });

  it.each([
    `50°50'48"N 4°22'10"E`,
    '50°50′48″N, 4°22′10″E',
    '50° 50’ 48” N 4° 22’ 10” E',
    `50°50'48''N 4°22'10''E`,
    `N50°50'48" E4°22'10"`,
    `4°22'10"E 50°50'48"N`,
    `50°50'48"NB 4°22'10"OL`,
    '50d50m48s N 4d22m10s E',
    `50° 50.8' N, 4° 22.1667' E`,
    `(50°50'48"N 4°22'10"E)`,
  ])('%s', (text) => {
    expect(metresFrom(text, 4 + 22 / 60 + 10 / 3600, 50 + 50 / 60 + 48 / 3600)).toBeLessThan(1);
  });

  it.each([
    '150052.662 170688.438',
    '150 052,662 170 688,438',
    '150 052 170 688',
    '150.053 170.688',
    "150'053 / 170'688",
    '150,053 170,688',
    '150053, 170688',
    '170688 150053',
    'x: 150053 y: 170688',
    'X=150052.7 Y=170688.4 (Lambert 72)',
    'L72 150053 170688',
    'EPSG:31370 150053;170688',
    '650052.267 670688.85',
    '650 052 670 689',
    'Lambert 2008: 650.052,3 670.688,9',
    'EPSG:3812 650052 670689',
  ])('%s, in metres of a Belgian grid', (text) => {
    expect(metresFrom(text, 4.3695, 50.8466)).toBeLessThan(1);
  });

  it.each([
    'rue de la loi',
    'inc-0001',
    '12',
    '1000 Bruxelles',
    '5339',
    '2017-11-25',
    '14:02 15:03',
    '112 / 101 x',
    'https://example.org/12/34',
  ])('%s is none', (text) => {
    expect(readCoordinates(text, isInBrussels)).toBeNull();
  });

  it('takes any text, and answers degrees or nothing', () => {
    const sign = fc.constantFrom(...Array.from(`0123456789 .,;°'"NEO-+/@=&?%()xy`));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: sign })), (text) => {
        const [longitude, latitude] = readCoordinates(text, isInBrussels) ?? [0, 0];
        expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
        expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      }),
    );
  });
});
