import { PointEngine, type Surface } from './point-engine.ts';
import {
  type Answer,
  changeWidth,
  type EngineHit,
  type FromEngine,
  type GroupStyle,
  goneSign,
  type Question,
  type ToEngine,
  type View,
} from './protocol.ts';
import type { PaintContext, Sprite, Sprites } from './sprites.ts';

/*
 * For tests: an engine on canvases that keep, for each pixel, a hash of all that was painted there since it was last
 * cleared, in order. Equal hashes mean equal pictures, layer by layer.
 */

const mix = (hash: number, ...values: number[]): number =>
  values.reduce((all, value) => Math.imul(all ^ value, 0x01000193) ^ (all >>> 13), hash ^ 0x811c9dc5);

class FakeSurface implements Surface {
  #width = 0;
  #height = 0;
  pixels = new Int32Array(0);
  /** Calls that painted a sprite or a ring. */
  painted = 0;
  #clip: readonly [number, number, number, number] | null = null;
  #path: readonly [number, number, number, number] = [0, 0, 0, 0];
  readonly #context: PaintContext;

  constructor() {
    const context: PaintContext = {
      globalAlpha: 1,
      lineWidth: 1,
      strokeStyle: '',
      save: () => {},
      restore: () => {
        this.#clip = null;
      },
      beginPath: () => {},
      rect: (x, y, width, height) => {
        this.#path = [x, y, width, height];
      },
      clip: () => {
        this.#clip = this.#path;
      },
      arc: (x, y, radius) => {
        const half = Math.ceil(radius + context.lineWidth / 2);
        this.#path = [x - half, y - half, 2 * half, 2 * half];
      },
      stroke: () => {
        this.painted++;
        const [x, y, width, height] = this.#path;
        const colour = JSON.stringify(context.strokeStyle).charCodeAt(1);
        this.#each(x, y, width, height, (hash, dx, dy) =>
          mix(hash, 9, colour, context.lineWidth * 100, context.globalAlpha * 100, dx, dy),
        );
      },
      clearRect: (x, y, width, height) => this.#each(x, y, width, height, () => 0),
      drawImage: (image: unknown, ...numbers: number[]) => {
        if (image instanceof FakeSurface) {
          const [x = 0, y = 0] = numbers;
          const from = image;
          this.#each(x, y, from.width, from.height, (_, dx, dy) => from.pixels[dy * from.width + dx] ?? 0);
          return;
        }
        this.painted++;
        const { seed, width, height } = image as FakeImage;
        const [x = 0, y = 0] = numbers;
        this.#each(x, y, width, height, (hash, dx, dy) => mix(hash, seed, dx, dy));
      },
    };
    this.#context = context;
  }

  get width(): number {
    return this.#width;
  }
  set width(value: number) {
    this.#width = value;
    this.pixels = new Int32Array(value * this.#height);
  }
  get height(): number {
    return this.#height;
  }
  set height(value: number) {
    this.#height = value;
    this.pixels = new Int32Array(this.#width * value);
  }

  getContext(): PaintContext {
    return this.#context;
  }

  #each(x: number, y: number, width: number, height: number, change: (old: number, dx: number, dy: number) => number) {
    for (const value of [x, y, width, height]) if (!Number.isInteger(value)) throw new Error(`Half a pixel: ${value}`);
    const [cx, cy, cw, ch] = this.#clip ?? [0, 0, this.#width, this.#height];
    for (let py = Math.max(y, cy, 0); py < Math.min(y + height, cy + ch, this.#height); py++) {
      for (let px = Math.max(x, cx, 0); px < Math.min(x + width, cx + cw, this.#width); px++) {
        const at = py * this.#width + px;
        this.pixels[at] = change(this.pixels[at] ?? 0, px - x, py - y);
      }
    }
  }
}

/** Stands for the picture of a sprite. */
interface FakeImage {
  seed: number;
  width: number;
  height: number;
}

const sprite = (row: number, column: number, width: number, height = width): Sprite => {
  const image: FakeImage = { seed: row * 100 + column, width, height };
  return { image: image as unknown as CanvasImageSource, width, height };
};

/** Signs of 16 to 22 pixels, groups of 24 and 28. */
const createFakeSprites = (style: GroupStyle): Sprites => {
  const sign = (index: number) => sprite(0, index, 16 + 2 * (index % 4));
  const group = (count: number, arcs: number) => sprite(10 + arcs, count < 10 ? 0 : 1, count < 10 ? 24 : 28);
  return {
    style,
    sizes: {
      ofSign: (index) => sign(index).width / 2,
      ofGroup: (count) => group(count, 0).width / 2,
      largestSign: 11,
      ringWidth: 4,
      pulseReach: 10,
      largest: 14 + 4 + 10,
    },
    sign,
    group,
    label: (count) => Array.from(String(count), (digit) => sprite(9, Number(digit), 6, 8)),
  };
};

const style: GroupStyle = {
  fill: 'fill',
  edge: 'edge',
  text: 'text',
  font: 'font',
  ranks: ['0', '1', '2', '3', '4'],
  inks: {},
  selected: 'picked',
  focused: 'focused',
  halo: 'halo',
};

/** A feature as the engine is told of it. */
export interface FakeFeature {
  slot: number;
  x: number;
  y: number;
  sign: number;
  rank: number;
}

export const toChanges = (features: readonly (FakeFeature | { slot: number; gone: true })[]): Uint32Array => {
  const changes = new Uint32Array(features.length * changeWidth);
  features.forEach((feature, index) => {
    const numbers =
      'gone' in feature
        ? [feature.slot, 0, 0, goneSign]
        : [feature.slot, feature.x, feature.y, feature.sign | (feature.rank << 16)];
    changes.set(numbers, index * changeWidth);
  });
  return changes;
};

/** An engine whose frames and time the test makes. */
export class FakeEngine {
  readonly surfaces = [new FakeSurface(), new FakeSurface()] as const;
  time = 0;
  framesAsked = 0;
  readonly drawn: (FromEngine & { type: 'drawn' })[] = [];
  readonly #engine: PointEngine;
  #draw: (() => void) | null = null;
  #answer: Answer = null;
  #serial = 0;

  constructor() {
    this.#engine = new PointEngine({
      surfaces: this.surfaces,
      createSprites: (_, style) => createFakeSprites(style),
      requestFrame: (draw) => {
        this.framesAsked++;
        this.#draw = draw;
      },
      now: () => this.time,
      send: (message) => {
        if (message.type === 'drawn') this.drawn.push(message);
        else this.#answer = message.answer;
      },
    });
    this.say({ type: 'signs', signs: [], style });
  }

  say(message: ToEngine): void {
    this.#engine.handle(message);
  }

  change(features: Parameters<typeof toChanges>[0]): void {
    this.say({ type: 'changes', serial: ++this.#serial, changes: toChanges(features) });
  }

  look(view: View): void {
    this.say({ type: 'view', view });
  }

  /** Runs the frame that was asked for, if there is one, `milliseconds` later. */
  frame(milliseconds = 16): void {
    this.time += milliseconds;
    const draw = this.#draw;
    this.#draw = null;
    draw?.();
  }

  ask(question: Question & { type: 'hit' | 'step' }): EngineHit | null;
  ask(question: Question & { type: 'summary' }): Uint8Array;
  ask(question: Question & { type: 'drawn' }): Float64Array;
  ask(question: Question): Answer {
    this.say({ type: 'ask', request: 1, question });
    return this.#answer;
  }

  get last() {
    const drawn = this.drawn.at(-1);
    if (!drawn) throw new Error('Nothing was drawn.');
    return drawn;
  }

  /** What is on the screen. */
  get picture(): Int32Array {
    return this.surfaces[this.last.buffer].pixels;
  }
}

/** Where the tests' features lie. */
const zoom = 13;
/** World units of one pixel at the zoom above. */
export const pixel = 2 ** (32 - 8 - zoom);
/** A corner of a cell in the middle of the world. */
export const corner = 2 ** 31;
export const cornerPixel = corner / pixel;

let serial = 0;
export const viewAt = (dx: number, dy: number, more: Partial<View> = {}): View => ({
  serial: ++serial,
  zoom,
  maxZoom: 18,
  ratio: 1,
  left: cornerPixel + dx,
  top: cornerPixel + dy,
  width: 220,
  height: 160,
  ...more,
});

/** A feature at pixels from the corner. */
export const at = (slot: number, x: number, y: number, sign = 1, rank = 1): FakeFeature => ({
  slot,
  x: corner + Math.round(x * pixel),
  y: corner + Math.round(y * pixel),
  sign,
  rank,
});

export const start = (features: readonly FakeFeature[], view = viewAt(0, 0)): FakeEngine => {
  const engine = new FakeEngine();
  engine.look(view);
  engine.change(features);
  engine.frame();
  return engine;
};
