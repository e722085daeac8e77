// By hand: no point layer draws 50,000 signs that change all the time in a worker and redraws only what changed.
import type { Sign } from '../sign.ts';
import { DirtyBoxes, exposedBoxes, intersect } from './dirty.ts';
import { boxAround, findHit, findStep, listDrawn, summarise } from './inquiry.ts';
import { type Item, layOutCell, looksSame, type Mark, type RingKind } from './layout.ts';
import { boxOfItem, boxOfView, itemsWithin, mayShow, paintBox } from './painter.ts';
import {
  type Answer,
  type Box,
  changeWidth,
  type EngineStats,
  type FromEngine,
  type GroupStyle,
  goneSign,
  noSlot,
  type Question,
  rankCount,
  type ToEngine,
  type View,
} from './protocol.ts';
import { Scene, shiftAt } from './scene.ts';
import type { PaintContext, Sprites } from './sprites.ts';

export interface Surface {
  width: number;
  height: number;
  getContext(kind: '2d'): PaintContext | null;
}

/** What differs between a worker, a page and a test. */
export interface EngineHost {
  /** Two canvases: one is on the screen while the next view is drawn on the other. */
  surfaces: readonly [Surface, Surface];
  createSprites(signs: readonly Sign[], style: GroupStyle, ratio: number): Sprites;
  requestFrame(draw: () => void): void;
  /** Milliseconds. */
  now(): number;
  send(message: FromEngine): void;
}

const pulseTime = 1_200;
/** Steps of a pulse, so that it does not draw at every frame. */
const pulseSteps = 24;
const pulseLimit = 64;
/** From this share of the view on, painting all of it is cheaper than its parts. */
const fullShare = 0.5;
const touchLimit = 600;

/**
 * Draws the features of all layers. Knows what the canvas shows, and paints only what looks different: boxes around
 * what changed, and strips that a pan exposes. As crowded places are grouped, a cell shows five things at the most, and
 * even a full repaint costs what the screen can hold, not what exists.
 */
