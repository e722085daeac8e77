import { withoutDeleted } from '../../live/past/file/due-deletions.ts';
import type { RecordingFile } from '../../live/past/file/read.ts';
import { type Recording, fetchRecording } from '../../live/past/recording.ts';
import { type Replay, createReplay } from '../../live/past/replay.ts';
import type { Live } from '../../live/live.ts';
import { toFailure } from '../../shared/api.ts';
import { ownSeat } from '../../shared/device.ts';
import { type Workspace, openWorkspace } from '../../workspace/workspace.ts';

/** A workspace that stands at a moment of the past, and how it is moved. */
export interface OpenedPast {
  replay: Replay;
  /** Null: the API tells of it. */
  file: RecordingFile | null;
  workspace: Workspace;
}

const hour = 3_600_000;
/** What is loaded before the moment that is asked for, and after it. */
const around = 2 * hour;

/** Waits until the server has said what time it is. */
const hearServer = (live: Live, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      if (live.lastData() === null) return;
      leave();
      resolve();
    };
    const leave = live.subscribe(look);
    signal.addEventListener('abort', () => {
      leave();
      reject(signal.reason);
    });
    look();
  });

/**
 * Loads what became known around a moment, and opens a workspace there, beside that of the present. @throws ApiFailure
 */
export const openPast = async (present: Workspace, moment: number, signal: AbortSignal): Promise<OpenedPast> => {
  const { baseUrl, live } = present;
  await hearServer(live, signal);
  const now = live.clock.now();
  // Of what is still to come the server says what time it is.
  const to = Math.max(moment, Math.min(now, moment + around));
  const source = { baseUrl, seat: ownSeat.id, signal };
  const recording = await fetchRecording(source, { from: moment - around, to }).catch(async (thrown: unknown) => {
    // The history may begin later than that.
    if (toFailure(thrown).reason.status !== 400 || moment > now) throw thrown;
    const whole = await fetchRecording(source, { from: null, to: Math.max(to, now - around) });
    if (moment < whole.span.from) throw thrown;
    return whole;
  });
  return openAt(present, recording, moment, null);
};

const openAt = (
  { baseUrl, outbox }: Workspace,
  recording: Recording,
  moment: number,
  file: RecordingFile | null,
): OpenedPast => {
  const replay = createReplay(recording, moment, file !== null);
  const closed = { ...outbox, add: () => Promise.reject(new Error('The past is not written.')) };
  const { span, epoch } = recording;
  const source = file
    ? { name: file.id, from: span.from, read: recording.readBase }
    : { name: `${epoch} ${span.from}`, from: span.from, read: null };
  return { replay, file, workspace: openWorkspace(baseUrl, undefined, { live: replay.live, outbox: closed, source }) };
};

/** Opens a workspace on a recording, beside that of the present; no server is asked, and nothing told that it has forgotten. */
export const openFile = (present: Workspace, file: RecordingFile, moment: number): OpenedPast =>
  openAt(present, withoutDeleted(file.recording, present.live.clock.now()), moment, file);
