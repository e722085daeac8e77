import { useId, useState } from 'react';
import { recordingEnding } from '../../live/past/file/contract.ts';
import { fetchRecording } from '../../live/past/recording.ts';
import { toFailure } from '../../shared/api.ts';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { timeOf } from '../../shared/instant.ts';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { useSession } from '../../shared/session.ts';
import { formatStamp, useNow } from '../../shared/time.ts';
import { momentOf, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { exportName } from '../../workspace/export-name.ts';
import type { PastControls } from '../../workspace/past.ts';
import { OpenRecording } from '../../workspace/recording/open-recording.tsx';
import { recordingWords } from './recording-words.ts';

const hour = 3_600_000;
/** What the API tells of in one answer. */
const longest = 24 * hour;
const minute = 60_000;

const loadWriter = lazyPart(() => import('../../live/past/file/write.ts'));

type Saving = { state: 'saved'; name: string } | { state: 'failed'; reason: string } | null;

/** Asks for a span as the seat may read it, and saves it as one file. */
const useSaving = () => {
  const { baseUrl, seat } = useSession();
  const [saving, setSaving] = useState<Saving>(null);
  const { isBusy, run } = useIntent();
  const save = async (from: number, to: number): Promise<void> => {
    setSaving(null);
    try {
      const { writeRecording } = await loadWriter();
      const { signal } = new AbortController();
      const recording = await fetchRecording({ baseUrl, seat: seat.id, signal }, { from, to });
      const bytes = await writeRecording(recording, { seat: seat.id, made: Date.now() });
      const name = exportName('recording', from, recording.isExercise, recordingEnding);
      saveFile(bytes, name, 'application/gzip');
      setSaving({ state: 'saved', name });
    } catch (thrown) {
      console.error('The recording failed:', thrown);
      const { detail, kind } = toFailure(thrown).reason;
      setSaving({ state: 'failed', reason: detail || kind });
    }
  };
  return { saving, isBusy, save: (from: number, to: number) => void run(() => save(from, to)) };
};

/** @param latest milliseconds since 1970; what lies after it is still to come */
const SaveRecording = ({ first, last, latest }: { first: number; last: number; latest: number }) => {
  const word = useWords(recordingWords);
  const now = useNow();
  const [from, setFrom] = useState(() => writeWall(Math.ceil(first / minute) * minute));
  const [to, setTo] = useState(() => writeWall(Math.floor(last / minute) * minute));
  const { saving, isBusy, save } = useSaving();
  const [begin, end] = [momentOf(from), momentOf(to)];
  const fault =
    begin === null || end === null
      ? null
      : begin >= end
        ? word.backwards
        : end > latest
          ? word.ahead
          : end - begin > longest
            ? word.tooLong
            : null;
  const act = (): void => {
    if (begin !== null && end !== null && fault === null) save(begin, end);
  };
  return (
    <div className="room-choices" role="group" aria-label={word.save}>
      <MomentField name={word.from} value={from} now={now} onChange={setFrom} />
      <MomentField name={word.to} value={to} now={now} onChange={setTo} />
      <ActButton isBusy={isBusy} onAct={act}>
        {word.save}
      </ActButton>
      {fault === null ? null : <p role="alert">{fault}</p>}
      <p role={saving?.state === 'failed' ? 'alert' : 'status'}>
        {saving === null ? null : saving.state === 'saved' ? word.saved(saving.name) : word.failed(saving.reason)}
      </p>
    </div>
  );
};

/** What the recording that is open says of itself. */
const About = ({ file }: { file: NonNullable<PastControls['file']> }) => {
  const word = useWords(recordingWords);
  const language = useLanguage();
  const { seat, made, leftOut } = file.about;
  const id = useId();
  return (
    <>
      <p>{word.about(seat, formatStamp(timeOf(made), language))}</p>
      <p id={id}>{word.leftOut}</p>
      <ul aria-labelledby={id}>
        {leftOut.map((one) => (
          <li key={one}>{word.omissions[one]}</li>
        ))}
      </ul>
    </>
  );
};

/** A span as one file: made, opened, and what an open one says of itself. */
export const Recordings = ({ past }: { past: PastControls | null }) => {
  const word = useWords(recordingWords);
  const now = useNow();
  const span = past?.replay.span;
  return (
    <section aria-label={word.title}>
      {/* In the past there is more to look for; but a file says first what it is. */}
      <details open={!past || past.file !== null}>
        <summary>
          <h3>{word.title}</h3>
        </summary>
        <div className="replay-recordings">
          <p className="quiet">{word.intro}</p>
          {past?.file ? (
            <About file={past.file} />
          ) : (
            <SaveRecording
              key={span?.from}
              first={span?.from ?? now - 2 * hour}
              last={span?.to ?? now}
              // In the past nobody here knows what time it is: the server says so.
              latest={past ? Number.POSITIVE_INFINITY : now}
            />
          )}
          <OpenRecording />
        </div>
      </details>
    </section>
  );
};
