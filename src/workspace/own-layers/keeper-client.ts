import type { FromKeeper, QuestionName, Questions } from './protocol.ts';

/** What was asked cannot be answered: a StorageTrouble, `stopped`, or what the browser said. */
export class KeeperFailure extends Error {
  readonly trouble: string;
  constructor(trouble: string) {
    super(trouble);
    this.name = 'KeeperFailure';
    this.trouble = trouble;
  }
}

interface Asked {
  resolve(answer: unknown): void;
  reject(reason: KeeperFailure): void;
  onPart: ((part: number) => void) | undefined;
}

let made = 0;

/** The page's side of one keeper of rows. */
export class KeeperClient {
  /** Tells it from the others of this page. */
  readonly serial = ++made;
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #request = 0;
  #end: KeeperFailure | null = null;

  /** @throws whatever a browser says that refuses workers */
  constructor() {
    this.#worker = new Worker(new URL('./keeper-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromKeeper>) => this.#receive(data));
    this.#worker.addEventListener('error', ({ message }) => this.#stop(message));
  }

  /** Rejects with a KeeperFailure. */
  ask<Q extends QuestionName>(
    type: Q,
    ask: Questions[Q]['ask'],
    onPart?: (part: number) => void,
  ): Promise<Questions[Q]['answer']> {
    if (this.#end) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => {
      const request = ++this.#request;
      this.#asked.set(request, { resolve: (answer) => resolve(answer as Questions[Q]['answer']), reject, onPart });
      this.#worker.postMessage({ request, type, ask });
    });
  }

  /** Ends it, in the middle of whatever it does. */
  stop(): void {
    this.#stop('stopped');
  }

  #stop(trouble: string): void {
    this.#worker.terminate();
    this.#end ??= new KeeperFailure(trouble);
    for (const { reject } of this.#asked.values()) reject(this.#end);
    this.#asked.clear();
  }

  #receive(message: FromKeeper): void {
    const asked = this.#asked.get(message.request);
    if (message.type === 'progress') return asked?.onPart?.(message.part);
    this.#asked.delete(message.request);
    if (message.type === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new KeeperFailure(message.trouble));
  }
}
