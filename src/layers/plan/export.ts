import { type Column, toCsv } from '../../shared/csv.ts';
import { writeCellMoment } from '../../shared/csv-moment.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import type { Indicator, Measure, Objective } from '../../domain/plan/contract.ts';
import { type Actual, isOnTarget } from './figures.ts';
import { isOverdue } from '../../domain/plan/lifecycle.ts';
import { planWords } from './words.ts';

/** One line of the export: an indicator with its actual, or a measure. */
type Line =
  | { type: 'indicator'; objective: Objective; indicator: Indicator; actual: Actual; hasTarget: boolean }
  | { type: 'measure'; objective: Objective | undefined; measure: Measure };

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

const statusOf = (line: Line, now: number, language: Language): string => {
  const word = planWords[language];
  if (line.type === 'measure') {
    const status = word.status[line.measure.properties.status];
    return isOverdue(line.measure, now) ? `${status} (${word.isOverdue})` : status;
  }
  const isGood = line.hasTarget ? isOnTarget(line.indicator, line.actual) : null;
  return isGood === null ? '' : isGood ? word.onTarget : word.offTarget;
};

/**
 * The plan as CSV: objective by objective its indicators, then its measures, as the screen shows them.
 * @param now the server's time, milliseconds
 */
export const planCsv = (
  objectives: readonly Objective[],
  actualFor: (indicator: Indicator) => Actual,
  measures: readonly Measure[],
  { language, now, hasTarget }: { language: Language; now: number; hasTarget: boolean },
): string => {
  const word = planWords[language];
  const lines = objectives.flatMap((objective): Line[] => [
    ...objective.properties.indicators.map(
      (indicator): Line => ({ type: 'indicator', objective, indicator, actual: actualFor(indicator), hasTarget }),
    ),
    ...measures
      .filter(({ properties }) => properties.objective === objective.id)
      .map((measure): Line => ({ type: 'measure', objective, measure })),
  ]);
  const subject = (line: Line) =>
    line.type === 'indicator'
      ? { title: line.indicator.name, owner: line.indicator.owner, deadline: line.indicator.deadline }
      : line.measure.properties;
  const columns: Column<Line>[] = [
    { name: 'type', value: ({ type }) => type },
    {
      name: 'objective',
      value: ({ objective }) => (objective ? textIn(objective.properties.title, language) : null),
    },
    { name: 'id', value: (line) => (line.type === 'indicator' ? line.indicator.id : line.measure.id) },
    { name: 'name', value: (line) => textIn(subject(line).title, language) },
    { name: 'owner', value: (line) => textIn(subject(line).owner, language) },
    { name: 'deadline', value: (line) => subject(line).deadline },
    { name: 'status', value: (line) => statusOf(line, now, language) },
    { name: 'actual', value: (line) => (line.type === 'indicator' ? round(line.actual.value) : null) },
    { name: 'target', value: (line) => (line.type === 'indicator' && hasTarget ? line.indicator.target : null) },
    { name: 'unit', value: (line) => (line.type === 'indicator' ? word.unit[line.indicator.formula.of] : null) },
    {
      name: 'trend',
      value: (line) => (line.type === 'indicator' && line.actual.trend ? word.trend[line.actual.trend] : null),
    },
    { name: 'zone', value: (line) => (line.type === 'measure' ? line.measure.properties.zone : null) },
    {
      name: 'moved',
      value: (line) => (line.type === 'measure' ? writeCellMoment(line.measure.properties.moved?.at ?? '') : null),
    },
    { name: 'note', value: (line) => (line.type === 'measure' ? line.measure.properties.note : null) },
  ];
  return toCsv(columns, lines, language);
};
