import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Drawing, Drawn } from '../../domain/drawings/contract.ts';
import { type DrawingDraft, drawingDraftSchema } from '../../domain/drawings/drafts.ts';
import { makeDrawing } from '../../domain/drawings/draw.ts';
import { refuseDrawn } from '../../domain/drawings/drawn.ts';
import { drawingKinds, figureOf } from '../../domain/drawings/kinds.ts';
import { areasOfDrawn } from '../../domain/drawings/placing.ts';
import type { ExchangeRecord } from '../../exchange/record.ts';
import { readWritten } from '../../exchange/testing/read-text.ts';
import { writers } from '../../exchange/writers.ts';
import { loadRegion } from '../../geo/packs-node.ts';
import { layerRegistry } from '../../layers/registry.ts';
import type { Position } from '../../shared/geojson.ts';
import { disciplineSchema, languages } from '../../shared/vocabulary.ts';
import { recordOf } from '../export-records.ts';
import type { KnownItem } from './plan.ts';
import { importOf, made, plan, rowsOf, worldOf } from './test-plan.ts';

const region = await loadRegion();
const { drawings: entry } = layerRegistry;
if (!('soon' in entry)) throw new Error('Drawings come soon after the first layers.');
const drawingsLayer = await entry.soon();

const degrees = (low: number, high: number) =>
  fc.integer({ min: low * 1e7, max: high * 1e7 }).map((whole) => whole / 1e7);
const positionArbitrary: fc.Arbitrary<Position> = fc.tuple(degrees(4.33, 4.38), degrees(50.83, 50.87));
const ringArbitrary = fc
  .tuple(positionArbitrary, fc.array(fc.integer({ min: 40, max: 100 }), { minLength: 3, maxLength: 8 }))
  .map(([[x, y], reaches]): Position[] => {
    const ring = reaches.map((reach, index): Position => {
      const angle = (2 * Math.PI * index) / reaches.length;
      return [x + (Math.cos(angle) * reach) / 9_000, y + (Math.sin(angle) * reach) / 9_000];
    });
    return [...ring, ring[0] as Position];
  });

const typed = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: most }),
    fc.string({ unit: 'grapheme-ascii', maxLength: most }),
    fc.constantFrom(
      '',
      ' a  b ',
      '<b>CP</b>',
      '=1+1',
      '112',
      'true',
      'Rue Neuve & co',
      '“é ü” – œ',
      ']]>',
      'עברית',
      '&lt;',
    ),
  );

const drawingArbitrary: fc.Arbitrary<Drawing> = fc
  .record({
    kind: fc.constantFrom(...drawingKinds),
    text: typed(30),
    note: typed(80).map((text) => text.replaceAll(' ', '\n')),
    discipline: fc.constantFrom(null, ...disciplineSchema.options),
    incident: fc.constantFrom(null, 'inc-one'),
    event: fc.constantFrom(null, 'evt-one'),
    place: positionArbitrary,
    line: fc.array(positionArbitrary, { minLength: 2, maxLength: 6 }),
    ring: ringArbitrary,
  })
  .filter(({ kind, text }) => kind !== 'text' || text.trim() !== '')
  .map(({ place, line, ring, ...said }) => {
    const drawn: Record<'point' | 'line' | 'area', Drawn> = {
      point: { type: 'Point', coordinates: place },
      line: { type: 'LineString', coordinates: line },
      area: { type: 'Polygon', coordinates: [ring] },
    };
    return { draft: v.safeParse(drawingDraftSchema, said), drawn: drawn[figureOf[said.kind]] };
  })
  .filter(({ draft, drawn }) => draft.success && refuseDrawn(drawn) === null)
  .map(({ draft, drawn }) =>
    makeDrawing('drw-one', draft.output as DrawingDraft, drawn, areasOfDrawn(drawn, region), '2026-11-27T12:00:00Z'),
  );

const saidOf = ({ geometry, properties: { kind, text, note, discipline, incident, event } }: Drawing) => ({
  geometry,
  properties: { kind, text, note, discipline, incident, event },
});

/** What stands in the file that drawings go out as. */
const sendAndRead = async (format: 'geojson' | 'kml', drawings: readonly Drawing[], isExercise = false) => {
  const [language] = languages;
  const context = { language, region, isExercise, isMixed: false };
  const records = drawings.map((drawing) => recordOf(drawingsLayer, drawing, context));
  const file = writers[format].write(records, { language, title: 'Dessins' });
  const { rows } = await readWritten(file);
  return rowsOf(...rows.map(({ record }) => record));
};

