import type { Database } from './database.ts';
import type { AnyItem } from '../domain/item.ts';
import { listCommunes, listFacilities, listLines, listStops, listZones } from '../geo/items.ts';
import type { Facility } from '../geo/facilities.ts';
import { type NetworkHistory, networkAt } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import { timeOf } from '../shared/instant.ts';
import { rowOf } from './store/rows.ts';

export interface ReferenceData {
  region: Region;
  network: NetworkHistory;
  facilities: readonly Facility[];
}

/** An item, and from when until when it is so. */
interface Dated {
  collection: string;
  item: AnyItem;
  since: string;
  until: string;
}

/** The days on which another network runs than on the day before, in order. */
const changesOf = ({ lines }: NetworkHistory): readonly string[] =>
  [
    ...new Set(lines.flatMap(({ line: { validFrom, validTo } }) => [validFrom, validTo].filter((day) => day !== null))),
  ].sort();

/** When a day begins in Brussels, RFC 3339. */
const startOf = (day: string): string => {
  const noon = timeOf(`${day}T12:00:00Z`);
  const zone = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' })
    .formatToParts(noon)
    .find(({ type }) => type === 'timeZoneName');
  return `${day}T00:00:00${zone?.value.replace('GMT', '') || 'Z'}`;
};

/** The same item in one span after the other is one. */
const joinSpans = (dated: readonly Dated[]): readonly Dated[] => {
  const joined: Dated[] = [];
  const last = new Map<string, { index: number; text: string }>();
  for (const one of dated) {
    const name = `${one.collection} ${one.item.id}`;
    const text = JSON.stringify(one.item);
    const before = last.get(name);
    const known = before && joined[before.index];
    if (known && before.text === text && known.until === one.since)
      joined[before.index] = { ...known, until: one.until };
    else {
      last.set(name, { index: joined.length, text });
      joined.push(one);
    }
  }
  return joined;
};

const listNetworks = (network: NetworkHistory): readonly Dated[] => {
  const days = changesOf(network);
  const spans = ['-infinity', ...days.map(startOf)].map((since, index, all) => ({
    since,
    until: all[index + 1] ?? 'infinity',
    // What ran before the first change ran the day before it.
    day:
      index === 0
        ? timeOf(`${days[0] ?? '2026-01-02'}T12:00:00Z`) - 24 * 3_600_000
        : timeOf(`${days[index - 1]}T12:00:00Z`),
  }));
  return joinSpans(
    spans.flatMap(({ since, until, day }) => {
      const drawn = networkAt(network, new Date(day));
      return [
        ...listStops(drawn).map((item) => ({ collection: 'stops', item, since, until })),
        ...listLines(drawn).map((item) => ({ collection: 'lines', item, since, until })),
      ];
    }),
  );
};

const always = { since: '-infinity', until: 'infinity' } as const;

/** What is looked up in the geography, as the packs have it. */
const listReference = ({ region, network, facilities }: ReferenceData): readonly Dated[] => [
  ...listZones(region).map((item) => ({ collection: 'zones', item, ...always })),
  ...listCommunes(region).map((item) => ({ collection: 'communes', item, ...always })),
  ...listFacilities(facilities).map((item) => ({ collection: 'facilities', item, ...always })),
  ...listNetworks(network),
];

/** Brings what is looked up to what the packs have. @param sql as the owner of the tables */
export const loadReference = async (sql: Database, data: ReferenceData): Promise<void> => {
  const dated = listReference(data);
  const rows = dated.map(({ collection, item, since, until }) => ({ ...rowOf(collection, item), since, until }));
  await sql.begin('', async (tx) => {
    await tx`lock table reference in share row exclusive mode`;
    await tx`delete from reference where collection in ('zones', 'communes', 'facilities', 'stops', 'lines')`;
    await tx`
      insert into reference
        (collection, id, since, until, feature, shape, starts, ends, audience, exercise, keys)
      select collection, id, since, until, feature, st_setsrid(st_geomfromgeojson(shape), 4326), starts, ends, audience,
        exercise, keys
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (
        collection text, id text, since timestamptz, until timestamptz, feature jsonb, shape text, starts timestamptz,
        ends timestamptz, audience text, exercise boolean, keys text[]
      )
    `;
  });
};
