import * as v from 'valibot';
import { type Drawing, type Drawn, drawnSchema } from '../../domain/drawings/contract.ts';
import { type DrawingDraft, drawingDraftSchema, longestLabel } from '../../domain/drawings/drafts.ts';
import { refuseDrawn, tidyDrawn } from '../../domain/drawings/drawn.ts';
import { type DrawingKind, drawingKinds, figureOf } from '../../domain/drawings/kinds.ts';
import { areasOfDrawn } from '../../domain/drawings/placing.ts';
import type { ExchangeRecord, Geometry, Value } from '../../exchange/record.ts';
import { refuse } from '../../shared/seats.ts';
import { tidyText } from '../../shared/typed-text.ts';
import { disciplineSchema } from '../../shared/vocabulary.ts';
import { type KnownItem, type Made, type TargetPlan, problem, refusedBy } from './plan.ts';
import { checkDraft } from './values.ts';

const isOneOf = <V extends string>(values: readonly V[], value: unknown): value is V =>
  values.some((one) => one === value);

/** What a shape of whatever file is drawn as; null where it is several. */
const drawnIn = (geometry: Geometry): Drawn | null => {
  const parsed = v.safeParse(drawnSchema, geometry);
  if (parsed.success) return parsed.output;
  const [only, ...others] = geometry.type === 'GeometryCollection' ? [] : (geometry.coordinates as readonly unknown[]);
  const single = { MultiPoint: 'Point', MultiLineString: 'LineString', MultiPolygon: 'Polygon' }[
    geometry.type as string
  ];
  if (single === undefined || others.length > 0) return null;
  const part = v.safeParse(drawnSchema, { type: single, coordinates: only });
  return part.success ? part.output : null;
};

/** Of a file that knows nothing of signs: what is nearest to a place, a line, an area. */
const plainKinds = { Point: 'text', LineString: 'line', Polygon: 'area' } as const;

const kindIn = ({ values, name }: ExchangeRecord, drawn: Drawn): DrawingKind => {
  const { kind } = values;
  if (isOneOf(drawingKinds, kind)) return kind;
  return drawn.type === 'Point' && name === null ? 'danger' : plainKinds[drawn.type];
};

const textOf = (value: Value | undefined): string => tidyText(String(value ?? ''));
const oneLine = (text: string): string =>
  Array.from(text.replaceAll(/\s+/g, ' ').trim()).slice(0, longestLabel).join('');

/** What was said is read as it went out; of other files, the name is written and the description is the note. */
const saidOf = ({ values, name, description }: ExchangeRecord): Pick<DrawingDraft, 'text' | 'note'> =>
  isOneOf(drawingKinds, values['kind'])
    ? { text: textOf(values['text']), note: textOf(values['note']) }
    : { text: oneLine(textOf(name)), note: textOf(description) };

const linkOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const said = ['kind', 'text', 'note', 'discipline', 'incident', 'event', 'place'] as const;

/** Signs, lines, areas and texts, as they went out; of other files, what is nearest to them. */
export const drawingsPlan: TargetPlan = {
  target: 'drawings',
  prefix: 'drw',
  changeable: said,
  isOwn: true,
  isGone: ({ properties: { status } }) => status === 'erased',
  valueOf: ({ geometry, properties }, name) => (name === 'place' ? geometry : (properties[name] ?? null)),
  draftValueOf: ({ draft, geometry }, name) => (name === 'place' ? geometry : (draft[name] ?? null)),
  refuse: (made: Made, item: KnownItem | null, { seat, region }) => {
    const zones = [
      areasOfDrawn(made.geometry as Drawn, region).zones,
      ...(item ? [item.properties['zones'] as Drawing['properties']['zones']] : []),
    ];
    return zones.some((one) => refuse(seat, { type: 'change', zones: one }) !== null) ? problem('no-right') : null;
  },
  make: async ({ record }, _, world) => {
    const { geometry, values } = record;
    if (values['exercise'] === true && !world.seat.isInExercise) return refusedBy(problem('of-exercise', 'exercise'));
    const drawn = geometry && drawnIn(geometry);
    if (!drawn) return refusedBy(problem('no-place', 'geometry', geometry?.type ?? null));
    const wrong = refuseDrawn(drawn);
    if (wrong) return refusedBy(problem('bad-value', 'geometry', wrong.at ? wrong.at.toReversed().join(' ') : null));
    if (areasOfDrawn(drawn, world.region).zones.length === 0) return refusedBy(problem('outside', 'geometry'));
    const kind = kindIn(record, drawn);
    if (figureOf[kind] !== figureOf[plainKinds[drawn.type]])
      return refusedBy(problem('bad-value', 'geometry', drawn.type));
    const { text, note } = saidOf(record);
    if (kind === 'text' && text === '') return refusedBy(problem('missing', 'text'));
    const { discipline } = values;
    const draft = checkDraft(drawingDraftSchema, {
      kind,
      text,
      note,
      discipline: isOneOf(disciplineSchema.options, discipline) ? discipline : null,
      incident: await world.known('incidents', linkOf(values['incident'])),
      event: await world.known('events', linkOf(values['event'])),
    } satisfies DrawingDraft);
    if ('problem' in draft) return refusedBy(draft.problem);
    return [{ ...(text !== '' && { name: text }), draft: draft.value, geometry: tidyDrawn(drawn), said }];
  },
};
