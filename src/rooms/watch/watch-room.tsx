import type { RealCollection } from './happenings.ts';
import './watch-room.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { audiencesOf } from '../../domain/audience.ts';
import { watchCounts } from '../../domain/watch/collection.ts';
import type { Region } from '../../geo/region.ts';
import { FailedNotice } from '../../shared/parts/failed-notice.tsx';
import { type Lens, timeWindows, withinLens } from '../../shared/filters.ts';
import { glossary } from '../../shared/glossary.ts';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { queryClient } from '../../shared/query-client.ts';
import { saveFile } from '../../shared/save-file.ts';
import { useSession } from '../../shared/session.ts';
import { useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { SheetButton } from '../../workspace/sheet-button.tsx';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useHasData } from '../../workspace/feed.ts';
import { useGeography } from '../../workspace/geography.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import { useScope } from '../../workspace/scope.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { Assessment } from './assessment.tsx';
import { assessmentWords } from './assessment-words.ts';
import { OutcomeTable, VolumeTable } from './count-tables.tsx';
import { countsCsv, lanesCsv, lanesRecords } from './export.ts';
import { AlertTable, HappeningTable } from './lane-tables.tsx';
import { LaneChart } from './lanes.tsx';
import { useCountsLookup, watchCountsQuery } from './queries.ts';
import { type Lanes, type LiveLanes, useLanes } from './use-lanes.ts';
import { useNames } from './use-names.ts';
import { watchViewWords } from './view-words.ts';

const minute = 60_000;

/** The codes of the areas that a table has rows for: the zones, or the communes of the one in the lens. */
const areasOf = ({ zones }: Region, { zone, commune }: Lens): readonly string[] => {
  if (commune !== null) return [commune];
  return zone === null ? [...zones.keys()] : (zones.get(zone)?.communes ?? []);
};

const useFile = () => {
  const fileName = useFileName();
  return (text: string, title: string): void => saveFile(text, fileName(title), 'text/csv;charset=utf-8');
};

/** A pair of lanes for each commune of the lens. */
const ByCommune = ({ lanes, now }: { lanes: Lanes; now: number }) => {
  const language = useLanguage();
  const { region } = useGeography();
  const { lens } = useScope();
  const communes = [...region.communes.values()].filter(({ nis, zone }) => withinLens(lens, [nis], [zone]));
  return communes.map(({ nis, name }) => (
    <figure key={nis} className="watch-commune">
      <figcaption>{textIn(name, language)}</figcaption>
      <LaneChart
        name={textIn(name, language)}
        now={now}
        tall={28}
        lanes={{
          ...lanes,
          alerts: lanes.alerts.filter(({ properties }) => properties.area.communes.includes(nis)),
          happenings: lanes.happenings.filter((happening) => happening.communes.includes(nis)),
        }}
      />
    </figure>
  ));
};

