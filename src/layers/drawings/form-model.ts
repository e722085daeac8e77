import * as v from 'valibot';
import { type Drawing, type Drawn, drawingKindSchema } from '../../domain/drawings/contract.ts';
import type { DrawingDraft } from '../../domain/drawings/drafts.ts';
import { refuseDrawn } from '../../domain/drawings/drawn.ts';
import { type DrawingKind, figureOf } from '../../domain/drawings/kinds.ts';
import type { DrawingStart } from '../../domain/drawings/start.ts';
import type { Figure } from '../../map/draw/figure-field.tsx';
import { typedField } from '../../shared/drafts/fields.ts';
import type { FormKind } from '../../shared/drafts/use-form-draft.ts';
import { type Position, positionSchema } from '../../shared/geojson.ts';
import { isSame } from '../../shared/is-same.ts';
import { readText } from '../../shared/text-words.ts';
import { type Discipline, disciplineSchema } from '../../shared/vocabulary.ts';

/** What the form holds while somebody writes and draws. */
export interface TypedDrawing {
  kind: DrawingKind;
  text: string;
  /** Half drawn too. */
  drawn: Figure;
  /** Empty: everybody's. */
  discipline: '' | Discipline;
  incident: string | null;
  event: string | null;
  note: string;
}

const placesSchema = v.pipe(v.array(positionSchema), v.maxLength(1_000));

export const drawingForm: FormKind<TypedDrawing> = {
  form: 'drawn-sign',
  version: 1,
  fields: {
    kind: drawingKindSchema,
    text: typedField,
    drawn: v.object({ places: placesSchema, holes: v.pipe(v.array(placesSchema), v.maxLength(100)) }),
    discipline: v.picklist(['', ...disciplineSchema.options]),
    incident: v.nullable(typedField),
    event: v.nullable(typedField),
    note: typedField,
  },
  isSame: { drawn: isSame },
  tell: ({ text, note, kind }) => text || note || kind || '…',
};

const figureIn = (drawn: Drawn): Figure => {
  if (drawn.type === 'Point') return { places: [drawn.coordinates], holes: [] };
  if (drawn.type === 'LineString') return { places: drawn.coordinates, holes: [] };
  const [outer = [], ...holes] = drawn.coordinates;
  return { places: outer.slice(0, -1), holes };
};

/** Something drawn as the fields show it. */
export const typedOf = ({ geometry, properties }: Drawing): TypedDrawing => {
  const { kind, text, discipline, incident, event, note } = properties;
  return { kind, text, drawn: figureIn(geometry), discipline: discipline ?? '', incident, event, note };
};

/** A new one. */
export const freshOf = (start: DrawingStart | null): TypedDrawing => ({
  kind: 'command-post',
  text: '',
  drawn: { places: [], holes: [] },
  discipline: '',
  incident: start?.incident ?? null,
  event: start?.event ?? null,
  note: '',
});

/** What is drawn, whether it can stand or not; null if nothing is there. */
export const drawnOf = ({ kind, drawn: { places, holes } }: TypedDrawing): Drawn | null => {
  const [first] = places;
  if (!first) return null;
  const all: Position[] = [...places];
  switch (figureOf[kind]) {
    case 'point':
      return { type: 'Point', coordinates: first };
    case 'line':
      return { type: 'LineString', coordinates: all };
    case 'area':
      return { type: 'Polygon', coordinates: [[...all, first], ...holes.map((ring) => [...ring])] };
  }
};

/** What the form says of something drawn; null where something is missing or of no use. */
export const readDrawing = (typed: TypedDrawing): { draft: DrawingDraft; drawn: Drawn } | null => {
  const { kind, discipline, incident, event } = typed;
  const [text, note] = [readText(typed.text), readText(typed.note)];
  const drawn = drawnOf(typed);
  if (!drawn || refuseDrawn(drawn) !== null || (kind === 'text' && text === '')) return null;
  return { draft: { kind, text, discipline: discipline === '' ? null : discipline, incident, event, note }, drawn };
};

/** What a change sends: what the person changed, and nothing else. A sign that is drawn otherwise takes its place along. */
export const changeOf = (
  changed: ReadonlySet<keyof TypedDrawing>,
  { draft, drawn }: { draft: DrawingDraft; drawn: Drawn },
  before: Drawing,
): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries([...changed].flatMap((name) => (name === 'drawn' ? [] : [[name, draft[name]]]))),
  ...((changed.has('drawn') || before.geometry.type !== drawn.type) && { geometry: drawn }),
});
