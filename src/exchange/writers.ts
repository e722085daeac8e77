import { writeCsv } from './csv/write-csv.ts';
import { writeGeojson } from './geojson/write-geojson.ts';
import type { Writer } from './write-options.ts';

/** CAP is apart (`cap/write-cap.ts`): an alert is more than a record. So are calendars. */
export type WriteFormat = 'geojson' | 'csv';

/** Every format that a list of records is written in. */
export const writers: Readonly<Record<WriteFormat, Writer>> = {
  geojson: { mediaType: 'application/geo+json', extension: 'geojson', write: writeGeojson },
  csv: { mediaType: 'text/csv;charset=utf-8', extension: 'csv', write: writeCsv },
};
