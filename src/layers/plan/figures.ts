import { hourOfWeek, weekOf } from './calendar.ts';
import type { Formula, Indicator, Mode } from '../../domain/plan/contract.ts';

/** Somebody was there: one deployment. */
export interface Presence {
  type: 'presence';
  /** Start, milliseconds since 1970. */
  at: number;
  /** Officers times minutes: whole, so that sums do not depend on their order. */
  minutes: number;
  operator: string;
  mode: Mode;
  level: 'underground' | 'surface';
  isJoint: boolean;
}

/** Something happened. */
export interface Happening {
  type: 'incident';
  /** Report, milliseconds since 1970. */
  at: number;
  mode: Mode;
  /** Whole minutes until the first unit was there; null if that is not known. */
  response: number | null;
}

export type Fact = Presence | Happening;

/** How often each value occurred. */
type Histogram = ReadonlyMap<number, number>;

/** What an indicator adds up in one week: a number, and for a response how often it took how many minutes. */
export interface WeekFigure {
  sum: number;
  minutes: Histogram;
}

/** Everything that is shown, added up. */
export interface Figures {
  /** By id of the indicator, then by number of the week. */
  indicators: ReadonlyMap<string, ReadonlyMap<number, WeekFigure>>;
  /** Officer-minutes by operator, then by week. */
  presence: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Incidents by mode: 168 hours of the week, in weeks that are over: of each hour there are as many. */
  incidents: ReadonlyMap<Mode, readonly number[]>;
  /** Minutes until the first unit was there, in weeks that are over. */
  responses: Histogram;
}

const hoursInWeek = 168;

/** Counts up or down; what is nought is not there. */
const count = <K>(map: Map<K, number>, key: K, by: number): void => {
  const next = (map.get(key) ?? 0) + by;
  if (next === 0) map.delete(key);
  else map.set(key, next);
};

const inner = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
};

const isMeant = ({ modes, level, hours }: Formula, fact: Fact): boolean => {
  if (modes && !modes.includes(fact.mode)) return false;
  if (level && (fact.type !== 'presence' || fact.level !== level)) return false;
  const hour = hourOfWeek(fact.at) % 24;
  return !hours || (hour >= hours[0] && hour < hours[1]);
};

/** What a fact adds to a formula's sum; null if it is none of its facts. */
const contribution = (formula: Formula, fact: Fact): number | null => {
  if (!isMeant(formula, fact)) return null;
  if (fact.type === 'presence') {
    if (formula.of === 'officer-hours') return fact.minutes;
    return formula.of === 'operations' && fact.isJoint ? 1 : null;
  }
  if (formula.of === 'incidents') return 1;
  return formula.of === 'response' ? fact.response : null;
};

export interface FigureBook {
  /** One fact came, changed or went (null). */
  set(id: string, fact: Fact | null): void;
  clear(): void;
  read(): Figures;
}

interface MutableWeek {
  sum: number;
  minutes: Map<number, number>;
}

/**
 * Keeps the figures: a change of one fact costs that fact, whatever their number, and the order of changes does not
 * matter.
 * @param current number of the week that is not over
 */