const LanesPart = ({ live, now }: { live: LiveLanes; now: number }) => {
  const word = useWords(watchViewWords);
  const language = useLanguage();
  const title = glossary.watch[language];
  const { region } = useGeography();
  const { lens, filters, setFilters } = useScope();
  const { baseUrl, seat, past } = useSession();
  const names = useNames();
  const file = useFile();
  const { isBusy, run } = useIntent();
  const [isFailed, setIsFailed] = useState(false);
  const [isSplit, setIsSplit] = useState(false);
  const lanes = useLanes(live, lens, filters, now);
  const { alerts, happenings, meetings } = lanes;
  const met = alerts.filter(({ id }) => (meetings.ofAlert.get(id)?.length ?? 0) > 0).length;
  const count = (of: RealCollection): number => happenings.filter(({ collection }) => collection === of).length;
  const real = { incidents: count('incidents'), disruptions: count('disruptions'), events: count('events') };
  const summary = word.summary(alerts.length, met, real);
  const asked = { nameOf: names.happening, session: { baseUrl, seat: seat.id, past, moment: now } };
  const save = async (): Promise<void> => {
    try {
      file(await lanesCsv(lanes, asked, language), title);
      setIsFailed(false);
    } catch (thrown) {
      console.error('The export failed:', thrown);
      setIsFailed(true);
    }
  };
  return (
    <section aria-label={word.lanes}>
      <h3>{word.lanes}</h3>
      <p>{summary}</p>
      <div className="watch-tools">
        <Choice
          name={word.window}
          value={filters.window}
          values={timeWindows}
          words={word.windows}
          onChange={(window) => setFilters({ window })}
        />
        <ActButton isBusy={isBusy} onAct={() => void run(save)}>
          {word.exportLanes}
        </ActButton>
        <SheetButton
          title={title}
          sheet={() => ({
            title,
            count: alerts.length + happenings.length,
            csv: () => lanesCsv(lanes, asked, language),
            records: () => lanesRecords(lanes, asked, region),
          })}
        />
        {isFailed ? <p role="alert">{word.exportFailed}</p> : null}
      </div>
      <div className="watch-lane-names quiet" aria-hidden="true">
        <span>{word.alerts}</span>
        <span>{word.real}</span>
      </div>
      <LaneChart lanes={lanes} now={now} tall={140} name={`${word.lanes}. ${summary}`} />
      <p className="quiet">{word.legend}</p>
      <AlertTable lanes={lanes} now={now} />
      <details>
        <summary>{word.real}</summary>
        <HappeningTable lanes={lanes} />
      </details>
      <details onToggle={({ currentTarget }) => setIsSplit(currentTarget.open)}>
        <summary>{word.byCommune}</summary>
        {isSplit ? <ByCommune lanes={lanes} now={now} /> : null}
      </details>
    </section>
  );
};

const CountsPart = ({ now }: { now: number }) => {
  const language = useLanguage();
  const word = useWords(watchViewWords);
  const { lens } = useScope();
  const { region } = useGeography();
  const file = useFile();
  const { data, error, refetch } = useQuery(watchCountsQuery(useCountsLookup()), queryClient);
  const codes = useMemo(() => areasOf(region, lens), [region, lens]);
  return (
    <>
      {error ? <FailedNotice error={error} tell={word.failed} onAgain={refetch} /> : null}
      {data ? (
        <>
          <section aria-label={word.volumes}>
            <h3>{word.volumes}</h3>
            <p className="quiet">{word.volumesNote}</p>
            <div className="watch-wide">
              <VolumeTable counts={data} codes={codes} lens={lens} now={now} />
            </div>
            <div className="watch-tools">
              <button type="button" onClick={() => file(countsCsv(data, codes, { lens, now, language }), word.volumes)}>
                {word.exportCounts}
              </button>
            </div>
          </section>
          <section aria-label={word.outcomes}>
            <h3>{word.outcomes}</h3>
            <OutcomeTable counts={data} lens={lens} />
          </section>
        </>
      ) : null}
    </>
  );
};

const Reading = ({ now }: { now: number }) => {
  const alerts = useLayer('alerts');
  const incidents = useLayer('incidents');
  const disruptions = useLayer('disruptions');
  const isKnown = useHasData();
  const events = useLayer('events');
  if (!alerts || !incidents || !disruptions || !events || !isKnown) return null;
  const live = { alerts, incidents, disruptions, events };
  return (
    <>
      {Object.keys(live).map((id) => (
        <HealthNotice key={id} collection={id} />
      ))}
      <LanesPart live={live} now={now} />
      <CountsPart now={now} />
    </>
  );
};

/** What the watch says beside what is real, in counts; and what accounts for the watch. */
export const WatchRoom = () => {
  const title = glossary.watch[useLanguage()];
  const word = useWords(watchViewWords);
  const assessment = useWords(assessmentWords);
  const { seat } = useSession();
  const now = Math.floor(useNow() / minute) * minute;
  const mayRead = audiencesOf(seat).has(watchCounts.readers ?? 'everyone');
  return (
    <section className="panel watch" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>{title}</h2>
      </header>
      <div className="watch-body">
        {mayRead ? <Reading now={now} /> : <p>{word.notForSeat}</p>}
        <section aria-label={assessment.title}>
          <h3>{assessment.title}</h3>
          <Assessment />
        </section>
      </div>
    </section>
  );
};
