import './council-room.css';
import { useMemo, useSyncExternalStore } from 'react';
import type { Session } from '../../domain/council/contract.ts';
import { isOverdue } from '../../domain/council/lifecycle.ts';
import { bySession } from '../../layers/council/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { timeOf } from '../../shared/instant.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { type ItemRef, usePartParam, useSelectedParam } from '../../shared/url-state.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { openForm } from '../../workspace/desk-state.ts';
import { SheetButton } from '../../workspace/sheet-button.tsx';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayer, useWorkspace } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { Agenda, SessionHead } from './agenda.tsx';
import { communiqueLines, communiqueText } from './communique-text.ts';
import { councilDates, decisionsCsv } from './export.ts';
import { Pack } from './pack.tsx';
import { type Council, DecisionTable } from './parts.tsx';
import { councilViewWords } from './view-words.ts';
import { councilRoomWords } from './words.ts';

const views = ['agenda', 'decisions', 'pack', 'communique'] as const;

/** The session that the open item belongs to; else the next one, else the last one. */
const sessionOf = ({ sessions, items, decisions }: Council, open: ItemRef | null): Session | undefined => {
  const id =
    open?.layer === 'sessions'
      ? open.id
      : open?.layer === 'agenda-items'
        ? items.find((item) => item.id === open.id)?.properties.session
        : open?.layer === 'decisions'
          ? decisions.find((decision) => decision.id === open.id)?.properties.session
          : undefined;
  const next = sessions.findLast(({ properties: { status } }) => status === 'held' || status === 'convened');
  return sessions.find((session) => session.id === id) ?? next ?? sessions[0];
};

/** The public decisions, French beside Dutch. */
const Communique = ({ session, council }: { session: Session; council: Council }) => {
  const word = useWords(councilViewWords);
  return (
    <div className="council-communique">
      {(['fr', 'nl'] as const).map((language) => {
        const [title = '', ...lines] = communiqueLines(session, council.decisions, language);
        return (
          <section key={language} lang={language} aria-label={language === 'fr' ? word.french : word.dutch}>
            <h3>{title}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        );
      })}
    </div>
  );
};

type Layers = {
  sessions: NonNullable<ReturnType<typeof useLayer<'sessions'>>>;
  items: NonNullable<ReturnType<typeof useLayer<'agenda-items'>>>;
  decisions: NonNullable<ReturnType<typeof useLayer<'decisions'>>>;
};

const never = () => () => undefined;
/** Draws again whenever something of a layer changes, through no lens. */
const useFeaturesVersion = (live: Pick<LiveLayer, 'store'> | null): number =>
  useSyncExternalStore(live?.store.subscribe ?? never, () => live?.store.version ?? 0);

