import { demandImpersonal, tellsOfWatch } from '../../../mocks/watch-texts.ts';
import { type Asked, type WriteContext, type Writing, locatePlace, refuseWrite } from '../../../mocks/writing.ts';
import { type Effect } from '../../../mocks/simulation.ts';
import { type Incident, incidentsCollection } from './contract.ts';
import {
  type IncidentDraft,
  type IncidentPatch,
  incidentDraftSchema,
  incidentPatchSchema,
  refuseIncidentPatch,
  reportIncident,
} from './lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';

/** Every item that is named has to be there. */
const expectKnown = (
  { world }: WriteContext,
  collection: 'incidents' | 'deployments',
  ids: readonly string[] = [],
): void => {
  const unknown = ids.find((id) => !world.get(collection, id));
  if (unknown !== undefined) refuseWrite(`The collection ${collection} has no item “${unknown}”.`);
};

/** The incidents on the other side of links that come or go. */
const mirrorLinks = ({ id, properties }: Incident, next: readonly string[], { world }: WriteContext): Effect[] => {
  const { incidents: before } = properties;
  const changed = [
    ...next.filter((other) => !before.includes(other)),
    ...before.filter((other) => !next.includes(other)),
  ];
  return changed.flatMap((other): Effect[] => {
    const there = world.get(incidentsCollection, other)?.properties.incidents;
    if (!there) return [];
    const incidents = next.includes(other) ? [...there, id] : there.filter((one) => one !== id);
    return [{ type: 'change', collection: incidentsCollection, id: other, properties: { incidents } }];
  });
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
    return zones.map((zone) => ({ type: 'change-incident', zone }));
  },
  effects: (incident, asked: Asked<IncidentPatch>, context) => {
    const { properties, geometry } = asked;
    const reason = refuseIncidentPatch(incident, properties);
    if (reason) refuseWrite(reason);
    expectKnown(context, 'deployments', properties.deployments);
    expectKnown(context, 'incidents', properties.incidents);
    const { title, reason: why } = properties;
    if (tellsOfWatch(incident, context.world)) {
      demandImpersonal({ title, reason: why, 'place.label': properties.place?.label });
    }
    const place = placeOf(incident, asked, context);
    const own: Effect = {
      type: 'change',
      collection: incidentsCollection,
      id: incident.id,
      properties: { ...properties, ...(place && { place }) },
      ...(geometry !== undefined && { geometry }),
    };
    return [own, ...(properties.incidents ? mirrorLinks(incident, properties.incidents, context) : [])];
  },
};

const create: Writing<Incident>['create'] = {
  schema: incidentDraftSchema,
  actions: ({ properties, geometry = null }: Asked<IncidentDraft>, context) => [
    { type: 'change-incident', zone: locatePlace(properties.place, geometry, context).zone },
  ],
  make: (id, { properties, geometry = null }: Asked<IncidentDraft>, context) => {
    const place = locatePlace(properties.place, geometry, context);
    return reportIncident(id, { ...properties, place }, geometry, instantOf(context.now));
  },
};

export const incidentsWriting: Writing<Incident> = { isPlaced: true, change, create };