export const createFigureBook = (definitions: readonly Indicator[], current: number): FigureBook => {
  const facts = new Map<string, Fact>();
  const indicators = new Map<string, Map<number, MutableWeek>>();
  const presence = new Map<string, Map<number, number>>();
  const incidents = new Map<Mode, Map<number, number>>();
  const responses = new Map<number, number>();

  const addToIndicators = (fact: Fact, by: 1 | -1): void => {
    for (const { id, formula } of definitions) {
      const amount = contribution(formula, fact);
      if (amount === null) continue;
      const weeks = inner(indicators, id, () => new Map<number, MutableWeek>());
      const week = inner(weeks, weekOf(fact.at), () => ({ sum: 0, minutes: new Map<number, number>() }));
      if (formula.of === 'response') count(week.minutes, amount, by);
      else week.sum += by * amount;
      if (week.sum === 0 && week.minutes.size === 0) weeks.delete(weekOf(fact.at));
    }
  };
  const add = (fact: Fact, by: 1 | -1): void => {
    addToIndicators(fact, by);
    if (fact.type === 'presence') {
      const weeks = inner(presence, fact.operator, () => new Map<number, number>());
      count(weeks, weekOf(fact.at), by * fact.minutes);
      return;
    }
    if (weekOf(fact.at) >= current) return;
    count(
      inner(incidents, fact.mode, () => new Map<number, number>()),
      hourOfWeek(fact.at),
      by,
    );
    if (fact.response !== null) count(responses, fact.response, by);
  };
  const set: FigureBook['set'] = (id, fact) => {
    const before = facts.get(id);
    if (before) add(before, -1);
    facts.delete(id);
    if (!fact) return;
    facts.set(id, fact);
    add(fact, 1);
  };
  return {
    set,
    clear: () => {
      for (const id of facts.keys()) set(id, null);
    },
    read: () => ({
      indicators,
      presence: new Map([...presence].filter(([, weeks]) => weeks.size > 0)),
      incidents: new Map(
        [...incidents]
          .filter(([, hours]) => hours.size > 0)
          .map(([mode, hours]) => [mode, Array.from({ length: hoursInWeek }, (_, hour) => hours.get(hour) ?? 0)]),
      ),
      responses,
    }),
  };
};

/** The value that so many percent of all do not exceed; null without values. */
export const percentileOf = (histogram: Histogram, percent: number): number | null => {
  const values = [...histogram].sort(([a], [b]) => a - b);
  const total = values.reduce((sum, [, times]) => sum + times, 0);
  let seen = 0;
  for (const [value, times] of values) {
    seen += times;
    if (seen * 100 >= total * percent) return value;
  }
  return null;
};

const mergeMinutes = (weeks: readonly WeekFigure[]): Histogram => {
  const merged = new Map<number, number>();
  for (const { minutes } of weeks) for (const [value, times] of minutes) count(merged, value, times);
  return merged;
};

const nothing: WeekFigure = { sum: 0, minutes: new Map() };

export interface Actual {
  /** Officer-hours, operations or incidents a week; minutes of a response. Null: there is nothing to compute it from. */
  value: number | null;
  /** The same of each week that is over, oldest first. */
  weeks: readonly (number | null)[];
  /** The last week that is over against those before it: which way, and whether that is the good one. */
  trend: 'up' | 'down' | 'level' | null;
}

/** Less than this is no trend. */
const noticeable = 0.05;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * An indicator over the weeks that are over: from the first up to but without the current one.
 * @param first number of the first week
 */
export const actualOf = (
  { id, formula }: Indicator,
  figures: Figures,
  { first, current }: { first: number; current: number },
): Actual => {
  const known = figures.indicators.get(id);
  const each = Array.from({ length: Math.max(0, current - first) }, (_, index) => known?.get(first + index) ?? nothing);
  const percent = formula.percentile ?? 50;
  const unit = formula.of === 'officer-hours' ? 60 : 1;
  const isResponse = formula.of === 'response';
  const weeks = each.map((week) => (isResponse ? percentileOf(week.minutes, percent) : week.sum / unit));
  const total = isResponse
    ? percentileOf(mergeMinutes(each), percent)
    : weeks.length > 0
      ? mean(weeks.map(Number))
      : null;
  const last = weeks.at(-1) ?? null;
  const before = weeks.slice(0, -1).filter((week) => week !== null);
  const base = mean(before);
  if (last === null || before.length === 0) return { value: total, weeks, trend: null };
  const change = base === 0 ? last : (last - base) / base;
  const trend = Math.abs(change) < noticeable ? 'level' : change > 0 ? 'up' : 'down';
  return { value: total, weeks, trend };
};

/** Whether an actual is on the good side of its target; null while there is none. */
export const isOnTarget = ({ target, better }: Indicator, { value }: Actual): boolean | null =>
  value === null ? null : better === 'more' ? value >= target : value <= target;
