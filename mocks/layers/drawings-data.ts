import { type Drawing, type Drawn, drawingsCollection } from '../../src/domain/drawings/contract.ts';
import { makeDrawing } from '../../src/domain/drawings/draw.ts';
import { type DrawingKind, figureOf } from '../../src/domain/drawings/kinds.ts';
import { areasOfDrawn } from '../../src/domain/drawings/placing.ts';
import { eventsCollection } from '../../src/domain/events/contract.ts';
import type { Position } from '../../src/shared/geojson.ts';
import { instantOf } from '../../src/shared/instant.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';

const hour = 3_600_000;

/** What a script says of a sign: what it is, where, what is written beside it. */
type Plan = readonly [kind: DrawingKind, places: readonly Position[], text?: string, discipline?: 'D1' | 'D2' | 'D3'];

const drawnOf = (kind: DrawingKind, places: readonly Position[]): Drawn => {
  const [first = [4.35, 50.85]] = places;
  if (figureOf[kind] === 'point') return { type: 'Point', coordinates: [...first] };
  if (figureOf[kind] === 'line') return { type: 'LineString', coordinates: [...places] };
  return { type: 'Polygon', coordinates: [[...places, [...first]]] };
};

/** Puts signs into a world, for an incident or an event. */
const putDrawings = (
  stage: Stage,
  { region }: Places,
  link: Partial<Pick<Drawing['properties'], 'incident' | 'event'>>,
  plans: readonly Plan[],
): void => {
  for (const [kind, places, text = '', discipline = null] of plans) {
    const drawn = drawnOf(kind, places);
    const draft = { kind, text, discipline, incident: null, event: null, note: '', ...link };
    const areas = areasOfDrawn(drawn, region);
    stage.put(drawingsCollection, makeDrawing(stage.newId('drw'), draft, drawn, areas, instantOf(stage.now)));
  }
};

/** Of an ordinary day: how the summit is held. */
export const putOrdinaryDrawings = (stage: Stage, places: Places): void =>
  stage.at(stage.start - 2 * hour, () => {
    const event =
      [...stage.values(eventsCollection)].find(({ properties }) => properties.kind === 'summit')?.id ?? null;
    putDrawings(stage, places, { event }, [
      ['command-post', [[4.3862, 50.8405]], 'CP-Ops Cinquantenaire / Jubelpark', 'D3'],
      ['filter', [[4.3789, 50.8449]], 'Loi – Wet', 'D3'],
      ['landing', [[4.3925, 50.8402]]],
      [
        'access',
        [
          [4.3989, 50.8395],
          [4.3921, 50.8411],
          [4.3868, 50.8424],
        ],
        'Secours – Hulpdiensten',
        'D1',
      ],
    ]);
  });

/** Around Porte de Namur on 25 November 2017; the demo's own. */
export const playDrawings25 = (stage: Stage, places: Places, at: (time: string) => number): void =>
  stage.at(at('16:55'), () => {
    const incident =
      [...stage.values('incidents')].findLast(({ properties }) => properties.category === 'public-order')?.id ?? null;
    putDrawings(stage, places, { incident }, [
      ['command-post', [[4.3548, 50.8393]], 'PC Palais de Justice', 'D3'],
      [
        'movement',
        [
          [4.3552, 50.8376],
          [4.3584, 50.8369],
          [4.3615, 50.8378],
        ],
        '± 20',
        'D3',
      ],
      [
        'defence',
        [
          [4.3629, 50.8371],
          [4.3619, 50.8391],
        ],
        '',
        'D3',
      ],
      ['text', [[4.3646, 50.8352]], 'Commerces fermés / Winkels dicht'],
    ]);
  });

/** What command draws while it takes the exercise in hand. */
export const playDrawingsOfExercise = (stage: Stage, places: Places, at: (minute: string) => number): void =>
  stage.at(at('13'), () => {
    const incident =
      [...stage.values('incidents')].findLast(({ properties }) => properties.category === 'fire')?.id ?? null;
    putDrawings(stage, places, { incident }, [
      ['command-post', [[4.3705, 50.8441]], 'CP-Ops', 'D1'],
      ['medical-post', [[4.3667, 50.8438]], 'PMA / VMP', 'D2'],
      ['assembly', [[4.3655, 50.8462]]],
      ['danger', [[4.36877, 50.84552]]],
      [
        'wind',
        [
          [4.3661, 50.8481],
          [4.3679, 50.8471],
        ],
      ],
      [
        'area',
        [
          [4.3699, 50.8447],
          [4.3717, 50.8447],
          [4.3717, 50.8437],
          [4.3699, 50.8437],
        ],
        'Attente des moyens / Wachtzone',
      ],
    ]);
  });
