import * as v from 'valibot';
import { type Drawing, drawingSchema, drawingsCollection } from '../../domain/drawings/contract.ts';
import type { DrawingPatch } from '../../domain/drawings/drafts.ts';
import { followDrawingPatch } from '../../domain/drawings/draw.ts';
import { drawingKinds, drawingStatuses } from '../../domain/drawings/kinds.ts';
import { findLabelPoint } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Area, Layer } from '../manifest.ts';
import { drawingsRule } from './model.ts';
import { DrawingRow } from './row.tsx';
import { drawingSigns, drawnLook, lineLooks, signOf } from './signs.ts';
import { drawingWords } from './words.ts';

const word = (pick: (words: (typeof drawingWords)['fr']) => string) => wordOf(drawingWords, pick);

/** Loaded when somebody opens one. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ DrawingDetail }) => DrawingDetail,
);
const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ DrawingActions }) => DrawingActions,
);
const Form = lazyView(
  () => import('./form.tsx'),
  ({ DrawingForm }) => DrawingForm,
);
const tools = lazyPart(() => import('./desk-words.ts'));

const anchors = new WeakMap<Drawing['geometry'], Position>();
/** Where its sign stands, found once for each drawing: where a line begins, well inside of an area. */
const anchorOf = ({ geometry }: Drawing): Position => {
  const known = anchors.get(geometry);
  if (known) return known;
  const found =
    geometry.type === 'Polygon'
      ? findLabelPoint([geometry.coordinates])
      : geometry.type === 'Point'
        ? geometry.coordinates
        : (geometry.coordinates[0] ?? [0, 0]);
  anchors.set(geometry, found);
  return found;
};

const areaOf = ({ geometry, properties: { kind, status } }: Drawing): Area | null => {
  if (status === 'erased' || geometry.type === 'Point') return null;
  const common = { communes: [], rank: 0, look: drawnLook };
  if (geometry.type === 'Polygon') return { ...common, surface: geometry };
  const line = lineLooks[kind];
  return { ...common, surface: null, path: [geometry.coordinates], ...(line && { line }) };
};

/** Signs of tactics and texts of one's own, on the drawing layer of an incident or an event. */
export const drawingsLayer: Layer<Drawing> = {
  id: drawingsCollection,
  title: word((w) => w.title),
  parse: (feature) => v.parse(drawingSchema, feature),
  rule: drawingsRule,
  label: ({ properties: { kind, text } }, language) => {
    const name = drawingWords[language].kind[kind];
    return text === '' ? name : kind === 'text' ? text : `${name} – ${text}`;
  },
  Detail,
  map: {
    points: {
      signs: drawingSigns,
      signOf,
      mark: (drawing) => {
        const [longitude, latitude] = anchorOf(drawing);
        return { longitude, latitude, sign: signOf(drawing), rank: 0 };
      },
      textOf: ({ properties: { text, status } }) => (status === 'drawn' ? text : ''),
      legend: [
        ...drawingKinds.map((kind) => ({ sign: kind, name: word((w) => w.kind[kind]) })),
        { sign: 'erased', name: word((w) => w.status.erased) },
      ],
    },
    area: areaOf,
    isDrawn: true,
  },
  list: {
    Row: DrawingRow,
    empty: word((w) => w.none),
    startsClosed: true,
    created: ({ properties }) => (properties.version === 1 ? timeOf(properties.updated) : null),
    facets: () => [
      {
        parameter: 'drawing',
        name: word((w) => w.title),
        values: drawingKinds.map((value) => ({ value, name: word((w) => w.kind[value]) })),
      },
      {
        parameter: 'status',
        name: word((w) => w.facts.status),
        values: drawingStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
      },
    ],
  },
  writing: {
    Actions,
    form: { title: word((w) => w.newDrawing), View: Form },
    tools,
    preview: (
      drawing,
      { geometry = drawing.geometry, ...patch }: DrawingPatch & { geometry?: Drawing['geometry'] },
      now,
    ) => ({
      ...drawing,
      geometry,
      properties: { ...drawing.properties, ...followDrawingPatch(drawing, patch, instantOf(now)) },
    }),
  },
};
