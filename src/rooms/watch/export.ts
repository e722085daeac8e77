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
import type { Lens } from '../../shared/filters.ts';
import { instantOf } from '../../shared/instant.ts';
import { type ExportSession, handOut } from '../../workspace/take-items.ts';
import type { Happening } from './happenings.ts';
import type { Lanes } from './use-lanes.ts';
import { tallyOutcomes, tallyVolumes, volumeColumns } from './volumes.ts';

const readAlert = (feature: unknown): Alert => v.parse(alertSchema, feature);

type Line = { alert: WatchAlert } | { happening: Happening };

/**
 * Both lanes as CSV, as the chart has them. The server hands the alerts out, so that it can refuse and write it down;
 * what they say is not taken along.
 * @throws ApiFailure if the server cannot be asked or refuses
 */
export const lanesCsv = async (
  { alerts, happenings, meetings }: Lanes,
  nameOf: (happening: Happening) => string,
  session: ExportSession,
): Promise<string> => {
  // Of a recording no server knows anything.
  const ids = alerts.map(({ id }) => id);
  const handed = session.past?.read
    ? alerts
    : [...(await handOut(alertsCollection, ids, readAlert, session)).items.values()];
  const lines: Line[] = [
    ...handed.filter(isWatchAlert).map((alert) => ({ alert })),
    ...happenings.map((happening) => ({ happening })),
  ];
  const column = (
    name: string,
    ofAlert: (alert: WatchAlert) => string | number | null,
    ofHappening: (happening: Happening) => string | number | null,
  ): Column<Line> => ({
    name,
    value: (line) => ('alert' in line ? ofAlert(line.alert) : ofHappening(line.happening)),
  });
  return toCsv(
    [
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
      column('title', () => null, nameOf),
      column(
        'theme',
        ({ properties }) => properties.theme,
        () => null,
      ),
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
      column(
        'volume',
        ({ properties }) => properties.volume,
        () => null,
      ),
      column(
        'sources',
        ({ properties }) => properties.sources,
        () => null,
      ),
      column(
        'trend',
        ({ properties }) => properties.trend,
        () => null,
      ),
      column(
        'status',
        ({ properties }) => properties.status,
        () => null,
      ),
      column(
        'release',
        ({ properties }) => properties.release,
        () => null,
      ),
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
    ],
    lines,
  );
};

interface CountLine {
  table: 'volumes' | 'outcomes';
  area: string;
  theme: string;
  figure: string;
  value: number;
}

/** Both tables of counts as CSV, one line a number. @param now milliseconds since 1970 */
export const countsCsv = (counts: readonly WatchCount[], codes: readonly string[], lens: Lens, now: number): string => {
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
  );
};
