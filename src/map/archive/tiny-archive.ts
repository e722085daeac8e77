/*
 * For tests: the smallest archive of vector tiles (PMTiles 3, nothing compressed), written by hand from the two
 * specifications: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md and
 * https://github.com/mapbox/vector-tile-spec/tree/master/2.1.
 */
import { zxyToTileId } from 'pmtiles';

const varint = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
};
const field = (number: number, bytes: readonly number[]): number[] => [
  ...varint(number * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];
const count = (number: number, value: number): number[] => [...varint(number * 8), ...varint(value)];
const text = (value: string): number[] => [...new TextEncoder().encode(value)];
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

const extent = 4096;
const commands = { move: 1, line: 2, close: 7 } as const;
const command = (name: keyof typeof commands, times: number): number[] => varint(commands[name] + times * 8);

/** A tile whose every layer is one surface over all of it. */
const writeTile = (layers: readonly string[]): number[] => {
  const steps = [extent, 0, 0, extent, -extent, 0].flatMap((step) => varint(zigzag(step)));
  const geometry = [...command('move', 1), 0, 0, ...command('line', 3), ...steps, ...command('close', 1)];
  const surface = [...count(3, 3), ...field(4, geometry)];
  return layers.flatMap((name) =>
    field(3, [...field(1, text(name)), ...field(2, surface), ...count(5, extent), ...count(15, 2)]),
  );
};

/** Tiles to be written: which, and the layers that they show. */
export interface TinyTile {
  z: number;
  x: number;
  y: number;
  layers: readonly string[];
}

/** @param type of the header: 1 is vector tiles, 2 PNG */
export const writeTinyArchive = (tiles: readonly TinyTile[], layers: readonly string[], type = 1): Uint8Array => {
  const written = tiles
    .map(({ z, x, y, layers: own }) => ({ id: zxyToTileId(z, x, y), bytes: writeTile(own) }))
    .sort((a, b) => a.id - b.id);
  const lengths = written.map(({ bytes }) => bytes.length);
  const directory = [
    ...varint(written.length),
    ...written.flatMap(({ id }, index) => varint(id - (written[index - 1]?.id ?? 0))),
    ...written.flatMap(() => varint(1)),
    ...lengths.flatMap(varint),
    // 0: right after the one before; the first is at 0, written as 1.
    ...written.flatMap((_, index) => varint(index === 0 ? 1 : 0)),
  ];
  const metadata = text(JSON.stringify({ vector_layers: layers.map((id) => ({ id, fields: {} })) }));
  const data = written.flatMap(({ bytes }) => bytes);
  const headerLength = 127;
  const header = new DataView(new ArrayBuffer(headerLength));
  text('PMTiles').forEach((byte, index) => header.setUint8(index, byte));
  header.setUint8(7, 3);
  const metadataAt = headerLength + directory.length;
  const dataAt = metadataAt + metadata.length;
  const places = [headerLength, directory.length, metadataAt, metadata.length, dataAt, 0, dataAt, data.length];
  const numbers = [...places, written.length, written.length, written.length];
  numbers.forEach((value, index) => header.setBigUint64(8 + index * 8, BigInt(value), true));
  const zooms = tiles.map(({ z }) => z);
  // Clustered, nothing compressed twice, the type, the zooms.
  [1, 1, 1, type, Math.min(...zooms), Math.max(...zooms)].forEach((value, index) => header.setUint8(96 + index, value));
  return new Uint8Array([...new Uint8Array(header.buffer), ...directory, ...metadata, ...data]);
};
