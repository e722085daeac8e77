import { audiencesOf } from '../../../domain/audience.ts';
import { datedLookups, liveIds } from '../../../domain/collections.ts';
import { instantOf } from '../../../shared/instant.ts';
import { parseSeat } from '../../../shared/seats.ts';
import type { Recording } from '../recording.ts';
import { createLineChecks, withCheck } from './checks.ts';
import { type Header, type Omission, formatVersion } from './contract.ts';
import { pack } from './packing.ts';

const omissionsOf = (seat: string): Omission[] => [
  ...(audiencesOf(parseSeat(seat)).has('cell') ? [] : ['not-for-seat' as const]),
  'details',
  'deleted',
  'lookups-later',
];

/** So many lines are one part of the file on its way: a text for each would be many, one for all too long. */
const together = 500;

/**
 * A recording as a file: all that there was when the span begins, and each change.
 * @param seat by which it was read @param made now, milliseconds since 1970
 * @throws ApiFailure if what there was cannot be had, RecordingRefusal where the browser cannot pack
 */
export const writeRecording = async (
  { span, epoch, isExercise, bookmarks, lines, readBase }: Recording,
  { seat, made }: { seat: string; made: number },
): Promise<Uint8Array<ArrayBuffer>> => {
  const names = [...liveIds, ...datedLookups];
  const bases = await Promise.all(names.map(async (name) => [name, await readBase(name)] as const));
  const header: Omit<Header, 'check'> = {
    type: 'vigie-recording',
    format: formatVersion,
    epoch,
    from: instantOf(span.from),
    to: instantOf(span.to),
    made: instantOf(made),
    seat,
    exercise: isExercise,
    leftOut: omissionsOf(seat),
    bookmarks: bookmarks.map(({ at, label }) => ({ at: instantOf(at), label })),
    items: Object.fromEntries(bases.map(([name, items]) => [name, items.length])),
    changes: lines.length,
  };
  const checks = createLineChecks();
  const parts: string[] = [];
  let part: string[] = [];
  const put = (line: object): void => {
    const body = JSON.stringify(line);
    part.push(`${withCheck(body, checks.add(body))}\n`);
    if (part.length < together) return;
    parts.push(part.join(''));
    part = [];
  };
  put(header);
  for (const [collection, items] of bases) for (const feature of items) put({ type: 'item', collection, feature });
  for (const line of lines) {
    const { type, collection } = line;
    const times = { known: instantOf(line.at), happened: instantOf(line.happened) };
    put({ type, collection, ...times, ...(type === 'upsert' ? { feature: line.feature } : { id: line.id }) });
  }
  parts.push(...part, `${JSON.stringify({ type: 'end', sha256: checks.whole() })}\n`);
  return pack(parts);
};
