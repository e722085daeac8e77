import { type Import, type ImportTarget } from '../../domain/imports/contract.ts';
import { type ImportRow, longestExternal } from '../../domain/imports/drafts.ts';
import type { ExchangeRecord, Geometry } from '../../exchange/record.ts';
import { isSame } from '../../shared/is-same.ts';
import { makeItemId } from '../../shared/item-id.ts';
import type { Place } from '../../shared/vocabulary.ts';
import { readCells } from './fields.ts';
import {
  type KnownItem,
  type Made,
  type Making,
  type Mapping,
  type PlanWorld,
  type PlannedRow,
  type Problem,
  type TargetPlan,
  refusedBy,
} from './plan.ts';
import type { SourceRow } from '../own-layers/protocol.ts';
import { tellPlace } from './places.ts';

/** A number for a text: the same for the same text (53 bits). */
const digest = (text: string): number => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
};
/** A short name for a long text. */
const shorten = (text: string): string => digest(text).toString(36);

/**
 * What the file calls an item, the same whenever it comes: its id, which a feed has for itself and a table below its
 * name; else what its record says first.
 */
export const externalOf = (record: ExchangeRecord, file: string | null, isGlobal: boolean): string => {
  const { id, name, geometry, start } = record;
  const own = id ?? `=${shorten(JSON.stringify([name, geometry, start, record.values]))}`;
  const whole = isGlobal ? own : `${file ?? ''}:${own}`;
  return whole.length > longestExternal - 60 ? `#${shorten(whole)}` : whole;
};

/** The items that files made or changed, by what those call them: of the imports that still stand, the last word. */
export const knownBy = (imports: Iterable<Import>, target: ImportTarget): ReadonlyMap<string, string> => {
  const standing = [...imports]
    .filter(({ properties }) => properties.target === target && properties.status === 'applied')
    .sort((a, b) => a.properties.at.localeCompare(b.properties.at));
  return new Map(
    standing.flatMap(({ properties }) => properties.items.map(({ external, id }) => [external, id] as const)),
  );
};

/** How often imports into a target were taken back: what they made is not called so again. */
export const countUndone = (imports: Iterable<Import>, target: ImportTarget): number =>
  [...imports].filter(({ properties }) => properties.target === target && properties.status === 'undone').length;

/** Consonants for the digits of base 20. */
const letters = 'bcdfghjklmnpqrstvwxz';

/**
 * What a row's new item is called: the same from whichever window it comes, so that two who bring the same file at the
 * same time make it once. What was there and is gone is made anew.
 */
const nameItem = (external: string, { plan, world, known, undone }: Planning): string => {
  if (known.has(external)) return makeItemId(plan.prefix);
  const name = JSON.stringify([plan.target, external, undone, world.seat.isInExercise ?? false]);
  const digits = digest(name).toString(20) + digest(`${name} `).toString(20);
  return `${plan.prefix}-${digits.replaceAll(/./g, (digit) => letters[Number.parseInt(digit, 20)] ?? '')}`;
};

const changeOf = (
  plan: TargetPlan,
  made: Made,
  item: KnownItem,
  external: string,
): { fields: readonly string[]; change: ImportRow | null; fixed: readonly string[] } => {
  const differs = made.said.filter((name) => !isSame(plan.valueOf(item, name), plan.draftValueOf(made, name)));
  const fields = differs.filter((name) => plan.changeable.includes(name));
  const fixed = differs.filter((name) => !plan.changeable.includes(name));
  if (fields.length === 0) return { fields, change: null, fixed };
  const picked = Object.fromEntries(fields.flatMap((name) => (name in made.draft ? [[name, made.draft[name]]] : [])));
  const properties = plan.isWhole
    ? made.draft
    : {
        ...picked,
        ...(fields.includes('place') && 'gathering' in made.draft && { gathering: made.draft['gathering'] }),
      };
  const isPlaced = made.geometry !== undefined && (plan.isWhole || fields.includes('place'));
  const change = { id: item.id, external, base: item.properties.version, properties: { ...properties } };
  return { fields, fixed, change: { ...change, ...(isPlaced && { geometry: made.geometry }) } };
};

