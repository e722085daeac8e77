import { changeWidth, goneSign } from './protocol.ts';

/** Numbers of changes, collected until they are sent. */
class ChangeList {
  #numbers = new Uint32Array(64 * changeWidth);
  #length = 0;

  push(slot: number, x: number, y: number, style: number): void {
    if (this.#length === this.#numbers.length) {
      const longer = new Uint32Array(this.#numbers.length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    const at = this.#length;
    this.#numbers[at] = slot;
    this.#numbers[at + 1] = x;
    this.#numbers[at + 2] = y;
    this.#numbers[at + 3] = style;
    this.#length += changeWidth;
  }

  /** All so far, in an array of its own; null if there is nothing. */
  take(): Uint32Array | null {
    if (this.#length === 0) return null;
    const taken = this.#numbers.slice(0, this.#length);
    this.#length = 0;
    if (this.#numbers.length > 4096 * changeWidth) this.#numbers = new Uint32Array(64 * changeWidth);
    return taken;
  }
}

export interface SlotOwner {
  layer: string;
  id: string;
}

/**
 * Which feature of which layer each of the engine's slots stands for, and where the engine was told it is. Slots are
 * used again; `bornAt` tells an answer about a slot's former owner from one about its present one.
 */
export class Slots {
  /** Serial of the changes that are being collected. */
  serial = 1;
  #x = new Uint32Array(0);
  #y = new Uint32Array(0);
  #style = new Uint32Array(0);
  #bornAt = new Uint32Array(0);
  readonly #owners: (SlotOwner | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #changes = new ChangeList();

  /** Gives a feature a slot; it is on the map with the first `place`. */
  open(owner: SlotOwner): number {
    const slot = this.#free.pop() ?? this.#owners.length;
    this.#owners[slot] = owner;
    if (slot >= this.#x.length) this.#grow(slot);
    this.#style[slot] = goneSign;
    this.#bornAt[slot] = this.serial;
    return slot;
  }

  /** @param style Sign index | rank << 16. */
  place(slot: number, x: number, y: number, style: number): void {
    if (this.#style[slot] === style && this.#x[slot] === x && this.#y[slot] === y) return;
    this.#x[slot] = x;
    this.#y[slot] = y;
    this.#style[slot] = style;
    this.#changes.push(slot, x, y, style);
  }

  close(slot: number): void {
    this.#owners[slot] = undefined;
    this.#style[slot] = goneSign;
    this.#free.push(slot);
    this.#changes.push(slot, 0, 0, goneSign);
  }

  /** World units. */
  positionOf(slot: number): readonly [x: number, y: number] {
    return [this.#x[slot] ?? 0, this.#y[slot] ?? 0];
  }

  /** The owner of a slot at the time of the changes with that serial; undefined if it has gone since. */
  ownerOf(slot: number, serial: number): SlotOwner | undefined {
    return (this.#bornAt[slot] ?? 0) <= serial ? this.#owners[slot] : undefined;
  }

  /** The changes since the last call, and their serial; null for none. */
  takeChanges(): { serial: number; changes: Uint32Array } | null {
    const changes = this.#changes.take();
    return changes && { serial: this.serial++, changes };
  }

  /** Everything once more, for an engine that starts afresh. */
  takeAll(): { serial: number; changes: Uint32Array } {
    this.#changes.take();
    this.#owners.forEach((owner, slot) => {
      if (owner && this.#style[slot] !== goneSign)
        this.#changes.push(slot, this.#x[slot] ?? 0, this.#y[slot] ?? 0, this.#style[slot] ?? 0);
    });
    return { serial: this.serial++, changes: this.#changes.take() ?? new Uint32Array(0) };
  }

  #grow(slot: number): void {
    const grow = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const longer = new Uint32Array(Math.max(256, (slot + 1) * 2));
      longer.set(old);
      return longer;
    };
    this.#x = grow(this.#x);
    this.#y = grow(this.#y);
    this.#style = grow(this.#style);
    this.#bornAt = grow(this.#bornAt);
  }
}
