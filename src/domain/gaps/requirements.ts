import type { StopMode } from '../../geo/network.ts';

/** A stop or a line, as the plan asks for presence there. */
export interface Place {
  kind: 'stop' | 'line';
  mode: StopMode;
  /** How many lines stop there; 1 for a line. */
  lines: number;
  underground: boolean;
}

/**
 * How many officers the transport security plan asks for, by the hour of Brussels. The rule is this table: the first
 * line that fits the place and the hour counts; where none fits, nothing is asked for.
 */
export interface Requirement {
  name: 'interchange' | 'railway' | 'metro-peak' | 'metro-evening' | 'metro-line' | 'tram-line';
  fits(place: Place): boolean;
  /** Hours of the day, from the first up to but without the second; beyond 24 is the night after. */
  hours: readonly (readonly [from: number, to: number])[];
  officers: number;
}

const day = [[6, 22]] as const;
const peaks = [
  [7, 10],
  [16, 19],
] as const;
const evening = [[22, 25]] as const;

const isMetroLine = ({ kind, mode }: Place): boolean => kind === 'line' && mode === 'metro';

/** Lines that have to meet at a station for a team to stand there all day. */
const interchangeLines = 3;

export const requirements: readonly Requirement[] = [
  {
    name: 'interchange',
    fits: ({ kind, mode, lines }) => kind === 'stop' && mode === 'metro' && lines >= interchangeLines,
    hours: day,
    officers: 4,
  },
  {
    name: 'railway',
    fits: ({ kind, mode, underground }) => kind === 'stop' && mode === 'train' && underground,
    hours: peaks,
    officers: 2,
  },
  { name: 'metro-peak', fits: isMetroLine, hours: peaks, officers: 12 },
  { name: 'metro-evening', fits: isMetroLine, hours: evening, officers: 4 },
  { name: 'metro-line', fits: isMetroLine, hours: day, officers: 8 },
  { name: 'tram-line', fits: ({ kind, mode }) => kind === 'line' && mode === 'tram', hours: peaks, officers: 2 },
];

const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' });

/** The hour of the day in Brussels. @param time milliseconds */
export const hourAt = (time: number): number => Number(hourFormat.format(time));

/** `7–10 h, 16–19 h` */
export const tellHours = ({ hours }: Pick<Requirement, 'hours'>): string =>
  hours.map(([from, to]) => `${from}–${to > 24 ? to - 24 : to} h`).join(', ');

/** Officers that are asked for at a place in an hour (0 to 23), and by which line of the rule. */
export const requiredAt = (
  place: Place,
  hour: number,
  rule: readonly Requirement[] = requirements,
): { officers: number; by: Requirement['name'] | null } => {
  const fitting = rule.find(
    ({ fits, hours }) => fits(place) && hours.some(([from, to]) => (hour >= from && hour < to) || hour + 24 < to),
  );
  return { officers: fitting?.officers ?? 0, by: fitting?.name ?? null };
};
