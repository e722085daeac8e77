import { streetPackUrls } from '../../geo/street-pack-urls.ts';
import { createListeners } from '../../shared/listeners.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import type { Picture } from '../easel.ts';
import type { MapPalette } from '../palette.ts';
import type { TileOrder } from '../paint-tile.ts';
import type { GroundFigures } from './figures.ts';
import type { Ground, NamesPicture } from './ground.ts';
import type { NamesOrder } from './names.ts';
import type { FromGround, ToGround } from './protocol.ts';

const canPaintInWorker = (): boolean => typeof Worker === 'function' && typeof OffscreenCanvas === 'function';

/** Loaded only where no worker can paint. */
const loadGround = lazyPart(() => import('./ground.ts'));
const loadPacks = lazyPart(() => import('../../geo/street-packs.ts'));

type Answer = FromGround & { request: number };

/**
 * The page's side of the ground: a worker paints it, or the page itself where there is none or it breaks. It begins with
 * the first order.
 */
export class GroundClient {
  readonly #figures: GroundFigures;
  #isInWorker = canPaintInWorker();
  #palette: MapPalette | null = null;
  #worker: Worker | null = null;
  #onPage: Promise<Ground | null> | null = null;
  readonly #arrivals = createListeners();
  readonly #asked = new Map<number, (answer: Answer | null) => void>();
  #request = 0;

  constructor(figures: GroundFigures) {
    this.#figures = figures;
  }

  /** Told when what was painted can be painted better. */
  readonly onArrival = this.#arrivals.subscribe;

  dress(palette: MapPalette): void {
    this.#palette = palette;
    this.#worker?.postMessage({ type: 'dress', palette } satisfies ToGround);
    void this.#onPage?.then((ground) => ground?.dress(palette));
  }

  /** Null where it cannot be painted now. */
  async paintTile(order: TileOrder): Promise<Picture | null> {
    const worker = this.#isInWorker ? this.#openWorker() : null;
    if (!worker) return (await this.#openOnPage())?.paintTile(order) ?? null;
    const answer = await this.#ask(worker, (request) => ({ type: 'tile', request, order }));
    return answer?.type === 'tile' ? answer.picture : null;
  }

  async placeNames(order: NamesOrder): Promise<NamesPicture | null> {
    const worker = this.#isInWorker ? this.#openWorker() : null;
    if (!worker) return (await this.#openOnPage())?.placeNames(order) ?? null;
    const answer = await this.#ask(worker, (request) => ({ type: 'names', request, order }));
    return answer?.type === 'names' ? answer.names : null;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#answerAll();
  }

  /** Null where the browser refuses it. */
  #openWorker(): Worker | null {
    if (this.#worker) return this.#worker;
    try {
      const worker = new Worker(new URL('./ground-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<FromGround>) => this.#receive(data));
      worker.addEventListener('error', ({ message }) => this.#giveUp(message));
      this.#worker = worker;
      const say = (message: ToGround): void => worker.postMessage(message);
      say({ type: 'start', figures: this.#figures, urls: streetPackUrls });
      if (this.#palette) say({ type: 'dress', palette: this.#palette });
    } catch (thrown) {
      this.#giveUp(String(thrown));
    }
    return this.#worker;
  }

  #giveUp(reason: string): void {
    console.warn(`The map is painted on the page: the worker failed (${reason}).`);
    this.#isInWorker = false;
    this.stop();
    this.#arrivals.tell();
  }

  /** Null while its code cannot be loaded. */
  #openOnPage(): Promise<Ground | null> {
    const open = async (): Promise<Ground | null> => {
      try {
        const [{ Ground }, loaders] = await Promise.all([loadGround(), loadPacks()]);
        const ground = new Ground(this.#figures, loaders, () => this.#arrivals.tell());
        if (this.#palette) ground.dress(this.#palette);
        return ground;
      } catch {
        this.#onPage = null;
        return null;
      }
    };
    this.#onPage ??= open();
    return this.#onPage;
  }

  #ask(worker: Worker, order: (request: number) => ToGround): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.#asked.set(++this.#request, resolve);
      worker.postMessage(order(this.#request));
    });
  }

  #receive(message: FromGround): void {
    if (message.type === 'arrival') return this.#arrivals.tell();
    this.#asked.get(message.request)?.(message);
    this.#asked.delete(message.request);
  }

  #answerAll(): void {
    for (const answer of this.#asked.values()) answer(null);
    this.#asked.clear();
  }
}
