import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { wholeRegion } from '../../shared/filters.ts';
import { timeOf } from '../../shared/instant.ts';
import { queryClient } from '../../shared/query-client.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Objective } from '../../domain/plan/contract.ts';
import { weekOf } from './calendar.ts';
import { actualOf } from './figures.ts';
import { countPeriod } from './period.ts';
import { planQuery, usePlanLookup } from './queries.ts';
import { regionFiguresWords } from './region-figures-words.ts';
import { type Sources, useFigures } from './use-figures.ts';
import { planWords } from './words.ts';

const day = 24 * 3_600_000;

interface RegionProps extends Pick<Sources, 'live'> {
  clock: Sources['now'];
  /** The day of the last session, ISO 8601; null: the last eight weeks. */
  since: string | null;
  /** Of the table. */
  name: string;
}

type Data = Pick<Sources, 'deployments' | 'incidents'> & { objectives: readonly Objective[] };

const Table = ({ data, live, clock, since, name }: RegionProps & { data: Data }) => {
  const language = useLanguage();
  const word = useWords(regionFiguresWords);
  const { unit } = useWords(planWords);
  const now = useNow();
  const current = weekOf(now);
  const first = since === null ? current - 8 : Math.min(current - 1, weekOf(timeOf(since)));
  const indicators = useMemo(() => data.objectives.flatMap(({ properties }) => properties.indicators), [data]);
  const sources = useMemo(
    () => ({ deployments: data.deployments, incidents: data.incidents, live, now: clock }),
    [data, live, clock],
  );
  const figures = useFigures(indicators, sources, wholeRegion, { first, current });
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const period = countPeriod(data, since === null ? now - 8 * 7 * day : timeOf(since));
  const rows = [
    ...indicators.map((indicator) => {
      const { value } = actualOf(indicator, figures, { first, current });
      return {
        id: indicator.id,
        name: textIn(indicator.name, language),
        actual: value === null ? '–' : `${format.format(value)} ${unit[indicator.formula.of]}`,
        target: format.format(indicator.target),
      };
    }),
    { id: 'incidents', name: word.incidents, actual: format.format(period.incidents), target: '–' },
    { id: 'hours', name: word.hours, actual: format.format(period.hours), target: '–' },
  ];
  return (
    <>
      <p className="quiet">{word.wholeRegion}</p>
      <table className="council-table" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{word.indicator}</th>
            <th scope="col">{word.actual}</th>
            <th scope="col">{word.target}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.name}</td>
              <td>{row.actual}</td>
              <td>{row.target}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {period.from === null ? null : <p className="quiet">{word.counted(formatDay(period.from, language))}</p>}
    </>
  );
};

/** The indicators of the plan and what happened since the last session: from data, for the whole Region. */
export const RegionFigures = (props: RegionProps) => {
  const word = useWords(regionFiguresWords);
  const { data, isError, refetch } = useQuery(planQuery(usePlanLookup()), queryClient);
  if (data) return <Table {...props} data={data} />;
  if (!isError) return <p className="empty">{word.loading}</p>;
  return (
    <p role="alert" className="notice">
      {word.failed}
      <button type="button" onClick={() => void refetch()}>
        {word.retry}
      </button>
    </p>
  );
};
