import { showClock } from '../shared/brussels.ts';

/** How the name of a file ends that something is saved in. */
export type FileEnding =
  | 'csv'
  | 'geojson'
  | 'kml'
  | 'kmz'
  | 'xml'
  | 'atom'
  | 'ics'
  | 'png'
  | 'json'
  | 'html'
  | 'md'
  | 'txt'
  | 'vigie.jsonl.gz';

/**
 * `incidents 2017-11-25 16-40.csv`, by the clocks of Brussels; `exercise-incidents …` where it is one, in whatever
 * language.
 * @param now the server's time, milliseconds
 */
export const exportName = (title: string, now: number, isExercise: boolean, ending: FileEnding = 'csv'): string => {
  const name = (isExercise ? `exercise ${title}` : title).toLowerCase().replaceAll(/[\s/\\:]+/g, '-');
  return `${name} ${showClock(now).replace('T', ' ').replace(':', '-')}.${ending}`;
};
