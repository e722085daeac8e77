import { demandImpersonal, isEntryOfWatch } from '../../../mocks/watch-texts.ts';
import { type Asked, type WriteContext, type Writing, refuseWrite } from '../../../mocks/writing.ts';

import { type LogEntry, logCollection } from './contract.ts';
import { type LogDraft, logDraftSchema, mostAhead } from './draft.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const minute = 60_000;

const findEntry = (number: number, { world }: WriteContext): LogEntry => {
  for (const entry of world.values(logCollection)) if (entry.properties.number === number) return entry;
  return refuseWrite(`There is no entry ${number}.`);
};

/** Where it belongs: to its incident's place, else to what its author says. */
const areaOf = (draft: LogDraft, { world, region }: WriteContext): { zone: string | null; commune: string | null } => {
  if (draft.incident !== null) {
    const incident = world.get('incidents', draft.incident);
    if (!incident) return refuseWrite(`The collection incidents has no item “${draft.incident}”.`);
    const { zone, commune } = incident.properties.place;
    return { zone, commune };
  }
  if (draft.commune !== null) {
    const commune = region.communes.get(draft.commune);
    return commune
      ? { zone: commune.zone, commune: commune.nis }
      : refuseWrite(`There is no commune ${draft.commune}.`);
  }
  if (draft.zone !== null && !region.zones.has(draft.zone)) refuseWrite(`There is no zone ${draft.zone}.`);
  return { zone: draft.zone, commune: null };
};

const create: Writing<LogEntry>['create'] = {
  schema: logDraftSchema,
  // Who corrects an entry works on what it tells of as well.
  actions: ({ properties }: Asked<LogDraft>, context) => [
    { type: 'write-log', zone: areaOf(properties, context).zone },
    ...(properties.corrects === null
      ? []
      : [{ type: 'write-log', zone: findEntry(properties.corrects, context).properties.zone } as const]),
  ],
  make: (id, { properties: draft }: Asked<LogDraft>, context) => {
    const { seat, now } = context;
    // A minute more than people are told, for the way here.
    if (timeOf(draft.occurred) > now + (mostAhead + 1) * minute)
      refuseWrite('The time of the event lies in the future.');
    const corrected = draft.corrects === null ? null : findEntry(draft.corrects, context);
    if (isEntryOfWatch({ ...draft, corrected }, context.world)) demandImpersonal({ text: draft.text });
    return {
      type: 'Feature',
      id,
      geometry: null,
      properties: {
        ...draft,
        ...areaOf(draft, context),
        // The world numbers it.
        number: 1,
        kind: corrected ? 'correction' : 'note',
        entered: instantOf(now),
        function: seat.role,
        change: null,
        audience: corrected?.properties.audience ?? 'everyone',
        version: 1,
        exercise: corrected?.properties.exercise ?? false,
      },
    };
  },
};

export const logWriting: Writing<LogEntry> = { isPlaced: false, create };
