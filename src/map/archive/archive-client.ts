import { createListeners } from '../../shared/listeners.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import type { Picture } from '../easel.ts';
import type { TileOrder } from '../paint-tile.ts';
import type { MapPalette } from '../palette.ts';
import type { FromArchive, ToArchive } from './protocol.ts';
import type { Trouble } from './trouble.ts';

/** Loaded only where no worker can paint. */
const loadPainter = lazyPart(() => import('./archive-painter.ts'));

/** So many parts may not come before the built-in map is shown instead: a line may break for a moment. */
const toleratedErrors = 3;

const canPaintInWorker = (): boolean => typeof Worker === 'function' && typeof OffscreenCanvas === 'function';

/** The page's side of an archive: a worker reads and paints it, or the page itself where there is none or it breaks. */
export class ArchiveClient {
  readonly #url: string;
  readonly #troubles = createListeners<Trouble>();
  #errors = 0;
  #palette: MapPalette | null = null;
  #say: ((message: ToArchive) => void) | null = null;
  #worker: Worker | null = null;
  readonly #asked = new Map<number, (picture: Picture | null) => void>();
  #request = 0;

  /** @param url as configured */
  constructor(url: string) {
    this.#url = new URL(url, location.href).href;
  }

  /** Told, perhaps several times, when it cannot be shown. */
  readonly onTrouble = this.#troubles.subscribe;

  dress(palette: MapPalette): void {
    this.#palette = palette;
    this.#say?.({ type: 'dress', palette });
  }

  /** Null where it cannot be painted; what was wrong has been told. */
  paintTile(order: TileOrder): Promise<Picture | null> {
    if (!this.#say) this.#open();
    return new Promise((resolve) => {
      this.#asked.set(++this.#request, resolve);
      this.#say?.({ type: 'tile', request: this.#request, order });
    });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#say = null;
    for (const answer of this.#asked.values()) answer(null);
    this.#asked.clear();
  }

  #open(): void {
    if (!canPaintInWorker()) return this.#openOnPage();
    try {
      const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<FromArchive>) => this.#receive(data));
      worker.addEventListener('error', ({ message }) => this.#giveUp(message));
      this.#worker = worker;
      this.#begin((message) => worker.postMessage(message));
    } catch (thrown) {
      this.#giveUp(String(thrown));
    }
  }

  /** What was asked of the worker is asked again when the map next moves. */
  #giveUp(reason: string): void {
    console.warn(`The base map is painted on the page: the worker failed (${reason}).`);
    this.stop();
    this.#openOnPage();
  }

  #openOnPage(): void {
    const take = async (message: ToArchive): Promise<void> => {
      try {
        (await painter())(message);
      } catch {
        this.#note('unreachable');
        if (message.type === 'tile') this.#receive({ type: 'tile', request: message.request, picture: null });
      }
    };
    let made: Promise<(message: ToArchive) => void> | null = null;
    const painter = (): Promise<(message: ToArchive) => void> => {
      made ??= loadPainter().then(({ createArchivePainter }) =>
        createArchivePainter((answer) => this.#receive(answer)),
      );
      return made;
    };
    this.#begin((message) => void take(message));
  }

  #begin(say: (message: ToArchive) => void): void {
    this.#say = say;
    say({ type: 'open', url: this.#url });
    if (this.#palette) say({ type: 'dress', palette: this.#palette });
  }

  #note(trouble: Trouble): void {
    this.#errors += trouble === 'unreachable' ? 1 : toleratedErrors;
    if (this.#errors >= toleratedErrors) this.#troubles.tell(trouble);
  }

  #receive(message: FromArchive): void {
    if (message.type === 'trouble') return this.#note(message.trouble);
    this.#asked.get(message.request)?.(message.picture);
    this.#asked.delete(message.request);
  }
}
