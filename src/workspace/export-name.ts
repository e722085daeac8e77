import { showClock } from '../shared/brussels.ts';

/** `incidents 2017-11-25 16-40.csv`, by the clocks of Brussels. @param now the server's time, milliseconds */
export const exportName = (
  title: string,
  now: number,
  ending: 'csv' | 'ics' | 'json' | 'geojson' | 'html' | 'md' | 'vigie.jsonl.gz' = 'csv',
): string =>
  `${title.toLowerCase().replaceAll(/\s+/g, '-')} ${showClock(now).replace('T', ' ').replace(':', '-')}.${ending}`;
