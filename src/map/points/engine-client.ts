import { reportMissing } from '../../shared/missing.ts';
import { createPace } from '../../shared/pace.ts';
import { canDrawInWorker, type EngineLink, startInWorker, startOnPage } from './engine-link.ts';
import { type AnyPointSource, type LayerSummary, PointFeed } from './point-feed.ts';
import {
  type Answer,
  type EngineHit,
  type FromEngine,
  type GroupStyle,
  noSlot,
  type Question,
  type View,
} from './protocol.ts';
import { type SlotOwner, Slots } from './slots.ts';

type Drawn = FromEngine & { type: 'drawn' };

export interface ClientSettings {
  sources: readonly AnyPointSource[];
  style: GroupStyle;
  /** Makes two fresh canvases; called again if the worker fails. */
  makeCanvases(): readonly [HTMLCanvasElement, HTMLCanvasElement];
  /** False keeps the engine on the page even where a worker could draw. */
  allowWorker: boolean;
  /** @param changedAt When the first of the changes that are on the canvas now was heard of, by `performance.now()`. */
  onDrawn(message: Drawn, changedAt: number | null): void;
  /** The engine has started afresh: it knows no view. */
  onRestart(): void;
}

/** What the engine found, and whose slots it is about. */
export interface OwnedHit {
  hit: EngineHit;
  owners: readonly SlotOwner[];
}

/**
 * The page's side of the engine: follows the sources, sends what changed at most once a frame (not at all while the
 * page is hidden: one step catches up), and puts questions.
 */
export class EngineClient {
  readonly slots = new Slots();
  readonly #settings: ClientSettings;
  readonly #feed: PointFeed;
  #style: GroupStyle;
  #link: EngineLink;
  #newsAt: number | null = null;
  #isScheduled = false;
  readonly #pace = createPace();
  /** When the changes of each serial that is not drawn yet were heard of. */
  readonly #sentAt = new Map<number, number>();
  readonly #asked = new Map<number, (answer: { answer: Answer; changes: number }) => void>();
  #request = 0;
  #selected: SlotOwner | null = null;
  #focused: SlotOwner | null = null;
  #marks = { selected: noSlot, focused: noSlot };

