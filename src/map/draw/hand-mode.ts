import { TerraDrawExtend, type TerraDrawMouseEvent } from 'terra-draw';
import type { Figure } from './figures.ts';

/** A place in the map's container. */
export interface Pixel {
  containerX: number;
  containerY: number;
}

/** What the hand does on the map. */
export interface Gestures {
  /** Whether a drag from here would take hold of something: else the map is dragged. */
  reaches(place: Pixel): boolean;
  point(event: TerraDrawMouseEvent): void;
  click(event: TerraDrawMouseEvent): void;
  grasp(event: TerraDrawMouseEvent): void;
  drag(event: TerraDrawMouseEvent): void;
  release(event: TerraDrawMouseEvent): void;
}

/**
 * One mode for all that is drawn. The drawing itself is not kept in it but on the board, where keys, typed coordinates,
 * undo and drafts reach it as well.
 */
export class HandMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  override mode = 'hand';
  readonly #gestures: Gestures;
  readonly #drawn = new Map<string, { id: TerraDrawExtend.FeatureId; text: string }>();
  readonly #pressed: () => TerraDrawMouseEvent | undefined;
  #isHeld = false;

  /** @param pressed where the pointer went down: a drag is told only once it has gone some way */
  constructor(gestures: Gestures, pressed: () => TerraDrawMouseEvent | undefined) {
    super();
    this.#gestures = gestures;
    this.#pressed = pressed;
  }

  start(): void {
    this.setStarted();
  }

  stop(): void {
    this.setStopped();
  }

  cleanUp(): void {
    this.#drawn.clear();
  }

  styleFeature(): ReturnType<typeof TerraDrawExtend.getDefaultStyling> {
    return TerraDrawExtend.getDefaultStyling();
  }

  /** Draws these figures and no others. */
  show(figures: readonly Figure[]): void {
    const wanted = new Map(figures.map((figure) => [`${figure.role} ${figure.key}`, figure]));
    const gone = [...this.#drawn].filter(([key]) => !wanted.has(key));
    for (const [key] of gone) this.#drawn.delete(key);
    if (gone.length > 0) this.store.delete(gone.map(([, { id }]) => id));
    const moved = [...this.#drawn].flatMap(([key, before]) => {
      const geometry = wanted.get(key)?.geometry;
      const text = JSON.stringify(geometry);
      if (!geometry || text === before.text) return [];
      before.text = text;
      return [{ id: before.id, geometry }];
    });
    if (moved.length > 0) this.store.updateGeometry(moved);
    const fresh = [...wanted].filter(([key]) => !this.#drawn.has(key));
    if (fresh.length === 0) return;
    const ids = this.store.create(
      fresh.map(([, { geometry, role }]) => ({ geometry, properties: { mode: this.mode, role } })),
    );
    fresh.forEach(([key, { geometry }], index) => {
      const id = ids[index];
      if (id !== undefined) this.#drawn.set(key, { id, text: JSON.stringify(geometry) });
    });
  }

  /** Draws everything again, in another dress. */
  redraw(figures: readonly Figure[]): void {
    this.show([]);
    this.show(figures);
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    this.#gestures.point(event);
  }

  override onClick(event: TerraDrawMouseEvent): void {
    if (event.button === 'left' && !event.isContextMenu) this.#gestures.click(event);
  }

  override onDragStart(event: TerraDrawMouseEvent, setDraggability: (isEnabled: boolean) => void): void {
    const from = this.#pressed() ?? event;
    this.#isHeld = this.#gestures.reaches(from);
    if (!this.#isHeld) return;
    setDraggability(false);
    this.#gestures.grasp(from);
    this.#gestures.drag(event);
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    if (this.#isHeld) this.#gestures.drag(event);
  }

  override onDragEnd(event: TerraDrawMouseEvent): void {
    if (this.#isHeld) this.#gestures.release(event);
    this.#isHeld = false;
  }
}
