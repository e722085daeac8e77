import * as v from 'valibot';
import { audiencesOf } from '../../../domain/audience.ts';
import { toFailure } from '../../../shared/api.ts';
import { timeOf } from '../../../shared/instant.ts';
import { type Seat, parseSeat } from '../../../shared/seats.ts';
import { collectLines } from '../collect-lines.ts';
import type { Recording } from '../recording.ts';
import { createLineChecks, splitCheck } from './checks.ts';
import { type Header, RecordingRefusal, bodySchema, formatVersion, headerSchema } from './contract.ts';
import { checkBegin, isSealed, unpackLines } from './packing.ts';

/** A recording that was opened from a file, and what the file says of itself. */
export interface RecordingFile {
  recording: Recording;
  about: Pick<Header, 'seat' | 'made' | 'leftOut'>;
  /** Names it in an address: whoever has the same file has the same id. */
  id: string;
}

const parse = <S extends v.GenericSchema>(schema: S, text: string, line: number): v.InferOutput<S> => {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (thrown) {
    throw new RecordingRefusal('unreadable', line, toFailure(thrown).reason.detail);
  }
};

const readHeader = (text: string): Header => {
  const { type, format } = parse(v.object({ type: v.unknown(), format: v.unknown() }), text, 1);
  if (type !== 'vigie-recording') throw new RecordingRefusal('foreign', 1);
  if (format !== formatVersion) throw new RecordingRefusal('newer', 1);
  const header = parse(headerSchema, text, 1);
  if (timeOf(header.from) >= timeOf(header.to)) throw new RecordingRefusal('out-of-order', 1);
  return header;
};

/** Whoever opens it works on the same side, real or of the exercise, and may read all that whoever made it could. */
const mayOpen = (opener: Seat, maker: string): boolean => {
  const own = audiencesOf(opener);
  const seat = parseSeat(maker);
  if ((seat?.isInExercise ?? false) !== (opener.isInExercise ?? false)) return false;
  return [...audiencesOf(seat)].every((audience) => own.has(audience));
};

/** Reads line by line, in the one order that there is: header, items, changes, end. */
const readBody = async (lines: AsyncIterable<string>, opener: Seat) => {
  const checks = createLineChecks();
  const bases = new Map<string, unknown[]>();
  const { lines: changes, add } = collectLines();
  let header: Header | null = null;
  let sum: string | null = null;
  let number = 0;
  const isComplete = ({ items, changes: count }: Header): boolean =>
    count === changes.length && Object.entries(items).every(([name, size]) => bases.get(name)?.length === size);
  for await (const text of lines) {
    number += 1;
    if (sum !== null) throw new RecordingRefusal('after-the-end', number);
    const split = splitCheck(text);
    if (split && checks.add(split.body) !== split.check) throw new RecordingRefusal('altered', number);
    if (!header) {
      header = readHeader(text);
      if (!mayOpen(opener, header.seat)) throw new RecordingRefusal('other-seat', number);
      for (const name of Object.keys(header.items)) bases.set(name, []);
      continue;
    }
    const line = parse(bodySchema, text, number);
    if (line.type === 'end') {
      if (line.sha256 !== checks.whole()) throw new RecordingRefusal('altered', number);
      if (!isComplete(header)) throw new RecordingRefusal('cut', number);
      sum = line.sha256;
    } else if (line.type === 'item') {
      const base = bases.get(line.collection);
      if (!base || changes.length > 0) throw new RecordingRefusal('out-of-order', number);
      base.push(line.feature);
    } else {
      const before = changes.at(-1)?.at ?? timeOf(header.from);
      const at = add(line);
      if (at < before || at > timeOf(header.to)) throw new RecordingRefusal('out-of-order', number);
    }
  }
  if (!header || sum === null) throw new RecordingRefusal(number === 0 ? 'foreign' : 'cut', number + 1);
  return { header, bases, changes, id: sum.slice(0, 16) };
};

/**
 * Opens a recording, all of it or nothing.
 * @throws RecordingRefusal with the line and the reason
 */
export const readRecording = async (file: Uint8Array<ArrayBuffer>, opener: Seat): Promise<RecordingFile> => {
  checkBegin(file);
  const { header, bases, changes, id } = await readBody(unpackLines(file), opener);
  // Bits that make no difference to any line.
  if (!isSealed(file)) throw new RecordingRefusal('altered');
  const { from, to, epoch, exercise, bookmarks, seat, made, leftOut } = header;
  return {
    id,
    about: { seat, made, leftOut },
    recording: {
      span: { from: timeOf(from), to: timeOf(to) },
      epoch,
      isExercise: exercise,
      bookmarks: bookmarks.map(({ at, label }) => ({ at: timeOf(at), label })),
      lines: changes,
      readBase: async (collection) => bases.get(collection) ?? [],
    },
  };
};
