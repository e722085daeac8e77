import * as v from 'valibot';
import { instantOf } from '../../shared/instant.ts';
import { refuseNewId } from '../../shared/item-id.ts';
import type { Action } from '../../shared/seats.ts';
import type { AnyItem, LiveItem } from '../item.ts';
import {
  type Asked,
  type Effect,
  type WriteContext,
  type Writing,
  findItem,
  refuseIf,
  refuseWrite,
} from '../writing.ts';
import { type Import, importsCollection } from './contract.ts';
import {
  type ImportDraft,
  type ImportPatch,
  type ImportRow,
  importDraftSchema,
  importPatchSchema,
  mostImportBytes,
} from './drafts.ts';
import { type Target, targets } from './targets.ts';

type Touched = Import['properties']['items'][number];

/** What a row asks for, as the collection would be asked for it. */
const readRow = ({ geometry: shapes }: Target, row: ImportRow, schema: v.GenericSchema<object>): Asked<never> => {
  const properties = v.safeParse(schema, row.properties);
  const geometry = v.safeParse(shapes, row.geometry);
  const [issue] = [...(properties.issues ?? []), ...(geometry.issues ?? [])];
  if (issue) {
    const path = (issue.path ?? []).map(({ key }) => String(key));
    refuseWrite(`Row “${row.external}”, ${['', ...path].join('.').slice(1) || 'geometry'}: ${issue.message}`);
  }
  return {
    properties: properties.output as never,
    ...(row.geometry !== undefined && { geometry: geometry.output as never }),
  };
};

const isUntouched = (item: LiveItem | undefined, version: number): item is LiveItem =>
  item?.properties.version === version;

/** The item that a row changes, as it was when the row was compared with it. */
const findBefore = async ({ contract }: Target, { id, base, external }: ImportRow, context: WriteContext) => {
  const item = await findItem(contract, id, context);
  return isUntouched(item, base ?? 0)
    ? item
    : refuseWrite(`Row “${external}”: somebody has changed ${id} since. Open the file again.`);
};

const createIn = ({ writing: { create } }: Target, { external }: ImportRow): NonNullable<Writing['create']> =>
  create ?? refuseWrite(`Row “${external}”: nobody makes such items.`);
const changeIn = ({ writing: { change } }: Target, { external }: ImportRow): NonNullable<Writing['change']> =>
  change ?? refuseWrite(`Row “${external}”: nobody changes such items.`);

const actionsFor = async (target: Target, row: ImportRow, context: WriteContext): Promise<readonly Action[]> => {
  if (row.base === null) {
    const create = createIn(target, row);
    return create.actions(readRow(target, row, create.schema), context);
  }
  const change = changeIn(target, row);
  const item = await findBefore(target, row, context);
  return change.actions(item, readRow(target, row, change.schema), context);
};

/** The properties that an effect changes, as they are before it. */
const before = (item: LiveItem, { properties, geometry }: Effect & { type: 'change' }): Touched['before'] => ({
  properties: Object.fromEntries(Object.keys(properties).map((name) => [name, item.properties[name] ?? null])),
  ...(geometry !== undefined && { geometry: item.geometry }),
});

/** What a row does, and what is to be known of it to take it back. */
const perform = async (
  target: Target,
  row: ImportRow,
  context: WriteContext,
): Promise<{ touched: Touched; effects: readonly Effect[]; feature: LiveItem }> => {
  const { id, external } = row;
  if (row.base === null) {
    const create = createIn(target, row);
    const refusal = refuseNewId(id) ?? ((await context.state.wasDeleted(id)) ? `“${id}” was deleted.` : null);
    refuseIf(refusal);
    if (await context.state.get(target.contract, id))
      refuseWrite(`Row “${external}”: somebody has brought it in meanwhile. Open the file again.`);
    const asked = readRow(target, row, create.schema);
    const feature = await create.make(id, asked, context);
    const own: Effect = { type: 'create', collection: target.contract.id, feature, isTold: false };
    const others = (await create.also?.(feature, context, asked)) ?? [];
    return { touched: { id, external, left: 1, before: null }, effects: [own, ...others], feature };
  }
  const change = changeIn(target, row);
  const item = await findBefore(target, row, context);
  const [own, ...others] = await change.effects(item, readRow(target, row, change.schema), context);
  if (own?.type !== 'change') return refuseWrite(`Row “${external}” changes nothing.`);
  return {
    touched: { id, external, left: row.base + 1, before: before(item, own) },
    effects: [{ ...own, isTold: false }, ...others],
    feature: { ...item, properties: { ...item.properties, ...own.properties } },
  };
};

