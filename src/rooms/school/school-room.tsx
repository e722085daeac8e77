import './school-room.css';
import { useQuery } from '@tanstack/react-query';
import { type Intake, type Programme } from '../../domain/school/contract.ts';
import { programmesQuery, useProgrammesLookup } from '../../layers/school/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { glossary } from '../../shared/glossary.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { queryClient } from '../../shared/query-client.ts';
import { saveFile } from '../../shared/save-file.ts';
import { useYearParam } from '../../shared/url-state.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useGeography } from '../../workspace/geography.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useScope } from '../../workspace/scope.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { FunnelChart, PostsChart, SessionsChart, YearsChart } from './charts.tsx';
import { schoolCsv } from './export.ts';
import { ResidenceTable, SessionsTable, WaysTable } from './tables.tsx';
import { schoolViewWords } from './view-words.ts';
import { columnsOf, readThrough, residencesOf, rowsOf, yearsOf } from './year-view.ts';

const Year = ({
  intake,
  intakes,
  programmes,
}: {
  intake: Intake;
  /** The last year first. */
  intakes: readonly Intake[];
  programmes: readonly Programme[];
}) => {
  const word = useWords(schoolViewWords);
  const { region } = useGeography();
  const { lens } = useScope();
  const columns = columnsOf(region, lens);
  const read = readThrough(intake, columns);
  const years = intakes.toReversed().map((one) => ({ year: one.properties.year, read: readThrough(one, columns) }));
  return (
    <div className="school-body">
      <p className="quiet school-all">
        {word.rule}
        {columns === null ? null : ` ${word.seatsOfRegion}`}
      </p>
      <section className="school-all" aria-label={word.sessions}>
        <SessionsTable intake={intake} programmes={programmes} read={read} />
      </section>
      <section className="school-all" aria-label={word.funnel}>
        <p className="quiet">{word.yieldNote}</p>
        <WaysTable intake={intake} read={read} />
      </section>
      <Pane>
        <SessionsChart intake={intake} rows={rowsOf(intake, 'started')} read={read} />
      </Pane>
      <Pane>
        <FunnelChart read={read} />
      </Pane>
      <Pane>
        <YearsChart years={years} />
      </Pane>
      <Pane>
        <PostsChart intake={intake} />
      </Pane>
      <section className="school-all" aria-label={word.byCommune}>
        <h3>{word.byCommune}</h3>
        <ResidenceTable intake={intake} residences={residencesOf(region, columns)} />
      </section>
    </div>
  );
};

const Known = ({ live }: { live: LiveLayer<Intake> }) => {
  const word = useWords(schoolViewWords);
  const language = useLanguage();
  const title = glossary.school[language];
  const { region } = useGeography();
  const { lens } = useScope();
  const { show } = useItemSteps();
  const fileName = useFileName();
  const [year, setYear] = useYearParam();
  useSelectionVersion(live.selection);
  const intakes = yearsOf(live.store.values());
  const intake = intakes.find(({ properties }) => String(properties.year) === year) ?? intakes[0];
  const { data, isError, refetch } = useQuery(programmesQuery(useProgrammesLookup()), queryClient);
  if (isError) {
    return (
      <p role="alert" className="notice notice-bad">
        {word.failed}
        <button type="button" onClick={() => void refetch()}>
          {word.again}
        </button>
      </p>
    );
  }
  if (!intake || !data) return <p className="empty">{word.none}</p>;
  const names = intakes.map(({ properties }) => String(properties.year));
  const save = (): void =>
    saveFile(
      schoolCsv([intake], columnsOf(region, lens), language),
      fileName(`${title} ${intake.properties.year}`),
      'text/csv;charset=utf-8',
    );
  return (
    <>
      <div className="board-tools">
        <Choice
          name={word.year}
          value={String(intake.properties.year)}
          values={names}
          words={Object.fromEntries(names.map((name) => [name, name]))}
          onChange={(next) => void setYear(next)}
        />
        <button type="button" onClick={save}>
          {word.export}
        </button>
        <button type="button" onClick={() => show({ layer: 'intakes', id: intake.id })}>
          {word.open}
        </button>
      </div>
      <Year intake={intake} intakes={intakes} programmes={data} />
    </>
  );
};

/** The school and its orientation centre, in aggregates alone. */
export const SchoolRoom = () => {
  const title = glossary.school[useLanguage()];
  const intakes = useLayer('intakes');
  if (!intakes) return null;
  return (
    <section className="panel school" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>{title}</h2>
      </header>
      <HealthNotice collection={intakes.layer.id} />
      <Known live={intakes} />
    </section>
  );
};
