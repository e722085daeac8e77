import { eventsCollection } from '../../src/domain/events/contract.ts';
import type { Incident } from '../../src/domain/incidents/contract.ts';
import { type Watch, perimetersCollection } from '../../src/domain/perimeters/contract.ts';
import { drawPerimeter } from '../../src/domain/perimeters/draw.ts';
import type { PerimeterKind } from '../../src/domain/perimeters/kinds.ts';
import { areasUnder } from '../../src/domain/perimeters/placing.ts';
import type { Position } from '../../src/shared/geojson.ts';
import { instantOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import { type Places, moveBy } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { clockAfter } from './event-plan.ts';
import { spots } from './events-week.ts';

export { createFences } from '../../src/domain/perimeters/fences.ts';

const text = (fr: string, nl: string, en: string): Text => ({ fr, nl, en });
const hour = 3_600_000;

/** What a script says of a perimeter; times in milliseconds since 1970. */
interface PerimeterPlan {
  title: Text;
  kind: PerimeterKind;
  /** Its middle, and how far it reaches to the east and to the north, metres. */
  around: Readonly<Position>;
  reach: readonly [east: number, north: number];
  start: number;
  expectedEnd: number | null;
  /** When it is lifted; null: nobody lifts it. */
  lifted: number | null;
  incident?: string;
  event?: string;
  note?: string;
  watch?: Watch;
}

/** A ring of streets round a place: eight corners, counter-clockwise. */
const ringAround = (middle: Readonly<Position>, [east, north]: PerimeterPlan['reach']): Position[] => {
  const corners = [
    [1, -0.4],
    [1, 0.5],
    [0.5, 1],
    [-0.4, 1],
    [-1, 0.5],
    [-1, -0.5],
    [-0.5, -1],
    [0.4, -1],
  ] as const;
  const ring = corners.map(([x, y]) => moveBy([...middle], x * east, y * north));
  return [...ring, [...(ring[0] as Position)]];
};

/** Puts a perimeter into a world, stands it up at its start and lifts it at its end. @returns its id */
const putPerimeter = (stage: Stage, places: Places, plan: PerimeterPlan): string => {
  const {
    title,
    kind,
    around,
    reach,
    start,
    expectedEnd,
    lifted,
    incident = null,
    event = null,
    note = '',
    watch = null,
  } = plan;
  const id = stage.newId('per');
  const rings = [ringAround(around, reach)];
  const surface = { type: 'Polygon' as const, coordinates: rings };
  const draft = {
    title,
    kind,
    shape: { type: 'polygon' as const, rings },
    start: instantOf(start),
    expectedEnd: expectedEnd === null ? null : instantOf(expectedEnd),
    incident,
    event,
    note,
    watch,
  };
  stage.put(
    perimetersCollection,
    drawPerimeter(id, draft, surface, areasUnder(surface, places.region), instantOf(stage.now)),
  );
  if (start > stage.now) stage.at(start, () => stage.update(perimetersCollection, id, { status: 'active' }));
  if (lifted !== null) {
    stage.at(lifted, () => stage.update(perimetersCollection, id, { status: 'lifted', lifted: instantOf(stage.now) }));
  }
  return id;
};

/** Of an ordinary day: the summit has its two rings, and tomorrow's match is prepared. */
export const putOrdinaryPerimeters = (stage: Stage, places: Places): void => {
  stage.at(stage.start - 3 * hour, () => {
    const summit = [...stage.values(eventsCollection)].find(({ properties }) => properties.kind === 'summit');
    const end = stage.start + 30 * hour;
    const common = { around: spots.schuman[0], start: stage.now, expectedEnd: end, lifted: null };
    const event = summit ? { event: summit.id } : {};
    putPerimeter(stage, places, {
      title: text('Filtrage, quartier européen', 'Filter, Europese wijk', 'Filter, European quarter'),
      kind: 'filter',
      reach: [420, 300],
      note: 'Badge ou convocation – Badge of oproeping',
      ...common,
      ...event,
    });
    putPerimeter(stage, places, {
      title: text('Isolation, rond-point Schuman', 'Isolatie, Schumanplein', 'Isolation, Rond-point Schuman'),
      kind: 'isolation',
      reach: [170, 130],
      ...common,
      ...event,
    });
    putPerimeter(stage, places, {
      title: text('Tampon entre supporters, Heysel', 'Buffer tussen supporters, Heizel', 'Buffer between fans, Heysel'),
      kind: 'buffer',
      around: spots.stadium[0],
      reach: [260, 180],
      start: clockAfter(stage.start, 1, '16:00'),
      expectedEnd: clockAfter(stage.start, 1, '23:30'),
      lifted: null,
    });
  });
};

/** Stands a perimeter up during an incident of a category, the latest of those that there are then. */
const putAtIncident = (
  stage: Stage,
  places: Places,
  category: Incident['properties']['category'],
  plan: Omit<PerimeterPlan, 'incident' | 'expectedEnd'>,
): void =>
  stage.at(plan.start, () => {
    const incident = [...stage.values('incidents')].findLast(({ properties }) => properties.category === category)?.id;
    putPerimeter(stage, places, { ...plan, expectedEnd: plan.lifted, ...(incident && { incident }) });
  });

/** Who enters a red zone is told of. */
const comesIn: Watch = { of: ['deployments'], when: 'inside', minutes: 0, delay: 60, margin: 20, fastest: 130 };
/** Who stays in it for long, too. */
const staysLong: Watch = { ...comesIn, when: 'dwell', minutes: 15 };

/** The lines of 15 November 2017 at rue des Fripiers and Marché aux Poulets. */
export const playPerimeters15 = (stage: Stage, places: Places, at: (time: string) => number): void =>
  putAtIncident(stage, places, 'public-order', {
    title: text(
      'Filtrage, Fripiers – Marché aux Poulets',
      'Filter, Kleerkopersstraat – Kiekenmarkt',
      'Filter, Fripiers – Marché aux Poulets',
    ),
    kind: 'filter',
    around: [4.3517, 50.8489],
    reach: [180, 150],
    start: at('16:30'),
    lifted: at('17:55'),
  });

/** Around the Palace of Justice and Porte de Namur on 25 November 2017; the demo's own. */
export const playPerimeters25 = (stage: Stage, places: Places, at: (time: string) => number): void => {
  stage.at(at('12:00'), () => {
    const event = [...stage.values(eventsCollection)].at(-1)?.id;
    putPerimeter(stage, places, {
      title: text('Abords du Palais de Justice', 'Omgeving Justitiepaleis', 'Around the Palace of Justice'),
      kind: 'dissuasion',
      around: [4.3533, 50.8371],
      reach: [330, 260],
      start: at('12:00'),
      expectedEnd: at('19:30'),
      lifted: at('19:30'),
      ...(event && { event }),
    });
  });
  putAtIncident(stage, places, 'public-order', {
    title: text('Porte de Namur', 'Naamsepoort', 'Porte de Namur'),
    kind: 'isolation',
    around: [4.3618, 50.838],
    reach: [190, 160],
    start: at('16:50'),
    lifted: at('19:30'),
  });
  putAtIncident(stage, places, 'public-order', {
    title: text('Chaussée d’Ixelles', 'Elsensesteenweg', 'Chaussée d’Ixelles'),
    kind: 'exclusion',
    around: [4.3637, 50.8364],
    reach: [110, 130],
    watch: comesIn,
    start: at('16:55'),
    lifted: at('17:50'),
  });
};

/** A reflex zone first, then what command makes of it. */
export const playPerimetersOfExercise = (stage: Stage, places: Places, at: (minute: string) => number): void => {
  const around = [4.36877, 50.84552] as const;
  const rings = [
    ['reflex', 'Zone réflexe', 'Reflexzone', 'Reflex zone', 120, '7', '12'],
    ['exclusion', 'Exclusion', 'Uitsluiting', 'Exclusion', 90, '12', '55'],
    ['isolation', 'Isolation', 'Isolatie', 'Isolation', 220, '12', '60'],
    ['evacuation', 'Évacuation', 'Evacuatie', 'Evacuation', 150, '12', '55'],
  ] as const;
  for (const [kind, fr, nl, en, reach, from, to] of rings) {
    putAtIncident(stage, places, 'fire', {
      title: text(`EXERCICE : ${fr}, Arts-Loi`, `OEFENING: ${nl}, Kunst-Wet`, `EXERCISE: ${en}, Arts-Loi`),
      kind,
      around,
      ...(kind === 'exclusion' && { watch: staysLong }),
      reach: [reach, reach * 0.8],
      start: at(from),
      lifted: at(to),
    });
  }
};

/** Where fireworks are let off, nobody stands. */
export const playPerimetersOfNewYear = (stage: Stage, places: Places, at: (time: string) => number): void => {
  const common = { around: spots.atomium[0], expectedEnd: at('01:00') };
  putPerimeter(stage, places, {
    ...common,
    title: text('Pas de tir, Atomium', 'Afvuurzone, Atomium', 'Firing site, Atomium'),
    kind: 'exclusion',
    reach: [140, 120],
    start: at('20:30'),
    lifted: at('02:00'),
  });
  putPerimeter(stage, places, {
    ...common,
    title: text('Trois entrées, Heysel', 'Drie ingangen, Heizel', 'Three entrances, Heysel'),
    kind: 'filter',
    reach: [520, 430],
    start: at('20:30'),
    lifted: at('01:30'),
  });
};
