import { demandImpersonal, isEntryOfWatch } from '../alerts/watch-texts.ts';
import { type Asked, type WriteContext, type Writing, findItem, refuseWrite } from '../writing.ts';

import { type LogEntry, logContract } from './contract.ts';
import { type LogDraft, logDraftSchema, mostAhead } from './draft.ts';
import { incidentsContract } from '../incidents/contract.ts';
import { zoneOfFunction } from '../zone-of-function.ts';
import { openItemsCollection } from '../open-items/contract.ts';
import { findDueFault, openItemOf } from '../open-items/lifecycle.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const minute = 60_000;

const dueReasons = {
  past: 'It is due before it happened: choose a later moment.',
  far: 'It is due more than a year ahead: choose an earlier moment.',
} as const;

const findEntry = async (number: number, { state }: WriteContext): Promise<LogEntry> =>
  (await state.find(logContract, { number })) ?? refuseWrite(`There is no entry ${number}.`);

/** Where it belongs: to its incident's place, else to what its author says. */
const areaOf = async (
  draft: LogDraft,
  context: WriteContext,
): Promise<{ zone: string | null; commune: string | null }> => {
  if (draft.incident !== null) {
    const { zone, commune } = (await findItem(incidentsContract, draft.incident, context)).properties.place;
    return { zone, commune };
  }
  const { region } = context;
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
  actions: async ({ properties }: Asked<LogDraft>, context) => [
    { type: 'change', zones: [(await areaOf(properties, context)).zone] },
    ...(properties.corrects === null
      ? []
      : [{ type: 'change', zones: [(await findEntry(properties.corrects, context)).properties.zone] } as const]),
  ],
  make: async (id, { properties: draft }: Asked<LogDraft>, context) => {
    const { seat, now } = context;
    // A minute more than people are told, for the way here.
    if (timeOf(draft.occurred) > now + (mostAhead + 1) * minute)
      refuseWrite('The time of the event lies in the future.');
    if (draft.task) {
      const { due } = draft.task;
      // Held against what happened, not the server's clock: an entry may have waited for a connection.
      const fault = due === null ? null : findDueFault(timeOf(due), timeOf(draft.occurred));
      if (fault !== null) refuseWrite(dueReasons[fault]);
      const unknown = draft.task.functions
        .map(zoneOfFunction)
        .find((zone) => zone !== null && !context.region.zones.has(zone));
      if (unknown) refuseWrite(`There is no zone ${unknown}.`);
      if (draft.corrects !== null) refuseWrite('A correction asks for nothing: enter what is to be done by itself.');
    }
    const corrected = draft.corrects === null ? null : await findEntry(draft.corrects, context);
    if (await isEntryOfWatch({ ...draft, corrected }, context.state)) demandImpersonal({ text: draft.text });
    return {
      type: 'Feature',
      id,
      geometry: null,
      properties: {
        ...draft,
        ...(await areaOf(draft, context)),
        // It is numbered when it is kept.
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
  also: (entry) => {
    const feature = openItemOf(entry);
    return feature ? [{ type: 'create', collection: openItemsCollection, feature }] : [];
  },
};

export const logWriting: Writing<LogEntry> = { isPlaced: false, create };