type Done = Awaited<ReturnType<typeof perform>>;
/** What the rows do, of each try of a write: it is wanted twice. */
const performed = new WeakMap<WriteContext, Promise<readonly Done[]>>();
const performAll = ({ target, rows }: ImportDraft, context: WriteContext): Promise<readonly Done[]> => {
  const done = performed.get(context) ?? Promise.all(rows.map((row) => perform(targets[target], row, context)));
  performed.set(context, done);
  return done;
};

/** The zones that an item lies in or touches. */
const zonesOf = ({ properties }: LiveItem): readonly string[] => {
  const { zones, area, place } = properties as {
    zones?: readonly string[];
    area?: { zones: readonly string[] };
    place?: { zone: string | null };
  };
  return zones ?? area?.zones ?? (place?.zone ? [place.zone] : []);
};

const undo = async ({ id, properties }: Import, context: WriteContext): Promise<readonly Effect[]> => {
  const { contract } = targets[properties.target];
  const effects: Effect[] = [];
  // The last first: what was changed twice is as it was before the first time.
  for (const { id: item, left, before: known } of properties.items.toReversed()) {
    const now = await context.state.get(contract, item);
    if (!isUntouched(now, left)) refuseWrite(`Somebody has changed ${item} since: nothing is taken back.`);
    if (known === null) effects.push({ type: 'remove', collection: contract.id, id: item });
    else {
      const { geometry } = known as { geometry?: AnyItem['geometry'] };
      effects.push({
        type: 'change',
        collection: contract.id,
        id: item,
        properties: known.properties,
        ...(geometry !== undefined && { geometry }),
        isTold: false,
      });
    }
  }
  return [{ type: 'change', collection: importsCollection, id, properties: { status: 'undone' } }, ...effects];
};

/** What a file brings in one step: all of it or nothing, with the rights of each row; and taking it back. */
export const importsWriting: Writing<Import> = {
  isPlaced: false,
  create: {
    schema: importDraftSchema,
    mostBytes: mostImportBytes,
    actions: async ({ properties: { target, rows } }: Asked<ImportDraft>, context) => {
      const all: Action[] = [];
      for (const row of rows) all.push(...(await actionsFor(targets[target], row, context)));
      return all;
    },
    make: async (id, { properties }: Asked<ImportDraft>, context) => {
      const { file, target } = properties;
      const done = await performAll(properties, context);
      const items = done.map(({ touched }) => touched);
      const at = instantOf(context.now);
      const created = items.filter((item) => item.before === null).length;
      return {
        type: 'Feature',
        id,
        geometry: null,
        properties: {
          file,
          target,
          status: 'applied',
          items,
          created,
          changed: items.length - created,
          zones: [...new Set(done.flatMap(({ feature }) => zonesOf(feature)))].sort(),
          at,
          updated: at,
          version: 1,
          exercise: false,
        },
      };
    },
    also: async (_, context, { properties }: Asked<ImportDraft>) =>
      (await performAll(properties, context)).flatMap(({ effects }) => effects),
  },
  change: {
    schema: importPatchSchema,
    actions: ({ properties: { target, zones } }) =>
      (zones.length === 0 ? [null] : zones).map((zone) =>
        target === 'alerts'
          ? { type: 'triage-alert', isWatch: false, zones: zone === null ? [] : [zone] }
          : { type: 'change', zones: [zone] },
      ),
    effects: (step, _: Asked<ImportPatch>, context) => {
      if (step.properties.status === 'undone') refuseWrite('It was taken back already.');
      return undo(step, context);
    },
  },
};
