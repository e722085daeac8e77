import { instantOf } from '../../shared/instant.ts';
import { type Asked, type WriteContext, type Writing, locatePlace, refuseIf, refuseWrite } from '../writing.ts';
import { closeTraffic } from './closing.ts';
import { type PublicEvent, eventsCollection } from './contract.ts';
import { type EventDraft, type EventPatch, eventDraftSchema, eventPatchSchema } from './drafts.ts';
import { announceEvent, followEventPatch, gatheringOf, refuseEventPatch, refuseWindows } from './lifecycle.ts';

/** The point of a place, where it is known. */
const pointAt = (gathering: EventDraft['gathering']) => gathering && { type: 'Point' as const, coordinates: gathering };

/** Whoever leads, is involved, sends or commands is there: a zone of the Region by its code, or a service. */
const demandZones = (
  { lead, involved = [], units = [], command = [], reinforcements = [] }: EventPatch,
  { region }: WriteContext,
): void => {
  const services = [...[...units, ...command].map(({ service }) => service), ...reinforcements.map(({ from }) => from)];
  const codes = services.flatMap((service) => /^zone-(\d{4})$/.exec(service)?.[1] ?? []);
  for (const zone of [...(lead === undefined ? [] : [lead]), ...involved, ...codes]) {
    if (!region.zones.has(zone)) refuseWrite(`There is no zone ${zone}.`);
  }
};

/** Announce, decide, change, command, engage, count, end. Who leads an event or is involved in it may. */
export const eventsWriting: Writing<PublicEvent> = {
  isPlaced: false,
  change: {
    schema: eventPatchSchema,
    actions: ({ properties: { lead, involved } }, { properties }: Asked<EventPatch>) => [
      { type: 'change', zones: [lead, ...involved] },
      // Nobody hands an event over without a part in what it becomes.
      { type: 'change', zones: [properties.lead ?? lead, ...(properties.involved ?? involved)] },
    ],
    effects: (event, { properties: patch }: Asked<EventPatch>, context) => {
      refuseIf(refuseEventPatch(event, patch));
      if (patch.gathering !== undefined && !patch.place) refuseWrite('Position and place change together.');
      demandZones(patch, context);
      // Other words for a place leave it where it is.
      const gathering = patch.gathering === undefined ? gatheringOf(event) : patch.gathering;
      const place = patch.place && locatePlace(patch.place, pointAt(gathering), context);
      const moment = instantOf(context.now);
      const { closures, effects } = closeTraffic(event, patch.closures, context);
      const { properties, geometry } = followEventPatch(
        event,
        { ...patch, ...(place && { place }), ...(closures && { closures }) },
        moment,
        context.region,
      );
      const own = { type: 'change' as const, collection: eventsCollection, id: event.id, properties };
      return [{ ...own, ...(geometry !== undefined && { geometry }) }, ...effects];
    },
  },
  create: {
    schema: eventDraftSchema,
    actions: ({ properties: { lead, involved } }: Asked<EventDraft>) => [
      { type: 'change', zones: [lead, ...involved] },
    ],
    make: (id, { properties }: Asked<EventDraft>, context) => {
      refuseIf(refuseWindows(properties.windows));
      demandZones(properties, context);
      if (properties.closures.some(({ item }) => item !== null)) {
        refuseWrite('Closures of a new event are not in traffic yet: leave their item null.');
      }
      const place = locatePlace(properties.place, pointAt(properties.gathering), context);
      return announceEvent(id, { ...properties, place }, instantOf(context.now), context.region);
    },
  },
};
