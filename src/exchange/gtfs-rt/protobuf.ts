/** The bytes are no message. */
export class ProtobufTrouble extends Error {}

/** A field of a message: a whole number, or bytes that are a text or another message. */
export type Field = { number: number; value: bigint; bytes: null } | { number: number; value: null; bytes: Uint8Array };

/** Bytes of a varint at most. */
const longest = 10;

/**
 * The fields of a message in the wire format of protocol buffers, in their order; fixed-width ones are passed over.
 * @throws ProtobufTrouble
 */
export function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const readVarint = (): bigint => {
    let value = 0n;
    for (let index = 0; index < longest; index++) {
      const byte = bytes[at++];
      if (byte === undefined) throw new ProtobufTrouble('It ends within a number.');
      value |= BigInt(byte & 0x7f) << BigInt(7 * index);
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new ProtobufTrouble('A number is too long.');
  };
  const skip = (length: number): void => {
    at += length;
    if (at > bytes.length) throw new ProtobufTrouble('It ends within a field.');
  };
  while (at < bytes.length) {
    const tag = Number(readVarint());
    const number = Math.floor(tag / 8);
    const type = tag % 8;
    if (number === 0) throw new ProtobufTrouble('A field has no number.');
    if (type === 0) yield { number, value: readVarint(), bytes: null };
    else if (type === 1) skip(8);
    else if (type === 5) skip(4);
    else if (type === 2) {
      const start = Number(readVarint()) + at;
      const from = at;
      skip(start - at);
      yield { number, value: null, bytes: bytes.subarray(from, at) };
    } else throw new ProtobufTrouble('A field is of an unknown kind.');
  }
}

/** A message with its fields by number; each may come several times. */
export class Message {
  readonly #fields = new Map<number, Field[]>();

  /** @throws ProtobufTrouble */
  constructor(bytes: Uint8Array) {
    for (const field of fieldsOf(bytes)) {
      const same = this.#fields.get(field.number);
      if (same) same.push(field);
      else this.#fields.set(field.number, [field]);
    }
  }

  /** The last one counts, as the format says. */
  number(field: number): number | null {
    const value = this.#fields.get(field)?.at(-1)?.value;
    return value == null ? null : Number(BigInt.asIntN(64, value));
  }

  /** @throws ProtobufTrouble where it is no UTF-8 */
  text(field: number): string | null {
    const bytes = this.#fields.get(field)?.at(-1)?.bytes;
    if (!bytes) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes) || null;
    } catch {
      throw new ProtobufTrouble('A text is no UTF-8.');
    }
  }

  /** @throws ProtobufTrouble */
  messages(field: number): readonly Message[] {
    return (this.#fields.get(field) ?? []).flatMap(({ bytes }) => (bytes ? [new Message(bytes)] : []));
  }
}
