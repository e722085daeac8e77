import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenIndex } from '../../geo/search/open-index.ts';
import type { IndexFigures, Question } from '../../geo/search/questions.ts';
import { AskedIndex } from './asked-index.ts';
import type { ToIndex } from './index-protocol.ts';

const figures: IndexFigures = { communes: [], zones: [], network: { stops: [], lines: [], rail: [] }, facilities: [] };
const position = [4.35, 50.85] as const;
const asks = (text: string): Question => ({ type: 'find', text, most: 5 });
const street: Question = { type: 'street', position: [...position] };

/** An index that finds nothing, and knows no street. */
const openEmpty = (): Promise<OpenIndex> =>
  Promise.resolve({
    isWhole: true,
    answer: ((question: Question) => (question.type === 'street' ? null : [])) as never,
  });

/** A worker that is told what it was sent, and says what a test wants. */
class FakeWorker {
  static last: FakeWorker | null = null;
  readonly sent: ToIndex[] = [];
  readonly #listeners = new Map<string, (event: unknown) => void>();
  constructor() {
    FakeWorker.last = this;
  }
  addEventListener(type: string, listener: (event: unknown) => void): void {
    this.#listeners.set(type, listener);
  }
  postMessage(message: ToIndex): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.#listeners.clear();
  }
  say(type: string, event: unknown): void {
    this.#listeners.get(type)?.(event);
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('the index that is asked', () => {
  it('knows nothing at first, and tells when it does; null is an answer', async () => {
    const index = new AskedIndex(figures, openEmpty);
    const before = index.version();
    expect(index.read(asks('loi'))).toBeUndefined();
    await index.wait(street);
    expect(index.state).toBe('whole');
    expect(index.read(asks('loi'))).toEqual([]);
    expect(index.read(street)).toBeNull();
    expect(index.version()).toBeGreaterThan(before);
  });

  it('sends the questions of one drawing together, each once', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const index = new AskedIndex(figures, openEmpty);
    for (const text of ['a', 'b', 'a']) index.read(asks(text));
    await Promise.resolve();
    const asked = FakeWorker.last?.sent.filter(({ type }) => type === 'ask') ?? [];
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ questions: [{ question: asks('a') }, { question: asks('b') }] });
  });

  it('asks the page what a broken worker has not answered', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const index = new AskedIndex(figures, openEmpty);
    index.read(asks('loi'));
    await Promise.resolve();
    FakeWorker.last?.say('error', { message: 'no such file' });
    await index.wait(asks('loi'));
    expect(index.read(asks('loi'))).toEqual([]);
    expect(index.read(asks('later'))).toBeUndefined();
    await index.wait(asks('later'));
    expect(index.read(asks('later'))).toEqual([]);
  });

  it('says that nobody answers, and lets nobody wait', async () => {
    const index = new AskedIndex(figures, () => Promise.reject(new Error('no line')));
    await index.wait(street);
    expect(index.state).toBe('missing');
    expect(index.read(street)).toBeUndefined();
  });

  it('keeps the latest answers only', async () => {
    const index = new AskedIndex(figures, openEmpty);
    for (let count = 0; count < 600; count++) index.read(asks(String(count)));
    await index.wait(asks('599'));
    expect(index.read(asks('599'))).toEqual([]);
    expect(index.read(asks('0'))).toBeUndefined();
  });
});
