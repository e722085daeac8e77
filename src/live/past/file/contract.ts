import * as v from 'valibot';
import { bookmarkSchema } from '../../../domain/feed/history.ts';
import { instantSchema } from '../../../shared/vocabulary.ts';

/** Of what a file says; another one is not read. */
export const formatVersion = 1;
export const recordingEnding = 'vigie.jsonl.gz';

/** What a file may weigh: whoever opens one does not know what somebody has put into it. */
export const bounds = {
  /** Bytes as they lie on the disk. */
  packed: 64 * 1024 * 1024,
  /** Bytes of all lines. */
  unpacked: 384 * 1024 * 1024,
  /** Signs of one line. */
  line: 2 * 1024 * 1024,
} as const;

/** What a recording does not have, and why. */
export const omissions = [
  /** What the seat may not know of. */
  'not-for-seat',
  /** What is only asked for one by one, and written down. */
  'details',
  /** What has been deleted since. */
  'deleted',
  /** What does not stream is as it was when the span begins. */
  'lookups-later',
] as const;
export type Omission = (typeof omissions)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const check = { check: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)) };
const times = { known: instantSchema, happened: instantSchema };

/** The first line: of what span, by whom, and what follows. */
export const headerSchema = v.object({
  type: v.literal('vigie-recording'),
  format: count,
  /** Which history it is of. */
  epoch: v.string(),
  from: instantSchema,
  to: instantSchema,
  /** When it was made, by the clock of the device. */
  made: instantSchema,
  /** It holds what this seat may read. */
  seat: v.string(),
  exercise: v.boolean(),
  leftOut: v.array(v.picklist(omissions)),
  bookmarks: v.array(bookmarkSchema),
  /** How many items each collection has when the span begins. */
  items: v.record(v.string(), count),
  changes: count,
  ...check,
});
export type Header = v.InferOutput<typeof headerSchema>;

const feature = v.looseObject({ id: v.string() });

/**
 * The lines after it: the items when the span begins, the changes as `/api/history` tells them, and the end. `check` is
 * the beginning of the SHA-256 of all lines up to here, so that the first that is not as it was can be named; the end
 * has the whole of it.
 */
export const bodySchema = v.variant('type', [
  v.object({ type: v.literal('item'), collection: v.string(), feature, ...check }),
  v.object({ type: v.literal('upsert'), collection: v.string(), ...times, feature, ...check }),
  v.object({ type: v.literal('remove'), collection: v.string(), ...times, id: v.string(), ...check }),
  v.object({ type: v.literal('end'), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
]);

/** Why a file is not opened. */
export const refusals = [
  'unsupported',
  'foreign',
  'newer',
  'too-large',
  'damaged',
  'cut',
  'altered',
  'unreadable',
  'out-of-order',
  'after-the-end',
  'other-seat',
] as const;

/** A file that is not opened, none of it. */
export class RecordingRefusal extends Error {
  readonly reason: (typeof refusals)[number];
  /** The line that it is about, from 1; null: the file as a whole. */
  readonly line: number | null;

  constructor(reason: RecordingRefusal['reason'], line: number | null = null, detail = '') {
    super(`${reason}${line === null ? '' : `, line ${line}`}${detail === '' ? '' : `: ${detail}`}`);
    this.name = 'RecordingRefusal';
    [this.reason, this.line] = [reason, line];
  }
}
