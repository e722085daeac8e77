import type { Selection } from '../../live/selection.ts';
import type { PointMark, Sign } from '../sign.ts';
import { toUnits } from './projection.ts';
import { slotStates } from './protocol.ts';
import type { Slots } from './slots.ts';

type Feature = { id: string };

/** The features of one layer, and how each stands on the map. */
export interface PointSource<F extends Feature = Feature> {
  layer: string;
  selection: Selection<F>;
  /** Called again only when the feature is another object, or the source is another object. Null without a place. */
  mark(feature: F): PointMark | null;
  signs: Readonly<Record<string, Sign>>;
}

/** A source whose kind of feature does not matter to the map. */
// oxlint-disable-next-line typescript/no-explicit-any -- sources of different features are handled alike.
export type AnyPointSource = PointSource<any>;

/** What a layer's features are at the current zoom; together they are the whole selection. */
export interface LayerSummary {
  points: number;
  grouped: number;
  withoutPlace: number;
}

/** Drawn for a sign key that the layer does not have: seen, rather than lost. */
const unknownSign: Sign = {
  outline: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z',
  fill: '#f4f7fb',
  edge: '#10161f',
  glyph: null,
  glyphFill: '#10161f',
  size: 18,
};

/** Sign keys of all layers → indices. An index is never given twice, so that what was sent stays true. */
class SignTable {
  signs: Sign[] = [unknownSign];
  readonly #indices = new Map<string, Map<string, number>>();

  /** The indices of a layer's signs by key. */
  of(layer: string): Map<string, number> {
    const known = this.#indices.get(layer) ?? new Map<string, number>();
    this.#indices.set(layer, known);
    return known;
  }

  /** Whether anything is new or looks different. */
  add(layer: string, signs: Readonly<Record<string, Sign>>): boolean {
    const indices = this.of(layer);
    let isChanged = false;
    for (const [key, sign] of Object.entries(signs)) {
      const index = indices.get(key) ?? this.signs.length;
      isChanged ||= this.signs[index] !== sign;
      indices.set(key, index);
      this.signs[index] = sign;
    }
    return isChanged;
  }
}

/** @param isAll everything may have changed: the sooner the engine knows, the more it draws beside the page's work */
type Notify = (isAll: boolean) => void;

interface Entry {
  slot: number;
  /** Null to have it looked at again. */
  feature: Feature | null;
  pass: number;
}

/** One source and what of it is on the map. */
class SourceFeed {
  source: AnyPointSource;
  readonly entries = new Map<string, Entry>();
  #ids = new Set<string>();
  #isReset = true;
  /** Number of the last look at everything, and how many entries it met. */
  #pass = 0;
  #passed = 0;
  readonly #slots: Slots;
  readonly #signs: ReadonlyMap<string, number>;
  stop: () => void;

  constructor(source: AnyPointSource, slots: Slots, table: SignTable, notify: Notify) {
    this.source = source;
    this.#slots = slots;
    this.#signs = table.of(source.layer);
    this.stop = source.selection.subscribe(({ reset, ids }) => {
      if (reset) this.#isReset = true;
      else if (!this.#isReset) for (const id of ids) this.#ids.add(id);
      notify(reset);
    });
  }

  /** Has every mark made again. */
  forget(): void {
    for (const entry of this.entries.values()) entry.feature = null;
    this.#isReset = true;
  }

  collect(): void {
    const { selection } = this.source;
    if (this.#isReset) {
      this.#pass++;
      this.#passed = 0;
      for (const feature of selection.all()) this.#look(feature.id, feature);
      if (this.#passed < this.entries.size) {
        this.entries.forEach((entry, id) => {
          if (entry.pass !== this.#pass) this.#drop(id, entry);
        });
      }
    } else for (const id of this.#ids) this.#look(id, selection.get(id));
    this.#isReset = false;
    this.#ids.clear();
  }

  clear(): void {
    this.stop();
    for (const [id, entry] of this.entries) this.#drop(id, entry);
  }

  #look(id: string, feature: Feature | undefined): void {
    let entry = this.entries.get(id);
    if (entry && entry.feature === feature) {
      entry.pass = this.#pass;
      this.#passed++;
      return;
    }
    const { layer } = this.source;
    const mark = feature ? this.source.mark(feature) : null;
    if (!feature || !mark) {
      if (entry) this.#drop(id, entry);
      return;
    }
    if (!entry) {
      entry = { slot: this.#slots.open({ layer, id }), feature, pass: 0 };
      this.entries.set(id, entry);
    }
    entry.feature = feature;
    entry.pass = this.#pass;
    this.#passed++;
    const [x, y] = toUnits(mark.longitude, mark.latitude);
    const sign = this.#signs.get(mark.sign);
    if (sign === undefined) console.error(`Layer "${layer}" has no sign "${mark.sign}".`);
    this.#slots.place(entry.slot, x, y, (sign ?? 0) | (mark.rank << 16));
  }

  #drop(id: string, entry: Entry): void {
    this.#slots.close(entry.slot);
    this.entries.delete(id);
  }
}

/** Follows the selections of all layers, and turns what changed in them into changes of slots. */
export class PointFeed {
  readonly #table = new SignTable();
  readonly #feeds = new Map<string, SourceFeed>();
  readonly #slots: Slots;
  readonly #notify: Notify;

  /** @param notify Called, maybe often, when there is something to collect. */
  constructor(slots: Slots, notify: Notify) {
    this.#slots = slots;
    this.#notify = notify;
  }

  get signs(): readonly Sign[] {
    return this.#table.signs;
  }

  /** Follows these sources from now on. Answers whether the signs have changed. */
  setSources(sources: readonly AnyPointSource[]): boolean {
    let isChanged = false;
    const layers = new Set(sources.map(({ layer }) => layer));
    for (const [layer, feed] of this.#feeds) if (!layers.has(layer)) this.#remove(layer, feed);
    for (const source of sources) {
      isChanged = this.#table.add(source.layer, source.signs) || isChanged;
      const feed = this.#feeds.get(source.layer);
      if (feed?.source === source) continue;
      if (feed && feed.source.selection === source.selection) {
        feed.source = source;
        feed.forget();
        continue;
      }
      if (feed) this.#remove(source.layer, feed);
      this.#feeds.set(source.layer, new SourceFeed(source, this.#slots, this.#table, this.#notify));
    }
    this.#notify(false);
    return isChanged;
  }

  /** Looks at what changed since the last time. */
  collect(): void {
    for (const feed of this.#feeds.values()) feed.collect();
  }

  slotOf(layer: string, id: string): number | undefined {
    return this.#feeds.get(layer)?.entries.get(id)?.slot;
  }

  /** @param states The engine's state of each slot, after everything collected was sent to it. */
  summarise(states: Uint8Array): Record<string, LayerSummary> {
    const summaries: Record<string, LayerSummary> = {};
    for (const [layer, { entries, source }] of this.#feeds) {
      const summary = { points: 0, grouped: 0, withoutPlace: source.selection.size - entries.size };
      for (const { slot } of entries.values()) {
        if (states[slot] === slotStates.alone) summary.points++;
        else if (states[slot] === slotStates.grouped) summary.grouped++;
      }
      summaries[layer] = summary;
    }
    return summaries;
  }

  stop(): void {
    for (const { stop } of this.#feeds.values()) stop();
  }

  #remove(layer: string, feed: SourceFeed): void {
    feed.clear();
    this.#feeds.delete(layer);
  }
}
