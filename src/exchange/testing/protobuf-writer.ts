/*
 * Enough of the wire format of protocol buffers to make feeds for tests.
 */

const varint = (value: number | bigint): number[] => {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return bytes;
};

export const numberField = (field: number, value: number | null): number[] =>
  value === null ? [] : [...varint(field * 8), ...varint(value)];

export const bytesField = (field: number, bytes: readonly number[]): number[] => [
  ...varint(field * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];

export const textField = (field: number, text: string | null): number[] =>
  text === null ? [] : bytesField(field, [...new TextEncoder().encode(text)]);

/** A feed of GTFS-Realtime with alerts as they are encoded by `alertBytes`. */
export const feedOf = (...entities: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from([
    ...bytesField(1, [...textField(1, '2.0'), ...numberField(3, 1_796_000_000)]),
    ...entities.flatMap((entity) => bytesField(2, entity)),
  ]);

export const entityOf = (id: string, alert: readonly number[]): number[] => [
  ...textField(1, id),
  ...bytesField(5, alert),
];

/** A text in languages; null names none. */
export const translated = (
  field: number,
  texts: readonly (readonly [language: string | null, text: string])[],
): number[] =>
  texts.length === 0
    ? []
    : bytesField(
        field,
        texts.flatMap(([language, text]) => bytesField(1, [...textField(1, text), ...textField(2, language)])),
      );
