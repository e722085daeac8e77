import { timeOf } from '../../shared/instant.ts';
import { zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type Extent, type LiveDefinition, always, idSchema, titleOf, yesNoSchema } from '../definition.ts';
import {
  type AgendaItem,
  type Decision,
  type Session,
  agendaItemStatusSchema,
  agendaItemsContract,
  decisionStatusSchema,
  decisionsContract,
  sessionStatusSchema,
  sessionsContract,
} from './contract.ts';

const nowhere = { zone: null, commune: null };
/** What people do with it is told; what the demo's script puts there is not. */
const tellsDeeds = {
  isAlways: false,
  tellsArrival: true,
  incidentOf: () => null,
  readersOf: () => 'everyone' as const,
};

const dayOf = (date: string): Extent => ({ start: timeOf(date), end: timeOf(date) + 24 * 3_600_000 });

export const sessions: LiveDefinition<Session> = {
  ...sessionsContract,
  title: 'Sessions of the council',
  description:
    'Sessions of the Regional Security Council (CORES): when, why, who came by function. A closed one stays.',
  extentOf: ({ properties }) => dayOf(properties.date),
  queryables: { status: { schema: sessionStatusSchema, of: ({ properties }) => properties.status } },
  audienceOf: () => 'everyone',
  exerciseMark: { exercise: true },
  told: {
    ...tellsDeeds,
    partOf: ({ properties: { status, date, time, venue, attendance } }) => ({ status, date, time, venue, attendance }),
    labelOf: titleOf,
    whereOf: () => nowhere,
  },
  writing: async () => (await import('./writing.ts')).sessionsWriting,
};

export const agendaItems: LiveDefinition<AgendaItem> = {
  ...agendaItemsContract,
  title: 'Agenda items',
  description: 'What is on the agenda of a session. A postponed item stays; a new one points to it.',
  extentOf: () => always,
  queryables: {
    session: { schema: idSchema, of: ({ properties }) => properties.session },
    subject: { schema: idSchema, of: ({ properties }) => properties.subject },
    status: { schema: agendaItemStatusSchema, of: ({ properties }) => properties.status },
  },
  // The agenda of a council is for those who work for it.
  audienceOf: () => 'seats',
  exerciseMark: { exercise: true },
  told: {
    ...tellsDeeds,
    partOf: ({ properties: { status, title, note, order } }) => ({ status, title, note, order }),
    labelOf: titleOf,
    whereOf: () => nowhere,
  },
  writing: async () => (await import('./writing.ts')).agendaItemsWriting,
};

export const decisions: LiveDefinition<Decision> = {
  ...decisionsContract,
  title: 'Decisions of the council',
  description: 'What the council decided: text, owner, deadline, how far it is, and what shows it.',
  extentOf: () => always,
  queryables: {
    session: { schema: idSchema, of: ({ properties }) => properties.session },
    subject: { schema: idSchema, of: ({ properties }) => properties.subject },
    status: { schema: decisionStatusSchema, of: ({ properties }) => properties.status },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zones },
    public: { schema: yesNoSchema, of: ({ properties }) => String(properties.isPublic) },
  },
  audienceOf: ({ properties }) => (properties.isPublic ? 'everyone' : 'seats'),
  exerciseMark: { exercise: true },
  told: {
    ...tellsDeeds,
    partOf: ({ properties: { status, text, owner, deadline, isPublic, evidence, note } }) => ({
      status,
      text,
      owner,
      deadline,
      isPublic,
      evidence,
      note,
    }),
    labelOf: ({ properties }) => properties.text,
    whereOf: ({ properties: { zones } }) => ({ zone: zones.length === 1 ? (zones[0] ?? null) : null, commune: null }),
  },
  writing: async () => (await import('./writing.ts')).decisionsWriting,
};
