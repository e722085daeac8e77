import * as v from 'valibot';
import {
  type Alert,
  type WatchAlert,
  alertSchema,
  alertsCollection,
  isWatchAlert,
} from '../../domain/alerts/contract.ts';
import type { WatchCount } from '../../domain/watch/contract.ts';
import { writeCellMoment } from '../../shared/csv-moment.ts';
import { type Column, toCsv } from '../../shared/csv.ts';
import type { ExchangeRecord, Geometry } from '../../exchange/record.ts';
import { recordOf } from '../../exchange/rows.ts';
import type { Region } from '../../geo/region.ts';
import type { Lens } from '../../shared/filters.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { instantOf } from '../../shared/instant.ts';
import { type ExportSession, handOut } from '../../workspace/take-items.ts';
import type { Happening } from './happenings.ts';
import type { Lanes } from './use-lanes.ts';
import { tallyOutcomes, tallyVolumes, volumeColumns } from './volumes.ts';

const readAlert = (feature: unknown): Alert => v.parse(alertSchema, feature);

type Line = { alert: WatchAlert } | { happening: Happening };

interface LanesAsked {
  nameOf(happening: Happening): string;
  session: ExportSession;
}

/** What of the lanes goes out: of alerts, nothing of what they say. */
const columns = ({ meetings }: Lanes, nameOf: LanesAsked['nameOf']): readonly Column<Line>[] => {
  const column = (
    name: string,
    ofAlert: (alert: WatchAlert) => string | number | null,
    ofHappening: (happening: Happening) => string | number | null,
  ): Column<Line> => ({
    name,
    value: (line) => ('alert' in line ? ofAlert(line.alert) : ofHappening(line.happening)),
  });
  const none = (): null => null;
  return [
    column(
      'lane',
      () => 'watch',
      ({ collection }) => collection,
    ),
    column(
      'id',
      ({ id }) => id,
      ({ id }) => id,
    ),
    column('title', none, nameOf),
    column('theme', ({ properties }) => properties.theme, none),
    column(
      'from',
      ({ properties }) => writeCellMoment(properties.onset),
      ({ from }) => writeCellMoment(instantOf(from)),
    ),
    column(
      'to',
      ({ properties }) => writeCellMoment(properties.expires),
      ({ to }) => (to === null ? null : writeCellMoment(instantOf(to))),
    ),
    column('volume', ({ properties }) => properties.volume, none),
    column('sources', ({ properties }) => properties.sources, none),
    column('trend', ({ properties }) => properties.trend, none),
    column('status', ({ properties }) => properties.status, none),
    column('release', ({ properties }) => properties.release, none),
    column(
      'communes',
      ({ properties }) => properties.area.communes.join(' '),
      ({ communes }) => communes.join(' '),
    ),
    column(
      'zones',
      ({ properties }) => properties.area.zones.join(' '),
      ({ zones }) => zones.join(' '),
    ),
    column(
      'overlaps',
      ({ id }) => (meetings.ofAlert.get(id) ?? []).map((happening) => happening.id).join(' '),
      ({ id }) => (meetings.ofHappening.get(id) ?? []).map((alert) => alert.id).join(' '),
    ),
  ];
};

/**
 * Both lanes, as the chart has them. The server hands the alerts out, so that it can refuse and write it down.
 * @throws ApiFailure if the server cannot be asked or refuses
 */
const handOutLanes = async ({ alerts, happenings }: Lanes, session: ExportSession): Promise<readonly Line[]> => {
  // Of a recording no server knows anything.
  const ids = alerts.map(({ id }) => id);
  const handed = session.past?.read
    ? alerts
    : [...(await handOut(alertsCollection, ids, readAlert, session)).items.values()];
  return [
    ...handed.filter(isWatchAlert).map((alert) => ({ alert })),
    ...happenings.map((happening) => ({ happening })),
  ];
};

/** @throws ApiFailure if the server cannot be asked or refuses */
export const lanesCsv = async (lanes: Lanes, { nameOf, session }: LanesAsked, language: Language): Promise<string> =>
  toCsv(columns(lanes, nameOf), await handOutLanes(lanes, session), language);

/**
 * The same as things with a place: an alert of the watch is an area of communes, never a point.
 * @throws ApiFailure if the server cannot be asked or refuses
 */
export const lanesRecords = async (
  lanes: Lanes,
  { nameOf, session }: LanesAsked,
  { communes }: Region,
): Promise<readonly ExchangeRecord[]> => {
  const all = columns(lanes, nameOf);
  const surfacesOf = (nis: readonly string[]): Geometry | null => {
    const coordinates = nis.flatMap((one) => communes.get(one)?.surface ?? []);
    return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
  };
  return (await handOutLanes(lanes, session)).map((line) => {
    const values = Object.fromEntries(all.map(({ name, value }) => [name, value(line)]));
    if ('alert' in line) {
      const { onset, expires, area } = line.alert.properties;
      return recordOf({ id: line.alert.id, geometry: surfacesOf(area.communes), start: onset, end: expires, values });
    }
    const { id, from, to, geometry, communes: nis } = line.happening;
    return recordOf({
      id,
      name: nameOf(line.happening),
      geometry: (geometry as Geometry | null) ?? surfacesOf(nis),
      start: instantOf(from),
      end: to === null ? null : instantOf(to),
      values,
    });
  });
};

interface CountLine {
  table: 'volumes' | 'outcomes';
  area: string;
  theme: string;
  figure: string;
  value: number;
}

/** Both tables of counts as CSV, one line a number. @param now milliseconds since 1970 */
export const countsCsv = (
  counts: readonly WatchCount[],
  codes: readonly string[],
  { lens, now, language }: { lens: Lens; now: number; language: Language },
): string => {
  const { areas, shared, total } = tallyVolumes(counts, codes, lens, now);
  const outcomes = tallyOutcomes(counts, lens);
  const lines: CountLine[] = [
    ...[...areas, ['shared', shared] as const, ['total', total] as const].flatMap(([area, row]) =>
      volumeColumns.flatMap((theme) =>
        Object.entries(row[theme]).map(
          ([figure, value]): CountLine => ({ table: 'volumes', area, theme, figure, value }),
        ),
      ),
    ),
    ...volumeColumns.flatMap((theme) =>
      Object.entries(outcomes[theme]).map(
        ([figure, value]): CountLine => ({ table: 'outcomes', area: 'total', theme, figure, value: value as number }),
      ),
    ),
  ];
  return toCsv(
    (['table', 'area', 'theme', 'figure', 'value'] as const).map((name) => ({
      name,
      value: (line: CountLine) => line[name],
    })),
    lines,
    language,
  );
};