  constructor(settings: ClientSettings) {
    this.#settings = settings;
    this.#style = settings.style;
    this.#feed = new PointFeed(this.slots, (isAll) => this.#notify(isAll));
    this.#feed.setSources(settings.sources);
    this.#link = this.#start(settings.allowWorker && canDrawInWorker());
    this.#sendSigns();
    document.addEventListener('visibilitychange', this.#notifyIfVisible);
  }

  get inWorker(): boolean {
    return this.#link.inWorker;
  }

  setSources(sources: readonly AnyPointSource[]): void {
    if (this.#feed.setSources(sources)) this.#sendSigns();
  }

  setStyle(style: GroupStyle): void {
    this.#style = style;
    this.#sendSigns();
  }

  setView(view: View): void {
    this.#link.post({ type: 'view', view });
  }

  setSelected(owner: SlotOwner | null): void {
    this.#selected = owner;
    this.#notify();
  }

  setFocused(owner: SlotOwner | null): void {
    this.#focused = owner;
    this.#notify();
  }

  pulse(owners: readonly SlotOwner[], still: boolean): void {
    if (document.hidden) return;
    this.#flush();
    const slots = owners.map(({ layer, id }) => this.#feed.slotOf(layer, id)).filter((slot) => slot !== undefined);
    if (slots.length > 0) this.#link.post({ type: 'pulse', slots, still });
  }

  /** Asks about what is drawn, after all that was heard of so far. */
  async findHit(question: Question & { type: 'hit' | 'step' }): Promise<OwnedHit | null> {
    this.#flush();
    const { answer, changes } = await this.#ask(question);
    if (!answer || !('slots' in answer)) return null;
    const owners = answer.slots.map((slot) => this.slots.ownerOf(slot, changes)).filter((owner) => owner !== undefined);
    if (owners.length === 0) return null;
    if (question.type === 'step') {
      this.#focused = owners[0] ?? null;
      this.#marks = { ...this.#marks, focused: answer.slots[0] ?? noSlot };
    }
    return { hit: answer, owners };
  }

  /** X, y and radius of all that is drawn, in device pixels of the view drawn last. */
  async listDrawn(): Promise<Float64Array> {
    const { answer } = await this.#ask({ type: 'drawn' });
    return answer instanceof Float64Array ? answer : new Float64Array(0);
  }

  async summarise(): Promise<Record<string, LayerSummary>> {
    this.#collect();
    const { answer } = await this.#ask({ type: 'summary' });
    return this.#feed.summarise(answer instanceof Uint8Array ? answer : new Uint8Array(0));
  }

  /** Resolves when all that was heard of so far is on the canvas. */
  async settle(): Promise<void> {
    this.#flush();
    await this.#ask({ type: 'settle' });
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#notifyIfVisible);
    this.#feed.stop();
    this.#link.stop();
    for (const answer of this.#asked.values()) answer({ answer: null, changes: 0 });
    this.#asked.clear();
  }

  #start(inWorker: boolean): EngineLink {
    const receive = (message: FromEngine) => this.#receive(message);
    const { makeCanvases } = this.#settings;
    if (!inWorker) return startOnPage(makeCanvases(), receive);
    const giveUp = (reason: string): void => {
      console.warn(`The map's signs are drawn on the page: the worker failed (${reason}).`);
      reportMissing('worker');
    };
    try {
      return startInWorker(makeCanvases(), receive, (reason) => {
        giveUp(reason);
        this.#restartOnPage();
      });
    } catch (thrown) {
      giveUp(String(thrown));
      return startOnPage(makeCanvases(), receive);
    }
  }

  #restartOnPage(): void {
    this.#link = this.#start(false);
    for (const answer of this.#asked.values()) answer({ answer: null, changes: 0 });
    this.#asked.clear();
    this.#sendSigns();
    this.#link.post({ type: 'changes', ...this.slots.takeAll() });
    this.#link.post({ type: 'marks', ...this.#marks });
    this.#settings.onRestart();
  }

  #sendSigns(): void {
    this.#link.post({ type: 'signs', signs: this.#feed.signs, style: this.#style });
  }

  readonly #notifyIfVisible = (): void => {
    if (!document.hidden) this.#flush();
  };

  #notify(isUrgent = false): void {
    this.#newsAt ??= performance.now();
    if (isUrgent) return this.#flush();
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // After all listeners of the batch that is being applied, yet in its frame; a second batch waits for the next one.
    this.#pace.wait(() => {
      this.#isScheduled = false;
      this.#flush();
    });
  }

  /** Sends what there is, unless nobody can see it. */
  #flush(): void {
    if (this.#newsAt === null || document.hidden) return;
    this.#pace.mark();
    this.#collect();
  }

  #collect(): void {
    const changedAt = this.#newsAt;
    this.#newsAt = null;
    this.#feed.collect();
    const changes = this.slots.takeChanges();
    if (changes) {
      if (changedAt !== null) this.#sentAt.set(changes.serial, changedAt);
      this.#link.post({ type: 'changes', ...changes });
    }
    const slotOf = (owner: SlotOwner | null) => (owner && this.#feed.slotOf(owner.layer, owner.id)) ?? noSlot;
    const marks = { selected: slotOf(this.#selected), focused: slotOf(this.#focused) };
    if (marks.selected === this.#marks.selected && marks.focused === this.#marks.focused) return;
    this.#marks = marks;
    this.#link.post({ type: 'marks', ...marks });
  }

  #ask(question: Question): Promise<{ answer: Answer; changes: number }> {
    return new Promise((resolve) => {
      this.#asked.set(++this.#request, resolve);
      this.#link.post({ type: 'ask', request: this.#request, question });
    });
  }

  #receive(message: FromEngine): void {
    if (message.type === 'answer') {
      this.#asked.get(message.request)?.(message);
      this.#asked.delete(message.request);
      return;
    }
    let changedAt: number | null = null;
    for (const [serial, sentAt] of this.#sentAt) {
      if (serial > message.changes) break;
      changedAt ??= sentAt;
      this.#sentAt.delete(serial);
    }
    this.#settings.onDrawn(message, changedAt);
  }
}
