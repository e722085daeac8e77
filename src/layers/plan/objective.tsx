import { formatDay } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Indicator, Measure, Objective } from '../../domain/plan/contract.ts';
import { type Actual, isOnTarget } from './figures.ts';
import { isOverdue } from '../../domain/plan/lifecycle.ts';
import { planWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

/** The weeks of an indicator as a line, the target across it. */
const Sparkline = ({ weeks, target }: { weeks: Actual['weeks']; target: number | null }) => {
  const known = weeks.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const most = Math.max(1, target ?? 0, ...known.map(({ value }) => value)) * 1.1;
  const x = (index: number): number => (weeks.length < 2 ? 40 : (index / (weeks.length - 1)) * 76 + 2);
  const y = (value: number): number => 22 - (value / most) * 20;
  return (
    <svg className="sparkline" viewBox="0 0 80 24" width="80" height="24" aria-hidden="true">
      {target === null ? null : <line x1={0} x2={80} y1={y(target)} y2={y(target)} className="chart-mark" />}
      <polyline points={known.map(({ value, index }) => `${x(index)},${y(value)}`).join(' ')} className="chart-line" />
    </svg>
  );
};

const arrows = { up: '↗', down: '↘', level: '→' } as const;

const IndicatorRow = ({
  indicator,
  actual,
  hasTarget,
}: {
  indicator: Indicator;
  actual: Actual;
  hasTarget: boolean;
}) => {
  const language = useLanguage();
  const word = useWords(planWords);
  const { name, owner, deadline, target, formula } = indicator;
  const isGood = hasTarget ? isOnTarget(indicator, actual) : null;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const unit = word.unit[formula.of];
  return (
    <li className="plan-indicator">
      <span className="plan-name">{textIn(name, language)}</span>
      <span className="plan-actual">
        <b>{actual.value === null ? '–' : number.format(actual.value)}</b> {unit}
        {actual.trend ? (
          <span title={word.trend[actual.trend]}>
            <span aria-hidden="true"> {arrows[actual.trend]}</span>
            <span className="visually-hidden"> {word.trend[actual.trend]}</span>
          </span>
        ) : null}
      </span>
      <Sparkline weeks={actual.weeks} target={hasTarget ? target : null} />
      <span className="plan-notes">
        {hasTarget ? (
          <span className={isGood === false ? 'tone-severe' : undefined}>
            {isGood === null ? word.noFigure : isGood ? word.onTarget : word.offTarget}
            {` (${word.target(number.format(target))})`}
          </span>
        ) : null}
        <span>{textIn(owner, language)}</span>
        <span>{formatDay(timeOf(deadline), language)}</span>
      </span>
    </li>
  );
};

const MeasureButton = ({
  measure,
  now,
  isSelected,
  onOpen,
}: {
  measure: Measure;
  now: number;
  isSelected: boolean;
  onOpen: (id: string) => void;
}) => {
  const language = useLanguage();
  const word = useWords(planWords);
  const { id, properties } = measure;
  const { title, owner, deadline, status, zone } = properties;
  return (
    <li>
      <button
        type="button"
        className="board-team"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => onOpen(id)}
      >
        <span className="row-head">
          <span className="row-title">{textIn(title, language)}</span>
          <span className="age">{formatDay(timeOf(deadline), language)}</span>
        </span>
        <span className="row-facts">
          <span>{word.status[status]}</span>
          {isOverdue(measure, now) ? <span className="tone-severe">{word.isOverdue}</span> : null}
          <span>{textIn(owner, language)}</span>
          <span>{zone === null ? word.wholeRegion : word.zoneOf(zone)}</span>
        </span>
      </button>
    </li>
  );
};

/** One objective: what it is measured by, and what is done for it. */
export const ObjectivePart = ({
  objective: { properties },
  actualFor,
  hasTarget,
  measures,
  now,
  selectedId,
  onOpen,
}: {
  objective: Objective;
  actualFor: (indicator: Indicator) => Actual;
  /** Targets are for the whole Region. */
  hasTarget: boolean;
  measures: readonly Measure[];
  now: number;
  selectedId: string | null;
  onOpen: (id: string) => void;
}) => {
  const language = useLanguage();
  return (
    <section className="plan-objective" aria-label={textIn(properties.title, language)}>
      <h3>{`${properties.number}. ${textIn(properties.title, language)}`}</h3>
      <ul>
        {properties.indicators.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} actual={actualFor(indicator)} hasTarget={hasTarget} />
        ))}
      </ul>
      <ul>
        {measures.map((measure) => (
          <MeasureButton
            key={measure.id}
            measure={measure}
            now={now}
            isSelected={measure.id === selectedId}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
};