/** All of the layers, as people see them; drawn anew when one changes. */
const useCouncil = ({ sessions, items, decisions }: Layers): Council => {
  const versions = [useFeaturesVersion(sessions), useFeaturesVersion(items), useFeaturesVersion(decisions)].join();
  return useMemo(
    () => ({
      sessions: [...sessions.store.values()].sort(bySession),
      items: [...items.store.values()],
      decisions: [...decisions.store.values()],
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the stores say by their versions that they changed
    [sessions, items, decisions, versions],
  );
};

/** What the lens and the search leave of all decisions, the earliest deadline first. */
const FollowUp = ({ layers, council }: { layers: Layers; council: Council }) => {
  const word = useWords(councilViewWords);
  const now = useNow();
  useSelectionVersion(layers.decisions.selection);
  const listed = [...layers.decisions.selection.values()];
  const open = listed.filter(({ properties: { status } }) => status === 'open' || status === 'under-way');
  const late = open.filter((decision) => isOverdue(decision, now));
  const sessions = new Map(council.sessions.map((one) => [one.id, one]));
  return (
    <>
      <p>
        <b>{word.counts(open.length, late.length)}</b>
      </p>
      {listed.length === 0 ? (
        <p className="empty">{word.noDecisions}</p>
      ) : (
        <DecisionTable decisions={listed} sessions={sessions} name={word.views.decisions} />
      )}
    </>
  );
};

/** What the pack takes from other rooms: the measures and the register come when it is first opened. */
const PackWithSources = ({ session, council }: { session: Session; council: Council }) => {
  const { live } = useWorkspace();
  const measures = useLayer('measures');
  const circulars = useLayer('circulars');
  useFeaturesVersion(measures);
  useFeaturesVersion(circulars);
  const deployments = useLayer('deployments')?.store;
  const incidents = useLayer('incidents')?.store;
  const stores = useMemo(
    () => (deployments && incidents ? { deployments, incidents } : null),
    [deployments, incidents],
  );
  const clock = useMemo(() => () => live.clock.now(), [live]);
  if (!measures || !circulars || !stores) return null;
  return (
    <Pack
      session={session}
      council={council}
      measures={[...measures.store.values()]}
      circulars={[...circulars.store.values()]}
      live={stores}
      clock={clock}
    />
  );
};

const CouncilPanel = ({ layers }: { layers: Layers }) => {
  const language = useLanguage();
  const { title } = useWords(councilRoomWords);
  const word = useWords(councilViewWords);
  const { loading } = useWords(listWords);
  const { seat } = useSession();
  const now = useNow();
  const { show } = useItemSteps();
  const council = useCouncil(layers);
  const isKnown = useIsKnown(layers.sessions);
  const [selected] = useSelectedParam();
  const [view, setView] = usePartParam(views);
  const session = sessionOf(council, selected);
  const nameOf = ({ properties }: Session): string =>
    `${formatDay(timeOf(properties.date), language)} – ${textIn(properties.title, language)}`;
  const fileName = useFileName();
  const tableOf = (): string => {
    const sessions = new Map(council.sessions.map((one) => [one.id, one]));
    return decisionsCsv([...layers.decisions.selection.values()], sessions, { language, now });
  };
  const saveCsv = (): void => saveFile(tableOf(), fileName(word.views.decisions), 'text/csv;charset=utf-8');
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>
          {title} <span className="count">{isKnown ? council.sessions.length : '–'}</span>
        </h2>
      </header>
      <div className="board-tools">
        {session ? (
          <Choice
            name={word.session}
            value={session.id}
            values={council.sessions.map(({ id }) => id)}
            words={Object.fromEntries(council.sessions.map((one) => [one.id, nameOf(one)]))}
            isTyped
            onChange={(id) => show({ layer: 'sessions', id })}
          />
        ) : null}
        <Choice name={word.view} value={view} values={views} words={word.views} onChange={setView} />
        {refuse(seat, { type: 'council' }) === null ? (
          <button type="button" onClick={() => openForm({ layer: 'sessions', id: null, start: null })}>
            {word.newSession}
          </button>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          {word.print}
        </button>
        <button type="button" onClick={saveCsv}>
          {word.export}
        </button>
        <SheetButton
          title={title}
          sheet={() => {
            const listed = [...layers.decisions.selection.values()];
            return {
              title,
              count: listed.length,
              csv: tableOf,
              dates: () => councilDates(council.sessions, listed, language),
            };
          }}
        />
        {view === 'communique' && session ? (
          <button
            type="button"
            onClick={() =>
              saveFile(
                communiqueText(session, council.decisions),
                fileName(word.views.communique, 'txt'),
                'text/plain;charset=utf-8',
              )
            }
          >
            {word.copy}
          </button>
        ) : null}
      </div>
      <HealthNotice collection="sessions" />
      <div className="council-body">
        {session ? (
          <Pane>
            {view === 'agenda' ? (
              <>
                <SessionHead session={session} />
                <Agenda session={session} council={council} />
              </>
            ) : null}
            {view === 'decisions' ? <FollowUp layers={layers} council={council} /> : null}
            {view === 'pack' ? <PackWithSources session={session} council={council} /> : null}
            {view === 'communique' ? <Communique session={session} council={council} /> : null}
          </Pane>
        ) : (
          <p className="empty">{isKnown ? word.noSessions : loading}</p>
        )}
      </div>
    </section>
  );
};

/** The council beside the map. */
export const CouncilRoom = () => {
  const sessions = useLayer('sessions');
  const items = useLayer('agenda-items');
  const decisions = useLayer('decisions');
  if (!sessions || !items || !decisions) return null;
  return <CouncilPanel layers={{ sessions, items, decisions }} />;
};
