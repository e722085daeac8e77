import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../shared/api.ts';
import { readLines as readTexts } from './recording.ts';

const header = {
  type: 'history',
  epoch: 'e',
  from: '2026-11-23T10:00:00Z',
  to: '2026-11-23T12:00:00Z',
  exercise: false,
  bookmarks: [],
};
const change = (id: string) => ({
  type: 'upsert',
  collection: 'incidents',
  known: '2026-11-23T11:00:00Z',
  happened: '2026-11-23T10:59:00Z',
  feature: { id },
});
const write = (lines: readonly unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const readLines = (text: string) =>
  readTexts(
    (async function* () {
      yield* text.split('\n').filter((line) => line !== '');
    })(),
  );
const whole = (count: number): readonly unknown[] => [
  header,
  ...Array.from({ length: count }, (_, index) => change(`inc-${index}`)),
  { type: 'end', count },
];

describe('the lines of a history', () => {
  it('are read as they were told', async () => {
    const { lines, span, isExercise } = await readLines(write(whole(3)));
    expect(lines.map((line) => (line.type === 'upsert' ? line.feature.id : ''))).toEqual(['inc-0', 'inc-1', 'inc-2']);
    expect(span.to - span.from).toBe(2 * 3_600_000);
    expect(isExercise).toBe(false);
  });

  it('are refused whole where they are cut, anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (count, share) => {
          const text = write(whole(count));
          // Without its last line break it is still whole.
          const cut = text.slice(0, Math.floor(share * (text.length - 2)));
          await expect(readLines(cut)).rejects.toThrow(ApiFailure);
        },
      ),
    );
  });

  it.each([
    ['a change before the header', [change('a'), header, { type: 'end', count: 1 }], /^malformed: 1:/],
    ['two headers', [header, header, { type: 'end', count: 0 }], /^malformed: 2:/],
    ['something after the end', [...whole(1), change('b')], /^malformed: 4:/],
    ['fewer changes than it says', [header, change('a'), { type: 'end', count: 2 }], /1 \/ 2/],
    [
      'a moment that is none',
      [header, { ...change('a'), known: 'noon' }, { type: 'end', count: 1 }],
      /^malformed: 2: known/,
    ],
  ])('are refused with %s, by line and reason', async (_, lines, reason) => {
    await expect(readLines(write(lines))).rejects.toThrow(reason);
  });
});
