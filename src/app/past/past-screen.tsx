import './past.css';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTitlePart } from '../../shared/page-title.ts';
import { toFailure } from '../../shared/api.ts';
import { ownSeat } from '../../shared/device.ts';
import { holdKeys } from '../../shared/held-keys.ts';
import { formatMoment } from '../../shared/time.ts';
import { useMomentParam, useRecordingParam } from '../../shared/url-state.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Figures } from '../../workspace/figures.ts';
import { type PastControls, PastProvider } from '../../workspace/past.ts';
import { useOpenedRecording } from '../../workspace/opened-recording.ts';
import { OpenRecording } from '../../workspace/recording/open-recording.tsx';
import { WorkspaceProvider, useWorkspace } from '../../workspace/use-workspace.ts';
import { Operations } from '../operations.tsx';
import { keepFilesOut } from './keep-files-out.ts';
import { type OpenedPast, openFile, openPast } from './open-past.ts';
import { PastBar } from './past-bar.tsx';
import { pastWords } from './words.ts';

/** So long a wall says that a moment cannot be shown: milliseconds. */
const wallWait = 30_000;
/** While it is played, the address follows so often: milliseconds. */
const nameEvery = 1_000;

/** Loads what the API tells of a moment, again for one that lies outside of it. */
const useToldPast = (moment: number) => {
  const present = useWorkspace();
  const [opened, setOpened] = useState<OpenedPast | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isInside = opened !== null && moment >= opened.replay.span.from && moment <= opened.replay.span.to;
  const asked = useRef(moment);
  useLayoutEffect(function noteWhatIsAsked() {
    asked.current = moment;
  });
  useEffect(
    function open() {
      if (isInside) return;
      const leaving = new AbortController();
      // Once it is open, what comes later (further layers) belongs to it.
      let isOpen = false;
      const load = async (): Promise<void> => {
        try {
          const next = await openPast(present, asked.current, leaving.signal);
          if (leaving.signal.aborted) return;
          isOpen = true;
          setOpened((before) => {
            before?.replay.pause();
            return next;
          });
          setFailure(null);
        } catch (thrown) {
          if (!leaving.signal.aborted) setFailure(toFailure(thrown).reason.detail);
        }
      };
      void load();
      return () => {
        if (!isOpen) leaving.abort();
      };
    },
    [present, isInside, attempt],
  );
  const retry = useCallback(() => {
    setFailure(null);
    setAttempt((before) => before + 1);
  }, []);
  return { opened: isInside ? opened : null, failure, retry };
};

/** Keeps moment and address together, whichever of them is moved. */
const useNamedMoment = ({ replay }: OpenedPast, named: number, name: (moment: number) => void): void => {
  /** What was written into the address and has not come back from it: it takes a while, and is no wish of anybody. */
  const written = useRef<readonly number[]>([named]);
  useEffect(
    function followAddress() {
      const own = written.current.lastIndexOf(named);
      if (own < 0) replay.goTo(named);
      else written.current = written.current.slice(own);
    },
    [replay, named],
  );
  useEffect(
    function nameMoment() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const write = (): void => {
        timer = undefined;
        const moment = Math.round(replay.moment());
        if (moment === written.current.at(-1)) return;
        written.current = [...written.current, moment];
        name(moment);
      };
      const leave = replay.subscribe(() => {
        timer ??= setTimeout(write, replay.speed() === null ? 0 : nameEvery);
      });
      return () => {
        leave();
        clearTimeout(timer);
      };
    },
    [replay, name],
  );
};

const Opened = ({ opened, moment, figures }: { opened: OpenedPast; moment: number; figures: Figures }) => {
  const word = useWords(pastWords);
  const language = useLanguage();
  const [, setMoment] = useMomentParam();
  const [, setRecording] = useRecordingParam();
  // What is on its way into the address when somebody leaves would lead back.
  const isLeaving = useRef(false);
  const name = useCallback(
    (next: number) => {
      if (!isLeaving.current) void setMoment(next);
    },
    [setMoment],
  );
  useNamedMoment(opened, moment, name);
  useTitlePart('past', `${opened.file ? word.recording : word.past} ${formatMoment(moment, language)} – `);
  const { replay, workspace } = opened;
  const controls = useMemo((): PastControls => {
    const { from, to } = replay.span;
    return {
      replay,
      file: opened.file,
      goTo: (next) => {
        // What a recording does not have is nowhere.
        if (next !== null && (opened.file || (next >= from && next <= to))) return replay.goTo(next);
        isLeaving.current = true;
        // The keys of the present are not there yet.
        holdKeys();
        replay.pause();
        void setRecording(null);
        void setMoment(next, { history: 'push' });
      },
    };
  }, [replay, opened.file, setMoment, setRecording]);
  useEffect(() => () => replay.pause(), [replay]);
  // The address follows while it is played: the screen is not drawn anew for that.
  const screen = useMemo(() => <Operations figures={figures} DemoBar={null} past={<PastBar />} />, [figures]);
  return (
    <WorkspaceProvider value={workspace}>
      <PastProvider value={controls}>{screen}</PastProvider>
    </WorkspaceProvider>
  );
};

/** What a recording tells: it is in this page, or has to be opened in it. */
const Recorded = ({ id, moment, figures }: { id: string; moment: number; figures: Figures }) => {
  const present = useWorkspace();
  const word = useWords(pastWords);
  const file = useOpenedRecording((state) => state.file);
  const [, setMoment] = useMomentParam();
  const [, setRecording] = useRecordingParam();
  const [start] = useState(moment);
  const isThere = file?.id === id;
  const opened = useMemo(() => (isThere ? openFile(present, file, start) : null), [present, file, isThere, start]);
  if (opened) return <Opened key={id} opened={opened} moment={moment} figures={figures} />;
  const leave = (): void => {
    void setRecording(null);
    void setMoment(null);
  };
  return (
    <main className="startup">
      <p role="status">{word.missing}</p>
      <OpenRecording />
      <button type="button" onClick={leave}>
        {word.backToLive}
      </button>
    </main>
  );
};

/** What the API tells. */
const Told = ({ moment, figures }: { moment: number; figures: Figures }) => {
  const word = useWords(pastWords);
  const [, setMoment] = useMomentParam();
  const { opened, failure, retry } = useToldPast(moment);
  useEffect(
    function giveUpByItself() {
      // Nobody is there to go back; whoever leads the wall says again where it stands.
      if (failure === null || ownSeat.role !== 'wall') return;
      const timer = setTimeout(() => void setMoment(null), wallWait);
      return () => clearTimeout(timer);
    },
    [failure, setMoment],
  );
  // Another span is another screen: nothing of the one before stays in it.
  if (opened) return <Opened key={opened.replay.span.from} opened={opened} moment={moment} figures={figures} />;
  return (
    <main className="startup">
      {failure === null ? (
        <p role="status">{word.loading}</p>
      ) : (
        <div role="alert">
          <p>{word.failed(failure)}</p>
          <button type="button" onClick={retry}>
            {word.again}
          </button>
        </div>
      )}
      <button type="button" onClick={() => void setMoment(null)}>
        {word.backToLive}
      </button>
    </main>
  );
};

/** The screen as it was at a moment: everything obeys it, and nothing is written. */
export const PastScreen = (props: { moment: number; figures: Figures }) => {
  const [recording] = useRecordingParam();
  useEffect(keepFilesOut, []);
  useLayoutEffect(function holdKeysAfterwards() {
    return holdKeys;
  }, []);
  return recording === null ? <Told {...props} /> : <Recorded key={recording} id={recording} {...props} />;
};
