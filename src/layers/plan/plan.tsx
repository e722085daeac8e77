import './plan.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { Selection } from '../../live/selection.ts';
import { useSelectionVersion } from '../../live/use-live.ts';
import { toFailure } from '../../shared/api.ts';
import type { Lens } from '../../shared/filters.ts';
import { Pane } from '../../shared/parts/pane.tsx';
import { queryClient } from '../../shared/query-client.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { formatDay } from '../../shared/time.ts';
import { type Period, periods, usePeriodParam } from '../../shared/url-state.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { weekOf } from './calendar.ts';
import { chartWords } from './chart-words.ts';
import { IncidentsChart, PresenceChart, ResponseChart } from './charts.tsx';
import type { Session } from '../../domain/council/contract.ts';
import { sessionsAround } from '../../domain/council/lifecycle.ts';
import type { Indicator, Measure, Objective } from '../../domain/plan/contract.ts';
import { planCsv } from './export.ts';
import { type Actual, actualOf, isOnTarget } from './figures.ts';
import { followUp } from '../../domain/plan/lifecycle.ts';
import { ObjectivePart } from './objective.tsx';
import { planQuery, usePlanLookup } from './queries.ts';
import { type Sources, useFigures } from './use-figures.ts';
import { planWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

/** What the view needs of the rest. */
interface PlanProps {
  /** The measures through lens and search. */
  selection: Selection<Measure>;
  /** Of the council, which follows the plan up. */
  sessions: Selection<Session>;
  live: Sources['live'];
  clock: Sources['now'];
  lens: Lens;
  /** The server's time, milliseconds. */
  now: number;
  selectedId: string | null;
  onOpen: (id: string) => void;
  /** @param title of the file */
  fileName: (title: string) => string;
  /** What offers the plan as something else than a table. */
  renderExport: (title: string, tableOf: () => string, measures: readonly Measure[]) => ReactNode;
}

/** The number of the first week of a period; never the current one. */
const firstWeek = (period: Period, now: number, lastSession: string | null): number => {
  const current = weekOf(now);
  if (period !== 'session') return current - Number.parseInt(period, 10);
  return lastSession === null ? current - 1 : Math.min(current - 1, weekOf(timeOf(lastSession)));
};

/** What CORES asks: what has moved since its last session, what is late, which targets are missed. */
const FollowUp = ({
  measures,
  sessions,
  missed,
  now,
  onOpen,
}: {
  measures: readonly Measure[];
  sessions: ReturnType<typeof sessionsAround>;
  missed: number | null;
  now: number;
  onOpen: (id: string) => void;
}) => {
  const language = useLanguage();
  const word = useWords(planWords);
  const { moved, overdue } = followUp(measures, sessions.last, now);
  const dayOf = (date: string): string => formatDay(timeOf(date), language);
  return (
    <section className="plan-follow-up" aria-label={word.followUp}>
      <h3>{word.followUp}</h3>
      <p className="quiet">
        {[
          ...(sessions.last ? [word.lastSession(dayOf(sessions.last))] : []),
          ...(sessions.next ? [word.nextSession(dayOf(sessions.next))] : []),
        ].join(' · ')}
      </p>
      <p>
        <b>{word.moved(moved.length)}</b> ·{' '}
        <b className={overdue.length > 0 ? 'tone-severe' : undefined}>{word.overdue(overdue.length)}</b>
        {missed === null ? null : (
          <>
            {' '}
            · <b>{word.missed(missed)}</b>
          </>
        )}
      </p>
      <ul>
        {moved.map(({ id, properties }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onOpen(id)}>
              {textIn(properties.title, language)}
            </button>{' '}
            <span className="quiet">
              {properties.moved
                ? word.fromTo(word.status[properties.moved.from], word.status[properties.status])
                : null}
            </span>
          </li>
        ))}
        {overdue.map(({ id, properties }) => (
          <li key={`late-${id}`}>
            <button type="button" className="link" onClick={() => onOpen(id)}>
              {textIn(properties.title, language)}
            </button>{' '}
            <span className="tone-severe">{`${word.isOverdue} (${dayOf(properties.deadline)})`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The plan once its data are there. */
const PlanBody = ({
  data: { objectives, deployments, incidents },
  selection,
  sessions,
  live,
  clock,
  lens,
  now,
  selectedId,
  onOpen,
  fileName,
  renderExport,
}: PlanProps & {
  data: {
    objectives: readonly Objective[];
    deployments: Sources['deployments'];
    incidents: Sources['incidents'];
  };
}) => {
  const language = useLanguage();
  const word = useWords(planWords);
  const { charts } = useWords(chartWords);
  const [period, setPeriod] = usePeriodParam();
  useSelectionVersion(selection);
  useSelectionVersion(sessions);
  const measures = [...selection.values()];
  const indicators = useMemo(() => objectives.flatMap(({ properties }) => properties.indicators), [objectives]);
  const around = sessionsAround(sessions.values(), now);
  const current = weekOf(now);
  const first = firstWeek(period, now, around.last);
  const sources = useMemo(() => ({ deployments, incidents, live, now: clock }), [deployments, incidents, live, clock]);
  const figures = useFigures(indicators, sources, lens, { first, current });
  const actualFor = (indicator: Indicator): Actual => actualOf(indicator, figures, { first, current });
  // Under a lens a share of the Region's officers would be held against the target of all of them.
  const hasTarget = lens.zone === null;
  const missed = indicators.filter((indicator) => isOnTarget(indicator, actualFor(indicator)) === false).length;
  const tableOf = (): string => planCsv(objectives, actualFor, measures, { language, now, hasTarget });
  const save = (): void => saveFile(tableOf(), fileName(word.title), 'text/csv;charset=utf-8');
  return (
    <>
      <div className="board-tools">
        <Choice<Period>
          name={word.period}
          value={period}
          values={periods}
          words={{ '4w': word.weeks(4), '8w': word.weeks(8), session: word.sinceSession }}
          onChange={(next) => void setPeriod(next)}
        />
        <button type="button" onClick={() => window.print()}>
          {word.print}
        </button>
        <button type="button" onClick={save}>
          {word.export}
        </button>
        {renderExport(word.title, tableOf, measures)}
      </div>
      <div className="plan-body">
        <FollowUp measures={measures} sessions={around} missed={hasTarget ? missed : null} now={now} onOpen={onOpen} />
        {hasTarget ? null : <p className="quiet">{word.regionalTarget}</p>}
        {objectives.map((objective) => (
          <Pane key={objective.id}>
            <ObjectivePart
              objective={objective}
              actualFor={actualFor}
              hasTarget={hasTarget}
              measures={measures.filter(({ properties }) => properties.objective === objective.id)}
              now={now}
              selectedId={selectedId}
              onOpen={onOpen}
            />
          </Pane>
        ))}
        <section className="plan-charts" aria-label={charts}>
          <h3>{charts}</h3>
          <Pane>
            <PresenceChart figures={figures} first={first} current={current} />
          </Pane>
          <Pane>
            <IncidentsChart figures={figures} />
          </Pane>
          <Pane>
            <ResponseChart figures={figures} />
          </Pane>
        </section>
      </div>
    </>
  );
};

/** The transport security plan: objectives, indicators computed from what happened, measures, follow-up, charts. */
export const Plan = (props: PlanProps) => {
  const word = useWords(planWords);
  const [isFailed, setIsFailed] = useState(false);
  const { data, error, refetch } = useQuery(planQuery(usePlanLookup()), queryClient);
  return (
    <section className="panel plan" aria-label={word.title} data-open="true">
      <header className="panel-header">
        <h2>{word.title}</h2>
      </header>
      {error ? (
        <p role="alert" className="notice notice-bad">
          {word.failed(toFailure(error).reason.detail || toFailure(error).reason.kind)}
          <button type="button" onClick={() => void refetch().then(({ isError }) => setIsFailed(isError))}>
            {word.retry}
          </button>
        </p>
      ) : null}
      {data ? <PlanBody {...props} data={data} /> : error || isFailed ? null : <p className="empty">{word.loading}</p>}
    </section>
  );
};
