import { writeCsv } from './csv/write-csv.ts';
import { writeGeojson } from './geojson/write-geojson.ts';
import { isInGpx, writeGpx } from './gpx/write-gpx.ts';
import { writeKml } from './kml/write-kml.ts';
import type { Writer } from './write-options.ts';

/** CAP is apart (`cap/write-cap.ts`): an alert is more than a record. So are calendars. */
export type WriteFormat = 'geojson' | 'csv' | 'kml' | 'gpx';

/** Every format that a list of records is written in. */
export const writers: Readonly<Record<WriteFormat, Writer>> = {
  geojson: { mediaType: 'application/geo+json', extension: 'geojson', holds: () => true, write: writeGeojson },
  csv: { mediaType: 'text/csv;charset=utf-8', extension: 'csv', holds: () => true, write: writeCsv },
  kml: {
    mediaType: 'application/vnd.google-earth.kml+xml',
    extension: 'kml',
    holds: () => true,
    write: (records, options) => writeKml(records, options),
  },
  gpx: { mediaType: 'application/gpx+xml', extension: 'gpx', holds: isInGpx, write: writeGpx },
};
