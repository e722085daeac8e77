import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { datedLookups, liveIds } from '../../../domain/collections.ts';
import { instantOf } from '../../../shared/instant.ts';
import { type Seat, parseSeat } from '../../../shared/seats.ts';
import type { PastLine } from '../collect-lines.ts';
import type { Recording } from '../recording.ts';
import { createLineChecks, splitCheck, withCheck } from './checks.ts';
import { RecordingRefusal, bounds } from './contract.ts';
import { pack, unpackLines } from './packing.ts';
import { readRecording } from './read.ts';
import { writeRecording } from './write.ts';

const seatOf = (id: string): Seat => {
  const seat = parseSeat(id);
  if (!seat) throw new Error(`${id} is no seat.`);
  return seat;
};
const operator = seatOf('operator-1');
const start = Date.UTC(2026, 10, 23, 10);
const hour = 3_600_000;

const recordingOf = (gaps: readonly number[]): Recording => {
  let at = start;
  const lines = gaps.map((gap, index): PastLine => {
    at = Math.min(start + hour, at + gap);
    const told = { collection: 'incidents', at, happened: at - (index % 3) * 1000 };
    const feature = { id: `inc-${index % 5}`, properties: { title: `Évacuation “${index % 3}”`, version: index } };
    return index % 4 === 3
      ? { type: 'remove', id: `inc-${(index - 1) % 5}`, ...told }
      : { type: 'upsert', feature, ...told };
  });
  return {
    span: { from: start, to: start + hour },
    epoch: 'e',
    isExercise: true,
    bookmarks: [{ at: start + 60_000, label: { fr: 'Début', nl: 'Begin' } }],
    lines,
    readBase: async (name) => (name === 'incidents' ? [{ id: 'inc-a' }, { id: 'inc-b' }] : []),
  };
};
const write = (recording: Recording, seat = 'operator-1') => writeRecording(recording, { seat, made: start });

const refusalOf = async (bytes: Uint8Array<ArrayBuffer>, seat = operator): Promise<RecordingRefusal> => {
  const opened: unknown = await readRecording(bytes, seat).catch((thrown: unknown) => thrown);
  if (opened instanceof RecordingRefusal) return opened;
  throw new Error(`It was opened, or broke: ${String(opened)}`);
};

const linesOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of unpackLines(bytes)) lines.push(line);
  return lines;
};
/** Packed and sealed as the product does it: somebody knows how. */
const repack = (lines: readonly string[]) => pack(lines.map((line) => `${line}\n`));

let bytes: Uint8Array<ArrayBuffer>;
let lines: string[];
beforeAll(async () => {
  bytes = await write(recordingOf(Array.from({ length: 12 }, () => 60_000)));
  lines = await linesOf(bytes);
});

describe('a recording as a file', () => {
  it('is read as it was written, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(400_000), { maxLength: 60 }), async (gaps) => {
        const recording = recordingOf(gaps);
        const { recording: read, about } = await readRecording(await write(recording), operator);
        const { readBase, ...told } = read;
        const { readBase: base, ...wanted } = recording;
        expect(told).toEqual(wanted);
        for (const name of [...liveIds, ...datedLookups]) expect(await readBase(name)).toEqual(await base(name));
        expect(about.seat).toBe('operator-1');
      }),
      { numRuns: 30 },
    );
  });

  it('says by whom it was made and what it leaves out', async () => {
    const { about } = await readRecording(await write(recordingOf([]), 'observer'), operator);
    expect(about).toMatchObject({ seat: 'observer', leftOut: ['not-for-seat', 'details', 'deleted', 'lookups-later'] });
  });

  it('stays on its side: real, or of the exercise', async () => {
    const inExercise = parseSeat('exercise-operator-1') ?? operator;
    const [real, played] = [await write(recordingOf([])), await write(recordingOf([]), 'exercise-operator-1')];
    await expect(readRecording(real, inExercise)).rejects.toThrow('other-seat');
    await expect(readRecording(played, operator)).rejects.toThrow('other-seat');
    expect((await readRecording(played, inExercise)).about.seat).toBe('exercise-operator-1');
  });

  it('is unpacked by any program', async () => {
    const { gunzipSync } = await import('node:zlib');
    expect(gunzipSync(bytes).toString()).toBe(lines.map((line) => `${line}\n`).join(''));
  });
});

