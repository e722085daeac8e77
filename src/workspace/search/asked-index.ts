import type { OpenIndex } from '../../geo/search/open-index.ts';
import type { AnswerTo, Answers, IndexFigures, Question } from '../../geo/search/questions.ts';
import { streetPackUrls } from '../../geo/street-pack-urls.ts';
import { createListeners } from '../../shared/listeners.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import type { FromIndex, ToIndex } from './index-protocol.ts';

/** Loaded only where no worker can search. */
const loadMaker = lazyPart(() => import('../../geo/search/open-index.ts'));
const loadPacks = lazyPart(() => import('../../geo/street-packs.ts'));

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Answers that are kept: more than one drawing asks for, else it would ask for ever. A file of deployments has many places. */
const mostKept: Readonly<Record<Question['type'], number>> = { find: 300, near: 20, street: 5_000 };

/** `coming`: questions wait. `whole` and `partial`: it answers, without streets in the second case. `missing`: nobody answers. */
export type IndexState = 'coming' | 'whole' | 'partial' | 'missing';

/**
 * The search as the page has it: what is known is read at once, also while something is being drawn; what is not is asked
 * of a worker, and whoever listens is told when it is known. Where no worker starts or it breaks, the page makes the index
 * itself.
 */
export class AskedIndex {
  readonly #figures: IndexFigures;
  readonly #openOnPage: (figures: IndexFigures) => Promise<OpenIndex>;
  readonly #news = createListeners();
  readonly #known: Readonly<Record<Question['type'], Map<string, Answers[keyof Answers]>>> = {
    find: new Map(),
    near: new Map(),
    street: new Map(),
  };
  /** Asked and not yet answered. */
  readonly #open = new Map<string, Question>();
  #unsent: { key: string; question: Question }[] = [];
  #worker: Worker | null = null;
  #onPage: OpenIndex | null = null;
  #isStarted = false;
  #state: IndexState = 'coming';
  #version = 0;

  /** @param openOnPage makes it where no worker does; rejects where that cannot be had either */
  constructor(figures: IndexFigures, openOnPage = openWithPacks) {
    this.#figures = figures;
    this.#openOnPage = openOnPage;
  }

  readonly subscribe = this.#news.subscribe;
  /** Another after each answer. */
  readonly version = (): number => this.#version;

  get state(): IndexState {
    return this.#state;
  }

  /** The answer as far as it is known; undefined: it is asked for, and comes. */
  read<Q extends Question>(question: Q): AnswerTo<Q> | undefined {
    const key = JSON.stringify(question);
    const known = this.#known[question.type].get(key);
    if (known === undefined && !this.#open.has(key)) this.#ask(key, question);
    return known as AnswerTo<Q> | undefined;
  }

  /** Resolves when the answer is known, or nobody will answer. */
  wait(question: Question): Promise<void> {
    return new Promise((resolve) => {
      const isDone = (): boolean => this.read(question) !== undefined || this.#state === 'missing';
      if (isDone()) return resolve();
      const stop = this.subscribe(() => {
        if (!isDone()) return;
        stop();
        resolve();
      });
    });
  }

  /** Begins to make the index, if nobody has: it will be asked soon. */
  prepare(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    if (typeof Worker !== 'function') return void this.#startOnPage();
    try {
      const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<FromIndex>) => this.#receive(data));
      worker.addEventListener('error', ({ message }) => this.#giveUp(message));
      this.#worker = worker;
      worker.postMessage({ type: 'start', figures: this.#figures, urls: streetPackUrls } satisfies ToIndex);
    } catch (thrown) {
      this.#giveUp(String(thrown));
    }
  }

  #giveUp(reason: string): void {
    console.warn(`The page searches by itself: the worker failed (${reason}).`);
    this.#worker?.terminate();
    this.#worker = null;
    this.#state = 'coming';
    void this.#startOnPage();
  }

  async #startOnPage(): Promise<void> {
    try {
      this.#onPage = await this.#openOnPage(this.#figures);
      this.#receive({ type: 'ready', isWhole: this.#onPage.isWhole });
    } catch {
      this.#state = 'missing';
      this.#tell();
    }
    this.#unsent = [...this.#open].map(([key, question]) => ({ key, question }));
    this.#send();
  }

  #ask(key: string, question: Question): void {
    this.#open.set(key, question);
    if (this.#unsent.length === 0) queueMicrotask(() => this.#send());
    this.#unsent.push({ key, question });
  }

  #send(): void {
    const questions = this.#unsent;
    this.#unsent = [];
    this.prepare();
    if (questions.length === 0) return;
    if (this.#worker) return this.#worker.postMessage({ type: 'ask', questions } satisfies ToIndex);
    const index = this.#onPage;
    if (index) {
      this.#receive({
        type: 'answers',
        answers: questions.map(({ key, question }) => ({ key, answer: index.answer(question) })),
      });
    }
  }

  #receive(message: FromIndex): void {
    if (message.type === 'ready') this.#state = message.isWhole ? 'whole' : 'partial';
    else {
      for (const { key, answer } of message.answers) {
        const question = this.#open.get(key);
        this.#open.delete(key);
        if (question) this.#keep(question.type, key, answer);
      }
    }
    this.#tell();
  }

  #keep(type: Question['type'], key: string, answer: Answers[keyof Answers]): void {
    const known = this.#known[type];
    known.set(key, answer);
    // The oldest is asked again if somebody still wants it.
    const [oldest] = known.keys();
    if (known.size > mostKept[type] && oldest !== undefined) known.delete(oldest);
  }

  #tell(): void {
    this.#version++;
    this.#news.tell();
  }
}

/** On the page, in pieces. */
const openWithPacks = async (figures: IndexFigures): Promise<OpenIndex> => {
  const [{ openIndex }, loaders] = await Promise.all([loadMaker(), loadPacks()]);
  return openIndex(figures, loaders, breathe);
};
