import * as v from 'valibot';
import { type Perimeter, perimeterKindSchema } from '../../domain/perimeters/contract.ts';
import type { PerimeterDraft } from '../../domain/perimeters/drafts.ts';
import { readShapeSchema } from '../../domain/perimeters/shape-schema.ts';
import type { PerimeterStart } from '../../domain/perimeters/start.ts';
import { type Shape, refuseShape } from '../../geo/shape.ts';
import { typedField } from '../../shared/drafts/fields.ts';
import type { FormKind } from '../../shared/drafts/use-form-draft.ts';
import { timeOf } from '../../shared/instant.ts';
import { isSame } from '../../shared/is-same.ts';
import { readText } from '../../shared/text-words.ts';
import { type TypedWatch, readWatch, typedWatchOf, watchFields } from './watch-model.ts';
import { type WallText, instantOfWall, writeWall } from '../../shared/wall-clock.ts';

/** What the form holds while somebody types and draws. */
export interface TypedPerimeter {
  titleFr: string;
  titleNl: string;
  kind: Perimeter['properties']['kind'];
  /** Half drawn too; null: nothing is drawn. */
  shape: Shape | null;
  start: WallText;
  /** Empty: not known. */
  expectedEnd: WallText;
  incident: string | null;
  event: string | null;
  watch: TypedWatch;
  note: string;
}

export const perimeterForm: FormKind<TypedPerimeter> = {
  form: 'perimeter',
  version: 1,
  fields: {
    titleFr: typedField,
    titleNl: typedField,
    kind: perimeterKindSchema,
    shape: v.nullable(readShapeSchema),
    start: typedField,
    expectedEnd: typedField,
    incident: v.nullable(typedField),
    event: v.nullable(typedField),
    watch: v.object(watchFields),
    note: typedField,
  },
  isSame: { shape: isSame, watch: isSame },
  tell: ({ titleFr, titleNl, note, kind }) => titleFr || titleNl || note || kind || '…',
};

/** A perimeter as the fields show it. */
export const typedOf = ({ properties }: Perimeter): TypedPerimeter => {
  const { title, kind, shape, start, expectedEnd, incident, event, watch, note } = properties;
  return {
    titleFr: title.fr,
    titleNl: title.nl,
    kind,
    shape,
    start: writeWall(timeOf(start)),
    expectedEnd: expectedEnd === null ? '' : writeWall(timeOf(expectedEnd)),
    incident,
    event,
    watch: typedWatchOf(watch),
    note,
  };
};

/** A new one, from now on. @param now the server's time, milliseconds since 1970 */
export const freshOf = (start: PerimeterStart | null, now: number): TypedPerimeter => ({
  titleFr: start?.title?.fr ?? '',
  titleNl: start?.title?.nl ?? '',
  kind: 'exclusion',
  shape: start?.shape ?? null,
  start: writeWall(now),
  expectedEnd: '',
  incident: start?.incident ?? null,
  event: start?.event ?? null,
  watch: typedWatchOf(null),
  note: '',
});

/** The moments that were typed; null where one of them is of no use. */
export const readTimes = (
  { start, expectedEnd }: TypedPerimeter,
  item: Perimeter | null,
): Pick<PerimeterDraft, 'start' | 'expectedEnd'> | null => {
  const from = instantOfWall(start, item?.properties.start);
  const to = expectedEnd === '' ? null : instantOfWall(expectedEnd, item?.properties.expectedEnd);
  if (from === null || (expectedEnd !== '' && to === null)) return null;
  return to !== null && timeOf(to) <= timeOf(from) ? null : { start: from, expectedEnd: to };
};

/** What the form says of a perimeter; null where something is missing or of no use. */
export const readPerimeter = (typed: TypedPerimeter, item: Perimeter | null): PerimeterDraft | null => {
  const times = readTimes(typed, item);
  const [fr, nl] = [readText(typed.titleFr), readText(typed.titleNl)];
  const { kind, shape, incident, event, note } = typed;
  if (!times || !shape || refuseShape(shape) !== null || (fr === '' && nl === '')) return null;
  return {
    title: { fr: fr || nl, nl: nl || fr },
    kind,
    shape,
    ...times,
    incident,
    event,
    watch: readWatch(typed.watch),
    note: readText(note),
  };
};

/** What a change sends: what the person changed, and nothing else. */
export const changeOf = (changed: ReadonlySet<keyof TypedPerimeter>, draft: PerimeterDraft): Partial<PerimeterDraft> =>
  Object.fromEntries(
    [...changed]
      .map((field) => (field === 'titleFr' || field === 'titleNl' ? 'title' : field))
      .map((name) => [name, draft[name]]),
  );
