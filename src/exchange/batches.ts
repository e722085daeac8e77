import type { Geometry, ReadRow } from './record.ts';

/** What the page takes in some milliseconds: positions, values and rows, each as one. */
const mostAtOnce = 4_000;

const weighList = (list: readonly unknown[]): number =>
  typeof list[0] === 'number' ? 1 : list.reduce<number>((sum, one) => sum + weighList(one as readonly unknown[]), 0);

const weighGeometry = (geometry: Geometry | null): number => {
  if (geometry === null) return 0;
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries.reduce((sum, one) => sum + weighGeometry(one), 0);
  return weighList(geometry.coordinates);
};

const weigh = ({ record }: ReadRow): number => 2 + weighGeometry(record.geometry) + Object.keys(record.values).length;

/** Rows in turns that are small enough to be handed over at once; a single large one goes by itself. */
export function* batchesOf(rows: readonly ReadRow[]): Generator<readonly ReadRow[]> {
  let batch: ReadRow[] = [];
  let weight = 0;
  for (const row of rows) {
    batch.push(row);
    weight += weigh(row);
    if (weight < mostAtOnce) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}
