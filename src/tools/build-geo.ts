/*
 * `npm run geo -- <folder>`: makes the packs in src/geo/data from the folder's GeoJSON figures. The same figures give
 * the same bytes. The files kept by hand there (zones.json, versions.json, LICENCE.md) are read, never written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { buildNetwork } from '../geo/build/build-network.ts';
import { buildBase, buildFacilities } from '../geo/build/build-places.ts';
import { buildRegion } from '../geo/build/build-region.ts';
import { buildGreen, buildPublicPlaces, buildStreets } from '../geo/build/build-streets.ts';
import { type Sources, readSources } from '../geo/build/sources.ts';
import { decodeRegion } from '../geo/region.ts';
import { indexZones, zoneTableSchema } from '../geo/zones.ts';

const data = join(import.meta.dirname, '../geo/data');
const licence = '© OpenStreetMap contributors, ODbL 1.0';

/** One item a line in lists, so that a difference can be read. */
const format = (pack: Readonly<Record<string, unknown>>): string => {
  const fields = Object.entries({ licence, ...pack }).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
};

const writePack = (name: string, pack: Readonly<Record<string, unknown>>): void => {
  const text = format(pack);
  writeFileSync(join(data, `${name}.json`), text);
  console.log(`${name}.json  ${(gzipSync(text, { level: 9 }).length / 1000).toFixed(1)} kB gzip`);
};

/** The hand-kept zones must agree with the source, until a law changes them on purpose. */
const warnAboutZones = (communes: Sources['communes'], zoneOf: ReadonlyMap<string, string>): void => {
  for (const { properties } of communes) {
    const zone = zoneOf.get(properties.nis);
    if (zone !== properties.zone)
      console.warn(`${properties.name_fr}: zone ${zone} by hand, ${properties.zone} in the source`);
  }
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: npm run geo -- <folder with the GeoJSON figures>');
const sources = readSources(folder);
const zones = v.parse(zoneTableSchema, JSON.parse(readFileSync(join(data, 'zones.json'), 'utf8')));
warnAboutZones(sources.communes, indexZones(zones));
const regionPack = buildRegion(sources.communes);
const region = decodeRegion(regionPack, zones);
writePack('region', regionPack);
writePack('network', buildNetwork(sources, region));
writePack('base', buildBase(sources));
writePack('facilities', buildFacilities(sources.facilities, region));
writePack('streets', buildStreets(sources));
writePack('green', buildGreen(sources.green));
writePack('places', buildPublicPlaces(sources.places, region));