describe.each(['geojson', 'kml'] as const)('what was drawn goes out as %s', (format) => {
  it('and comes back as it went, as a new item where it is none, and as itself where it is', async () => {
    await fc.assert(
      fc.asyncProperty(drawingArbitrary, async (drawing) => {
        const rows = await sendAndRead(format, [drawing]);
        const [fresh] = await plan('drawings', rows, {});
        expect(fresh?.problems).toEqual([]);
        expect({ geometry: fresh?.change?.geometry, properties: fresh?.change?.properties }).toEqual(saidOf(drawing));
        const items = [drawing as unknown as KnownItem];
        expect(await plan('drawings', rows, {}, { items })).toMatchObject([{ state: 'unchanged', change: null }]);
      }),
      { numRuns: 200 },
    );
  });

  it('and the same file again changes nothing; what was erased meanwhile comes back', async () => {
    const [drawing] = fc.sample(drawingArbitrary, 1) as [Drawing];
    const rows = await sendAndRead(format, [drawing]);
    const planned = await plan('drawings', rows, {});
    const imports = [importOf(planned, 'drawings')];
    const items = made(planned);
    expect(await plan('drawings', rows, {}, { imports, items })).toMatchObject([{ state: 'unchanged' }]);
    const erased = { ...drawing, properties: { ...drawing.properties, status: 'erased' } } as unknown as KnownItem;
    expect(await plan('drawings', rows, {}, { items: [erased] })).toMatchObject([{ state: 'new' }]);
  });
});

describe('a drawing from a file', () => {
  const record: Partial<ExchangeRecord> = {
    id: 'a',
    geometry: { type: 'Point', coordinates: [4.35, 50.85] },
    name: 'Tente',
  };

  it('that knows no signs is a text, a line or an area, with its name and its description', async () => {
    const line = {
      type: 'MultiLineString' as const,
      coordinates: [
        [
          [4.35, 50.85],
          [4.36, 50.85],
        ],
      ] as Position[][],
    };
    const rows = rowsOf({ ...record, description: 'Rouge' }, { ...record, id: 'b', geometry: line });
    expect(await plan('drawings', rows, {})).toMatchObject([
      { state: 'new', change: { properties: { kind: 'text', text: 'Tente', note: 'Rouge' } } },
      { state: 'new', change: { properties: { kind: 'line', text: 'Tente' }, geometry: { type: 'LineString' } } },
    ]);
  });

  it('that was changed elsewhere changes what it says, and nothing else', async () => {
    const [drawing] = fc.sample(drawingArbitrary, 1) as [Drawing];
    const rows = await sendAndRead('geojson', [
      { ...drawing, properties: { ...drawing.properties, discipline: 'D5' } },
    ]);
    const items = [
      { ...drawing, properties: { ...drawing.properties, discipline: 'D1', version: 7 } } as unknown as KnownItem,
    ];
    const [changed] = await plan('drawings', rows, {}, { items });
    expect(changed).toMatchObject({
      state: 'changed',
      fields: ['discipline'],
      change: { id: 'drw-one', base: 7, properties: { discipline: 'D5' } },
    });
    expect(changed?.change?.geometry).toBeUndefined();
  });

  it('drops what it is linked to where that is not there, and stays out of reality if it is of the exercise', async () => {
    const values = { kind: 'assembly', incident: 'inc-elsewhere', event: 'evt-one' };
    expect(await plan('drawings', rowsOf({ ...record, values }), {})).toMatchObject([
      { state: 'new', change: { properties: { incident: null, event: 'evt-one' } } },
    ]);
    const exercise = rowsOf({ ...record, values: { ...values, exercise: true } });
    expect(await plan('drawings', exercise, {})).toMatchObject([
      { state: 'refused', problems: [{ reason: 'of-exercise' }] },
    ]);
  });

  it.each([
    ['outside the Region', { geometry: { type: 'Point', coordinates: [4.7, 50.88] } }, 'outside'],
    ['nowhere', { geometry: null }, 'no-place'],
    [
      'a post as a line',
      {
        values: { kind: 'filter' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [4.35, 50.85],
            [4.36, 50.85],
          ],
        },
      },
      'bad-value',
    ],
    [
      'of several places',
      {
        geometry: {
          type: 'MultiPoint',
          coordinates: [
            [4.35, 50.85],
            [4.36, 50.85],
          ],
        },
      },
      'no-place',
    ],
    [
      'as long as the country',
      {
        geometry: {
          type: 'LineString',
          coordinates: [
            [4.35, 50.85],
            [5.35, 50.85],
          ],
        },
      },
      'bad-value',
    ],
  ] as const)('%s is refused', async (_, more, reason) => {
    expect(await plan('drawings', rowsOf({ ...record, ...(more as object) }), {})).toMatchObject([
      { state: 'refused', problems: [{ reason }] },
    ]);
  });

  it('in a zone that is not one’s own is refused', async () => {
    const world = worldOf('commander-5342');
    expect(await plan('drawings', rowsOf(record), {}, { world })).toMatchObject([
      { state: 'refused', problems: [{ reason: 'no-right' }] },
    ]);
  });
});