export interface Planning {
  plan: TargetPlan;
  rows: readonly SourceRow[];
  file: string | null;
  mapping: Mapping;
  world: PlanWorld;
  /** Items by what files call them. */
  known: ReadonlyMap<string, string>;
  undone: number;
  get(id: string): KnownItem | undefined;
  /** Whether what a file calls an item tells it from those of all other files. */
  isGlobal: boolean;
  onPart(part: number): void;
  isStopped(): boolean;
}

/** Where the map shows a row, and what its words were taken for where it says none itself. */
const placeRow = (
  made: Made,
  { record: { geometry } }: SourceRow,
  { plan, world }: Planning,
): Pick<PlannedRow, 'shape' | 'place'> => {
  if (geometry) return { shape: geometry, place: null };
  const place = made.draft['place'] as Place | undefined;
  return {
    shape: (made.geometry as Geometry | null | undefined) ?? plan.shapeOf?.(made, world) ?? null,
    place: place && 'commune' in place ? tellPlace(place, world) : null,
  };
};

/** A plan says itself whether it has found a place. */
const withoutPlace = ({ faults }: SourceRow): SourceRow['faults'] =>
  faults.filter(({ reason, refuses }) => refuses || reason !== 'no-place');

/** The item that a row speaks of: by what files called it, else by its own id where it is one of ours. */
const findKnown = (external: string, { record }: SourceRow, { plan, known, get }: Planning): KnownItem | undefined =>
  [known.get(external), plan.isOwn ? (record.id ?? undefined) : undefined]
    .flatMap((id) => (id === undefined ? [] : (get(id) ?? [])))
    .find((item) => !plan.isGone?.(item));

const planMade = (made: Made, external: string, row: SourceRow, planning: Planning): PlannedRow => {
  const { plan, world } = planning;
  const { line } = row;
  const faults = withoutPlace(row);
  const name = made.name ?? row.record.name;
  const at = { row: row.row, line, name, faults, ...placeRow(made, row, planning) };
  const item = findKnown(external, row, planning);
  const refusal: Problem | null = plan.refuse(made, item ?? null, world);
  if (refusal) return { ...at, shape: null, state: 'refused', problems: [refusal], fields: [], change: null };
  if (!item) {
    const change: ImportRow = {
      id: nameItem(external, planning),
      external,
      base: null,
      properties: { ...made.draft },
      ...(made.geometry !== undefined && { geometry: made.geometry }),
    };
    return { ...at, state: 'new', problems: [], fields: [], change };
  }
  const { fields, change, fixed } = changeOf(plan, made, item, external);
  const problems = fixed.map((field): Problem => ({ field, reason: 'fixed', found: null }));
  return { ...at, state: change ? 'changed' : 'unchanged', problems, fields, change };
};

/** Rows that are placed at a time: each waits for the search. */
const portion = 50;

/** What would become of each row, with breaths in between. */
export const planRows = async (planning: Planning): Promise<readonly PlannedRow[]> => {
  const { plan, rows, file, mapping, world, isGlobal, onPart, isStopped } = planning;
  const planned: PlannedRow[] = [];
  const seen = new Set<string>();
  const take = (row: SourceRow, making: Making): void => {
    const { record } = row;
    if ('problems' in making) {
      const { line } = row;
      const { problems } = making;
      const faults = withoutPlace(row);
      const nothing = { fields: [], change: null, shape: null, place: null };
      planned.push({ row: row.row, line, name: record.name, faults, state: 'refused', problems, ...nothing });
      return;
    }
    for (const made of making) {
      const whole = externalOf(record, file, isGlobal) + (made.part === undefined ? '' : `/${made.part}`);
      // Rows that are alike are told apart by their order.
      let [external, times] = [whole, 1];
      while (seen.has(external)) external = `${whole} ${++times}`;
      seen.add(external);
      planned.push(planMade(made, external, row, planning));
    }
  };
  for (let from = 0; from < rows.length; from += portion) {
    if (isStopped()) return [];
    const some = rows.slice(from, from + portion);
    const makings = await Promise.all(
      some.map(async (row) =>
        row.faults.some(({ refuses }) => refuses) ? refusedBy() : plan.make(row, readCells(row.record, mapping), world),
      ),
    );
    for (const [index, row] of some.entries()) take(row, makings[index] ?? refusedBy());
    onPart(from / rows.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return planned;
};
