import '../../shared/parts/room-body.css';
import './reports-room.css';
import { Suspense, use } from 'react';
import { isAhead } from '../../domain/events/ahead.ts';
import { type Report, reportsCollection } from '../../domain/reports/contract.ts';
import { communeSubject, eventSubject, regionSubject, zoneSubject } from '../../domain/reports/subject.ts';
import { type ReportStart, reportsWords } from '../../layers/reports/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { timeOf } from '../../shared/instant.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { formatStamp, useNow } from '../../shared/time.ts';
import { useSelectedParam } from '../../shared/url-state.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { openForm } from '../../workspace/desk-state.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import { useGeography } from '../../workspace/geography.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useScope } from '../../workspace/scope.ts';
import { useLayer, useWorkspace } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { ReportView } from './report-view.tsx';
import { reportsViewWords } from './view-words.ts';
import { reportsRoomWords } from './words.ts';

/** What this seat can report on: what the lens shows first. */
const useSubjects = (): ReportStart['subjects'] => {
  const { region } = useGeography();
  const { lens } = useScope();
  const { seat } = useSession();
  const events = useLayer('events');
  const now = useNow();
  const all: ReportStart['subjects'] = [
    { scope: { kind: 'region' }, subject: regionSubject() },
    ...[...region.zones.keys()].flatMap((zone) => {
      const subject = zoneSubject(zone, region);
      return subject ? [{ scope: { kind: 'zone', zone } as const, subject }] : [];
    }),
    ...[...region.communes.keys()].flatMap((commune) => {
      const subject = communeSubject(commune, region);
      return subject ? [{ scope: { kind: 'commune', commune } as const, subject }] : [];
    }),
    ...[...(events?.store.values() ?? [])]
      .filter((event) => isAhead(event, now))
      .map((event) => ({ scope: { kind: 'event', event: event.id } as const, subject: eventSubject(event) })),
  ];
  const isOfLens = ({ scope }: (typeof all)[number]): boolean =>
    lens.commune === null
      ? scope.kind === 'zone' && scope.zone === lens.zone
      : scope.kind === 'commune' && scope.commune === lens.commune;
  return all
    .filter(({ subject: { zones } }) => refuse(seat, { type: 'change', zones }) === null)
    .sort((a, b) => Number(isOfLens(b)) - Number(isOfLens(a)));
};

const NewReport = () => {
  const word = useWords(reportsViewWords);
  const subjects = useSubjects();
  if (subjects.length === 0) return null;
  return (
    <button
      type="button"
      onClick={() => openForm({ layer: reportsCollection, id: null, start: { subjects } satisfies ReportStart })}
    >
      {word.newReport}
    </button>
  );
};

const ReportRow = ({ report: { properties }, name }: { report: Report; name: string }) => {
  const language = useLanguage();
  const terms = useWords(reportsWords);
  const { status, begun, issued } = properties;
  return (
    <span className="row-text">
      <span className="row-title">{name}</span>
      <span className="row-facts">
        <span className={status === 'draft' ? 'tone-new' : 'tone-quiet'}>{terms.status[status]}</span>
        <span>{formatStamp(timeOf((issued ?? begun).at), language)}</span>
      </span>
    </span>
  );
};

const List = ({ live, selected }: { live: LiveLayer<Report>; selected: string | null }) => {
  const language = useLanguage();
  const word = useWords(reportsViewWords);
  const { loading } = useWords(listWords);
  const { show } = useItemSteps();
  const isKnown = useIsKnown(live);
  if (live.selection.size === 0) return <p className="empty">{isKnown ? word.none : loading}</p>;
  return (
    <ul className="reports-list" aria-label={word.list}>
      {[...live.selection.values()].map((report) => {
        const { id } = report;
        return (
          <li key={id}>
            <button
              type="button"
              className="row"
              aria-current={id === selected ? 'true' : undefined}
              onClick={() => show({ layer: reportsCollection, id })}
            >
              <ReportRow report={report} name={live.layer.label(report, language)} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};

/** What facts are gathered from has to be there: the layers of the map come by themselves. */
const Gathered = ({ report }: { report: Report }) => {
  const { openMap } = useWorkspace();
  use(openMap());
  useLayer('events');
  return <ReportView report={report} />;
};

const ReportsPanel = ({ live }: { live: LiveLayer<Report> }) => {
  const { title } = useWords(reportsRoomWords);
  const word = useWords(reportsViewWords);
  const [selected] = useSelectedParam();
  const isKnown = useIsKnown(live);
  useSelectionVersion(live.selection);
  const report = selected?.layer === reportsCollection ? live.store.get(selected.id) : undefined;
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>
          {title} <span className="count">{isKnown ? live.selection.size : '–'}</span>
        </h2>
      </header>
      <div className="board-tools">
        <Suspense>
          <NewReport />
        </Suspense>
      </div>
      <HealthNotice collection={reportsCollection} />
      <div className="panel-body room-body reports-body">
        <List live={live} selected={report?.id ?? null} />
        {report ? (
          <Suspense>
            <Gathered report={report} />
          </Suspense>
        ) : (
          <p className="quiet">{word.choose}</p>
        )}
      </div>
    </section>
  );
};

/** Situation reports beside the map: the list, and the one that is open as a document. */
export const ReportsRoom = () => {
  const live = useLayer('reports');
  return live ? <ReportsPanel live={live} /> : null;
};