export class PointEngine {
  readonly #host: EngineHost;
  readonly #scene = new Scene((cell) => this.#remember(cell));
  readonly #stats: EngineStats = {
    features: 0,
    cells: 0,
    draws: 0,
    fullRepaints: 0,
    blits: 0,
    sprites: 0,
    area: 0,
    lastDraw: 0,
  };
  #signs: { signs: readonly Sign[]; style: GroupStyle } | null = null;
  #sprites: Sprites | null = null;
  #spriteRatio = 0;
  /** On the canvas, and to be on the canvas. */
  #view: View | null = null;
  #wanted: View | null = null;
  #buffer: 0 | 1 = 0;
  /** Serial of the last changes, and of those that were told to be on the canvas. */
  #changes = 0;
  #reported = 0;
  /** What cells looked like when they were last painted, of those that changed since. */
  readonly #before = new Map<number, Item[]>();
  #allDirty = true;
  #frameAsked = false;
  #selected = noSlot;
  #focused = noSlot;
  #pulses: { slot: number; start: number; still: boolean; phase: number }[] = [];
  #marks: Mark[] = [];
  /** Where the last hit was asked for, and whether something was painted there since. */
  #pointed: Box | null = null;
  #stirred = false;
  #settling: number[] = [];

  constructor(host: EngineHost) {
    this.#host = host;
  }

  handle(message: ToEngine): void {
    switch (message.type) {
      case 'signs':
        this.#signs = message;
        this.#sprites = null;
        this.#allDirty = true;
        break;
      case 'view':
        this.#wanted = message.view;
        break;
      case 'changes':
        this.#apply(message.changes);
        this.#changes = message.serial;
        break;
      case 'marks':
        this.#selected = message.selected;
        this.#focused = message.focused;
        this.#setMarks();
        break;
      case 'pulse':
        this.#startPulses(message.slots, message.still);
        break;
      case 'ask':
        this.#answer(message);
        return;
    }
    this.#askFrame();
  }

  #askFrame(): void {
    if (this.#frameAsked) return;
    this.#frameAsked = true;
    this.#host.requestFrame(() => {
      this.#frameAsked = false;
      this.#draw();
    });
  }

  #apply(changes: Uint32Array): void {
    for (let at = 0; at < changes.length; at += changeWidth) {
      const slot = changes[at] as number;
      const style = changes[at + 3] as number;
      const sign = style & 0xffff;
      if (sign === goneSign) this.#scene.remove(slot);
      else {
        const rank = Math.min(rankCount - 1, style >>> 16);
        this.#scene.put(slot, changes[at + 1] as number, changes[at + 2] as number, sign, rank);
      }
    }
  }

  /** Keeps how a cell looks on the canvas before it changes. */
  #remember(cell: number): void {
    if (this.#allDirty || !this.#view || !this.#sprites || this.#before.has(cell)) return;
    if (!mayShow(this.#scene, cell, this.#view, this.#sprites)) return;
    if (this.#before.size > touchLimit) {
      this.#allDirty = true;
      return;
    }
    const items: Item[] = [];
    layOutCell(this.#scene, cell, this.#view, this.#sprites.sizes, this.#marks, items);
    this.#before.set(cell, items);
  }

  /** Puts marks in place of the old ones, remembering how the cells of both look before. */
  #setMarks(): void {
    const ring = (slot: number, ring: RingKind): Mark[] => (slot === noSlot ? [] : [{ slot, ring, phase: 0 }]);
    const marks = [
      ...this.#pulses.map(({ slot, phase }): Mark => ({ slot, ring: 'pulse', phase })),
      ...ring(this.#selected, 'selected'),
      ...ring(this.#focused, 'focused'),
    ];
    for (const { slot } of [...this.#marks, ...marks])
      if (this.#scene.has(slot)) this.#remember(this.#scene.cell[slot] as number);
    this.#marks = marks;
  }

  #startPulses(slots: readonly number[], still: boolean): void {
    const start = this.#host.now();
    const fresh = slots.filter((slot) => this.#scene.has(slot)).map((slot) => ({ slot, start, still, phase: 0 }));
    this.#pulses = [...this.#pulses.filter(({ slot }) => !slots.includes(slot)), ...fresh].slice(-pulseLimit);
    this.#setMarks();
  }

  #advancePulses(): void {
    if (this.#pulses.length === 0) return;
    const now = this.#host.now();
    this.#pulses = this.#pulses.filter(({ start }) => now - start < pulseTime);
    for (const pulse of this.#pulses) {
      if (!pulse.still) pulse.phase = Math.floor(((now - pulse.start) / pulseTime) * pulseSteps) / pulseSteps;
    }
    this.#setMarks();
    if (this.#pulses.length > 0) this.#askFrame();
  }

  #draw(): void {
    const view = this.#wanted ?? this.#view;
    if (!this.#signs || !view) return;
    const start = this.#host.now();
    this.#advancePulses();
    if (!this.#sprites || this.#spriteRatio !== view.ratio) {
      this.#sprites = this.#host.createSprites(this.#signs.signs, this.#signs.style, view.ratio);
      this.#spriteRatio = view.ratio;
      this.#allDirty = true;
    }
    const isPainted = this.#paint(view, this.#sprites);
    this.#scene.sweep();
    this.#stats.features = this.#scene.size;
    this.#stats.cells = this.#scene.cells;
    if (isPainted) {
      this.#stats.draws++;
      this.#stats.lastDraw = this.#host.now() - start;
    }
    if (isPainted || this.#changes !== this.#reported) {
      this.#reported = this.#changes;
      const stats = { ...this.#stats };
      const [buffer, changes, stirred] = [this.#buffer, this.#changes, this.#stirred];
      this.#stirred = false;
      this.#host.send({ type: 'drawn', buffer, view: view.serial, changes, stirred, stats });
    }
    for (const request of this.#settling) this.#send(request, null);
    this.#settling = [];
  }

  /** Brings the canvas up to date; false if there was nothing to do. */
  #paint(view: View, sprites: Sprites): boolean {
    const old = this.#view;
    const isNew = view !== old;
    const isSameScale = old !== null && old.zoom === view.zoom && old.ratio === view.ratio;
    if (!isSameScale) {
      if (shiftAt(view.zoom) !== this.#scene.shift || !old) this.#scene.rezoom(view.zoom);
      this.#allDirty = true;
    }
    const box = boxOfView(view);
    const dirty = new DirtyBoxes();
    if (!this.#allDirty) this.#collectDirty(view, sprites, dirty);
    if (isNew && old && !this.#allDirty) for (const strip of exposedBoxes(box, boxOfView(old))) dirty.add(strip);
    this.#before.clear();
    const boxes = dirty.boxes.map((part) => intersect(part, box)).filter((part) => part !== null);
    const area = boxes.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0);
    const isFull = this.#allDirty || area > view.width * view.height * fullShare;
    if (!isFull && !isNew && area === 0) return false;

    const from = this.#host.surfaces[this.#buffer];
    if (isNew) this.#buffer = this.#buffer === 0 ? 1 : 0;
    const surface = this.#host.surfaces[this.#buffer];
    const isResized = surface.width !== view.width || surface.height !== view.height;
    if (isResized) [surface.width, surface.height] = [view.width, view.height];
    const context = surface.getContext('2d');
    if (!context) throw new Error('No 2D canvas: the signs cannot be drawn.');
    if (isNew && old && !isFull) {
      if (!isResized) context.clearRect(0, 0, view.width, view.height);
      context.drawImage(from as unknown as CanvasImageSource, old.left - view.left, old.top - view.top);
      this.#stats.blits++;
    }
    for (const part of isFull ? [box] : boxes) {
      const items = itemsWithin(this.#scene, view, sprites, this.#marks, part);
      this.#stats.sprites += paintBox(context, part, items, view, sprites);
      this.#stats.area += (part.right - part.left) * (part.bottom - part.top);
    }
    const pointed = this.#pointed;
    this.#stirred = isFull || isNew || (pointed !== null && boxes.some((part) => intersect(part, pointed)));
    if (isFull) this.#stats.fullRepaints++;
    this.#allDirty = false;
    this.#view = view;
    this.#wanted = null;
    return true;
  }

  /** Boxes around all that looks different now. */
  #collectDirty(view: View, sprites: Sprites, dirty: DirtyBoxes): void {
    for (const [cell, before] of this.#before) {
      const after: Item[] = [];
      layOutCell(this.#scene, cell, view, sprites.sizes, this.#marks, after);
      for (const item of before) if (!after.some((other) => looksSame(item, other))) dirty.add(boxOfItem(item));
      for (const item of after) if (!before.some((other) => looksSame(item, other))) dirty.add(boxOfItem(item));
    }
  }

  #answer({ request, question }: ToEngine & { type: 'ask' }): void {
    if (question.type === 'settle') {
      if (this.#frameAsked) this.#settling.push(request);
      else this.#send(request, null);
      return;
    }
    this.#send(request, this.#find(question));
  }

  #find(question: Exclude<Question, { type: 'settle' }>): Answer {
    if (!this.#view || !this.#sprites) return null;
    const stage = { scene: this.#scene, view: this.#view, sprites: this.#sprites, marks: this.#marks };
    if (question.type === 'summary') return summarise(stage);
    if (question.type === 'drawn') return listDrawn(stage);
    if (question.type === 'hit') {
      this.#pointed = boxAround(question);
      return findHit(stage, question);
    }
    const hit = findStep(stage, question, this.#focused);
    this.handle({ type: 'marks', selected: this.#selected, focused: hit?.slots[0] ?? noSlot });
    return hit;
  }

  #send(request: number, answer: Answer): void {
    this.#host.send({ type: 'answer', request, changes: this.#changes, answer });
  }
}
