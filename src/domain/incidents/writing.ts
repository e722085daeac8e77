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
import { type Incident, incidentsCollection, incidentsContract } from './contract.ts';
import {
  type IncidentDraft,
  type IncidentPatch,
  incidentDraftSchema,
  incidentPatchSchema,
  refuseIncidentPatch,
  reportIncident,
} from './lifecycle.ts';
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

const change: Writing<Incident>['change'] = {
  schema: incidentPatchSchema,
  actions: (incident, asked: Asked<IncidentPatch>, context) => {
    const place = placeOf(incident, asked, context);
    const zones = [incident.properties.place.zone, ...(place ? [place.zone] : [])];
    return zones.map((zone) => ({ type: 'change', zones: [zone] }));
  },
  effects: async (incident, asked: Asked<IncidentPatch>, context) => {
    const { properties, geometry } = asked;
    refuseIf(refuseIncidentPatch(incident, properties));
    // Every item that is named has to be there.
    for (const id of properties.deployments ?? []) await findItem(deploymentsContract, id, context);
    for (const id of properties.incidents ?? []) await findItem(incidentsContract, id, context);
    const { title, reason: why } = properties;
    if (await tellsOfWatch(incident, context.state)) {
      demandImpersonal({
        title,
        reason: why,
        'place.label': properties.place?.label,
        'place.note': properties.place?.note,
      });
    }
    const place = placeOf(incident, asked, context);
    const own: Effect = {
      type: 'change',
      collection: incidentsCollection,
      id: incident.id,
      properties: { ...properties, ...(place && { place }) },
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