describe('a file that is not as it was written is refused whole', () => {
  it('with any bit turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        await refusalOf(changed);
      }),
      { numRuns: 400 },
    );
  });

  it('cut anywhere, or with anything behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 9 }), async (at, more) => {
        await refusalOf(bytes.slice(0, at));
        await refusalOf(new Uint8Array([...bytes, ...more]));
      }),
      { numRuns: 100 },
    );
  });

  it('with a line removed, doubled, swapped or changed, by that line', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('remove', 'double', 'swap', 'change'),
        fc.nat(lines.length - 1),
        fc.nat(lines.length - 1),
        fc.nat(10_000),
        async (how, first, second, sign) => {
          const changed = [...lines];
          const [at, other] = [Math.min(first, second), Math.max(first, second)];
          const line = lines[at] ?? '';
          if (how === 'remove') changed.splice(at, 1);
          else if (how === 'double') changed.splice(at, 0, line);
          else if (how === 'swap') [changed[at], changed[other]] = [lines[other] ?? '', line];
          else changed[at] = `${line.slice(0, sign % line.length)}~${line.slice((sign % line.length) + 1)}`;
          if (changed.every((one, index) => one === lines[index]) && changed.length === lines.length) return;
          const refusal = await refusalOf(await repack(changed));
          // What is doubled is found at the second, what is removed at the next one.
          expect(refusal.line).toBe(how === 'double' ? at + 2 : at + 1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('with lines cut off behind, though all before is as it was', async () => {
    for (let count = 0; count < lines.length; count++) {
      const refusal = await refusalOf(await repack(lines.slice(0, count)));
      expect(refusal).toMatchObject({ reason: count === 0 ? 'foreign' : 'cut', line: count + 1 });
    }
  });

  /** Lines with checks that fit: by somebody who knows how they are made. */
  const forge = async (change: (bodies: Record<string, unknown>[]) => unknown): Promise<RecordingRefusal> => {
    const bodies = lines
      .slice(0, -1)
      .map((line) => JSON.parse(splitCheck(line)?.body ?? '') as Record<string, unknown>);
    change(bodies);
    const checks = createLineChecks();
    const told = bodies.map((body) => withCheck(JSON.stringify(body), checks.add(JSON.stringify(body))));
    return refusalOf(await repack([...told, JSON.stringify({ type: 'end', sha256: checks.whole() })]));
  };

  it.each([
    ['of another format', 'newer', 1, ([header]) => (header ? (header['format'] = 2) : null)],
    ['of something else', 'foreign', 1, ([header]) => (header ? (header['type'] = 'FeatureCollection') : null)],
    ['with a change before the span', 'out-of-order', 4, (all) => (all[3] ? (all[3]['known'] = instantOf(0)) : null)],
    ['with an item after a change', 'out-of-order', 5, (all) => all.splice(4, 0, all[1] ?? {})],
    ['with a change too few', 'cut', 15, (all) => all.pop()],
    ['with a change that says nothing', 'unreadable', 4, (all) => (all[3] ? delete all[3]['feature'] : null)],
  ] as const satisfies readonly (readonly [
    string,
    RecordingRefusal['reason'],
    number,
    (all: Record<string, unknown>[]) => unknown,
  ])[])('%s', async (_, reason, line, change) => {
    expect(await forge(change)).toMatchObject({ reason, line });
  });

  it('where whoever opens it may read less than whoever made it', async () => {
    const ofCell = await write(recordingOf([]), 'analyst-1');
    expect(await refusalOf(ofCell, operator)).toMatchObject({ reason: 'other-seat' });
    expect(await refusalOf(bytes, seatOf('observer'))).toMatchObject({ reason: 'other-seat' });
    await readRecording(ofCell, seatOf('analyst-2'));
    await readRecording(bytes, seatOf('commander-5339'));
  });

  it('where it is none, or would unpack to more than a recording can be', async () => {
    const text = new TextEncoder().encode('{"type":"FeatureCollection"}\n');
    expect(await refusalOf(text)).toMatchObject({ reason: 'foreign' });
    expect(await refusalOf(new Uint8Array())).toMatchObject({ reason: 'foreign' });
    const bomb = await pack(Array.from({ length: 40 }, () => ' '.repeat(bounds.line / 8)));
    expect(bomb.length).toBeLessThan(50_000);
    expect(await refusalOf(bomb)).toMatchObject({ reason: 'too-large', line: 1 });
    const line = `${' '.repeat(100_000)}\n`;
    const large = await pack(Array.from({ length: 50 }, () => line));
    const few = { ...bounds, unpacked: 10 * line.length };
    let size = 0;
    const unpack = async (): Promise<void> => {
      for await (const one of unpackLines(large, few)) size += one.length;
    };
    await expect(unpack()).rejects.toMatchObject({ reason: 'too-large' });
    expect(size).toBeLessThan(few.unpacked);
    expect(await refusalOf(new Uint8Array(bounds.packed + 1))).toMatchObject({ reason: 'too-large' });
  });
});
