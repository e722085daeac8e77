import type { PublicEvent, Span } from '../../src/domain/events/contract.ts';
import { eventsCollection } from '../../src/domain/events/contract.ts';
import { announceEvent } from '../../src/domain/events/lifecycle.ts';
import { onClock } from '../../src/shared/brussels.ts';
import type { Position } from '../../src/shared/geojson.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';

type Properties = PublicEvent['properties'];

/** A stretch of a plan, milliseconds since 1970. */
export type Stretch = readonly [start: number, end: number];

/** What a script says of an event; what it leaves out is empty. */
export interface EventPlan
  extends Partial<
    Omit<Properties, 'place' | 'stages' | 'windows' | 'radius' | 'communes' | 'zones' | 'title' | 'kind'>
  > {
  title: Text;
  kind: Properties['kind'];
  /** Where people gather, and the further stages of their way. */
  way: readonly (readonly [at: Readonly<Position>, label: Text])[];
  /** Metres. */
  radius?: number;
  windows: { 'set-up'?: Stretch; event: Stretch; dispersal?: Stretch; 'take-down'?: Stretch };
  /** It goes on as planned by itself; false: the script tells how. */
  goesOn?: boolean;
}

const span = ([start, end]: Stretch): Span => ({ start: instantOf(start), end: instantOf(end) });
const spanOrNull = (stretch: Stretch | undefined): Span | null => (stretch ? span(stretch) : null);

/** The moment at which the clocks of Brussels show a time, some days after that of a moment. @param clock `14:30` */
export const clockAfter = (start: number, days: number, clock: string): number => {
  const day = new Date(onClock(start) + days * 24 * 3_600_000).toISOString().slice(0, 10);
  const guess = timeOf(`${day}T${clock}:00Z`);
  return guess - (onClock(guess) - guess);
};

/** Begins, disperses and ends an event at its hours. */
const letGoOn = (stage: Stage, id: string, { windows }: Properties): void => {
  const become = (at: number, status: Properties['status']): void => {
    const change = (): void => {
      const current = stage.get(eventsCollection, id)?.properties.status;
      if (current && current !== 'cancelled') stage.update(eventsCollection, id, { status });
    };
    if (at > stage.now) stage.at(at, change);
  };
  become(timeOf(windows.event.start), 'under-way');
  if (windows.dispersal) become(timeOf(windows.dispersal.start), 'dispersing');
  become(timeOf((windows.dispersal ?? windows.event).end), 'ended');
};

/** Puts an event into a world. Throws if it gathers outside the region: a script names what there is. @returns its id */
export const putEvent = (stage: Stage, places: Places, plan: EventPlan): string => {
  const { way, radius = null, windows, goesOn = true, ...rest } = plan;
  const [[at, label] = []] = way;
  const spot = at && label && places.at([...at], label);
  if (!spot) throw new Error(`The event ${plan.title.fr} gathers outside the region.`);
  const id = stage.newId('evt');
  const known: Partial<Properties> = rest;
  const made = announceEvent(
    id,
    {
      title: plan.title,
      kind: plan.kind,
      organiser: known.organiser ?? 'association',
      place: spot.place,
      gathering: spot.position,
      stages: way.length > 1 ? way.map(([position, name]) => ({ label: name, position: [...position] })) : [],
      radius,
      lead: known.lead ?? spot.place.zone ?? '5339',
      involved: known.involved ?? [],
      windows: {
        'set-up': spanOrNull(windows['set-up']),
        event: span(windows.event),
        dispersal: spanOrNull(windows.dispersal),
        'take-down': spanOrNull(windows['take-down']),
      },
      request: known.request ?? { received: null, subject: '', transport: '', stewards: null },
      expected: known.expected ?? null,
      assessment: known.assessment ?? null,
      closures: known.closures ?? [],
      previous: known.previous ?? null,
      note: known.note ?? '',
    },
    instantOf(stage.now),
    places.region,
  );
  const item: PublicEvent = { ...made, properties: { ...made.properties, ...rest } };
  stage.put(eventsCollection, item);
  if (goesOn) letGoOn(stage, id, item.properties);
  return id;
};
