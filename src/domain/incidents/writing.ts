import { demandImpersonal, tellsOfWatch } from '../alerts/watch-texts.ts';
import {
  type Asked,
  type Effect,
  type WriteContext,
  type Writing,
  findItem,
  locatePlace,
  refuseIf,
  refuseWrite,
} from '../writing.ts';
import { type Incident, incidentsCollection, incidentsContract, isOpen } from './contract.ts';
import {
  type IncidentDraft,
  type IncidentPatch,
  incidentDraftSchema,
  incidentPatchSchema,
  refuseIncidentPatch,
  reportIncident,
} from './lifecycle.ts';
import type { UsedCard } from '../cards/contract.ts';
import { allEditions } from '../cards/all-editions.ts';
import { editionAt, findEdition } from '../cards/editions.ts';
import { stepsFor } from '../cards/steps.ts';
import type { TickPatch } from '../cards/tick-patch.ts';
import { followTick } from '../cards/follow-tick.ts';
import { refuseTick } from '../cards/ticks.ts';
import { namesAlert } from '../../shared/item-id.ts';
import { functionOf } from '../../shared/seats.ts';
import { deploymentsContract } from '../deployments/contract.ts';
import { instantOf } from '../../shared/instant.ts';

/** The incidents on the other side of links that come or go. */
const mirrorLinks = async (
  { id, properties }: Incident,
  next: readonly string[],
  { state }: WriteContext,
): Promise<Effect[]> => {
  const { incidents: before } = properties;
  const changed = [
    ...next.filter((other) => !before.includes(other)),
    ...before.filter((other) => !next.includes(other)),
  ];
  const effects: Effect[] = [];
  for (const other of changed) {
    const there = (await state.get(incidentsContract, other))?.properties.incidents;
    if (!there) continue;
    const incidents = next.includes(other) ? [...there, id] : there.filter((one) => one !== id);
    effects.push({ type: 'change', collection: incidentsCollection, id: other, properties: { incidents } });
  }
  return effects;
};

const placeOf = (incident: Incident, { properties, geometry }: Asked<IncidentPatch>, context: WriteContext) => {
  if (geometry !== undefined && !properties.place) refuseWrite('Position and place change together.');
  const position = geometry === undefined ? incident.geometry : geometry;
  return properties.place && locatePlace(properties.place, position, context);
};

/** One stands for all: what others were merged into is not merged itself, and nothing into what was. */
const demandMergeable = async ({ id }: Incident, into: string, context: WriteContext): Promise<void> => {
  const kept = await findItem(incidentsContract, into, context);
  if (!isOpen(kept)) refuseWrite(`Incident ${into} is not open: merge into one that is.`);
  const other = await context.state.find(incidentsContract, { merged: id });
  if (other) refuseWrite(`Incident ${other.id} was merged into this one: undo that first, or keep this one.`);
};

/** The card after a tick: of the edition that it was begun by, else of the one in force. */
const tickCard = (
  { properties: { card, category, phase } }: Incident,
  tick: TickPatch,
  { seat, now }: WriteContext,
): UsedCard => {
  const number = card?.edition ?? editionAt(now);
  refuseIf(refuseTick(card, tick, number));
  const edition = findEdition(number);
  const step = edition && stepsFor(allEditions[edition.number], category, phase).find(({ id }) => id === tick.step);
  if (!step) return refuseWrite(`The reflex card of this incident has no step “${tick.step}”.`);
  return followTick(card, tick, { name: step.text, by: functionOf(seat), now: instantOf(now) });
};

const change: Writing<Incident>['change'] = {
  schema: incidentPatchSchema,
  actions: async (incident, asked: Asked<IncidentPatch>, context) => {
    const place = placeOf(incident, asked, context);
    const { merged } = asked.properties;
    // Whoever merges two works on both.
    const other = merged ? await findItem(incidentsContract, merged, context) : null;
    const zones = [
      incident.properties.place.zone,
      ...[place, other?.properties.place].flatMap((one) => (one ? [one.zone] : [])),
    ];
    return zones.map((zone) => ({ type: 'change', zones: [zone] }));
  },
  effects: async (incident, asked: Asked<IncidentPatch>, context) => {
    const { properties, geometry } = asked;
    refuseIf(refuseIncidentPatch(incident, properties));
    // Every item that is named has to be there.
    for (const id of properties.deployments ?? []) await findItem(deploymentsContract, id, context);
    for (const id of properties.incidents ?? []) {
      const { merged } = (await findItem(incidentsContract, id, context)).properties;
      if (merged && !incident.properties.incidents.includes(id))
        refuseWrite(`Incident ${id} was merged into ${merged}: link that one.`);
    }
    if (properties.merged) await demandMergeable(incident, properties.merged, context);
    const { tick, ...said } = properties;
    const { title, reason: why } = said;
    const typed = [why, tick?.reason, properties.place?.note];
    if (typed.some((one) => namesAlert(one ?? '')) || (await tellsOfWatch(incident, context.state))) {
      demandImpersonal({
        title,
        reason: why,
        'tick.reason': tick?.reason,
        'place.label': properties.place?.label,
        'place.note': properties.place?.note,
      });
    }
    const place = placeOf(incident, asked, context);
    const own: Effect = {
      type: 'change',
      collection: incidentsCollection,
      id: incident.id,
      properties: {
        ...said,
        ...(place && { place }),
        ...(tick && { card: tickCard(incident, tick, context) }),
      },
      ...(geometry !== undefined && { geometry }),
    };
    return [own, ...(properties.incidents ? await mirrorLinks(incident, properties.incidents, context) : [])];
  },
};

const create: Writing<Incident>['create'] = {
  schema: incidentDraftSchema,
  actions: ({ properties, geometry = null }: Asked<IncidentDraft>, context) => [
    { type: 'change', zones: [locatePlace(properties.place, geometry, context).zone] },
  ],
  make: (id, { properties, geometry = null }: Asked<IncidentDraft>, context) => {
    const place = locatePlace(properties.place, geometry, context);
    return reportIncident(id, { ...properties, place }, geometry, instantOf(context.now));
  },
};

export const incidentsWriting: Writing<Incident> = { isPlaced: true, change, create };
