import { showClock } from '../../shared/brussels.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { refuseItemId } from '../../shared/item-id.ts';
import type { Action } from '../../shared/seats.ts';
import {
  type Asked,
  type Effect,
  type WriteContext,
  type Writing,
  findItem,
  refuseIf,
  refuseWrite,
} from '../writing.ts';
import {
  type AgendaItem,
  type Decision,
  type Session,
  agendaItemsCollection,
  agendaItemsContract,
  decisionsCollection,
  decisionsContract,
  sessionsCollection,
  sessionsContract,
} from './contract.ts';
import {
  type AgendaItemDraft,
  type AgendaItemPatch,
  type DecisionDraft,
  type DecisionPatch,
  type SessionDraft,
  type SessionPatch,
  agendaItemDraftSchema,
  agendaItemPatchSchema,
  decisionDraftSchema,
  decisionPatchSchema,
  sessionDraftSchema,
  sessionPatchSchema,
} from './drafts.ts';
import {
  carryOn,
  composition,
  conveneSession,
  followDecisionPatch,
  followSessionPatch,
  isFollowUp,
  makeAgendaItem,
  makeDecision,
  refuseAgendaItemPatch,
  refuseDecisionPatch,
  refuseOver,
  refuseSessionPatch,
} from './lifecycle.ts';

const council: readonly Action[] = [{ type: 'council' }];

/** A session of which something may still change. */
const findOpen = async (id: string, context: WriteContext): Promise<Session> => {
  const session = await findItem(sessionsContract, id, context);
  refuseIf(refuseOver(session));
  return session;
};

/** The clocks of Brussels do not show every hour of the night on which they are put forward. */
const demandClock = (date: string, time: string): void => {
  const shown = `${date}T${time}`;
  const [winter, summer] = [1, 2].map((hours) => timeOf(`${shown}:00Z`) - hours * 3_600_000);
  if (![winter, summer].some((moment) => moment !== undefined && showClock(moment) === shown))
    refuseWrite(`The clocks of Brussels do not show ${time} on ${date}, as they are put forward: give another time.`);
};

const demandZones = (zones: readonly string[], { region }: WriteContext): void => {
  const unknown = zones.find((zone) => !region.zones.has(zone));
  if (unknown !== undefined) refuseWrite(`There is no zone ${unknown}.`);
};

/** Convene, note who came, close. */
export const sessionsWriting: Writing<Session> = {
  isPlaced: false,
  create: {
    schema: sessionDraftSchema,
    actions: () => council,
    make: (id, { properties }: Asked<SessionDraft>, { region, now }) => {
      demandClock(properties.date, properties.time);
      return conveneSession(id, properties, composition(region.communes.size, region.zones.size), instantOf(now));
    },
  },
  change: {
    schema: sessionPatchSchema,
    actions: () => council,
    effects: async (session, { properties }: Asked<SessionPatch>, { state, now }) => {
      const planned = await state.find(agendaItemsContract, { session: session.id, status: 'planned' });
      refuseIf(refuseSessionPatch(session, properties, planned !== undefined));
      const { date, time } = { ...session.properties, ...properties };
      demandClock(date, time);
      const followed = followSessionPatch(session, properties, instantOf(now));
      return [{ type: 'change', collection: sessionsCollection, id: session.id, properties: followed }];
    },
  },
};

/** Put on an agenda, handle, postpone, withdraw. */
export const agendaItemsWriting: Writing<AgendaItem> = {
  isPlaced: false,
  create: {
    schema: agendaItemDraftSchema,
    actions: () => council,
    make: async (id, { properties }: Asked<AgendaItemDraft>, context) => {
      await findOpen(properties.session, context);
      const followed =
        properties.follows === null ? null : await findItem(agendaItemsContract, properties.follows, context);
      return makeAgendaItem(id, properties, followed?.properties.subject ?? null, instantOf(context.now));
    },
  },
  change: {
    schema: agendaItemPatchSchema,
    actions: () => council,
    effects: async (item, { properties }: Asked<AgendaItemPatch>, context) => {
      const own = await findItem(sessionsContract, item.properties.session, context);
      refuseIf(refuseAgendaItemPatch(item, properties, own));
      const { to, ...changed } = properties;
      const effects: Effect[] = [
        { type: 'change', collection: agendaItemsCollection, id: item.id, properties: changed },
      ];
      if (to) {
        await findOpen(to.session, context);
        refuseIf(refuseItemId(to.item));
        if (await context.state.get(agendaItemsContract, to.item))
          refuseWrite(`There is an item “${to.item}” already.`);
        const next = carryOn(item, to, instantOf(context.now));
        effects.push({ type: 'create', collection: agendaItemsCollection, feature: next });
      }
      return effects;
    },
  },
};

/** Decide, put right, say how far it is. */
export const decisionsWriting: Writing<Decision> = {
  isPlaced: false,
  create: {
    schema: decisionDraftSchema,
    actions: () => council,
    make: async (id, { properties }: Asked<DecisionDraft>, context) => {
      const item = await findItem(agendaItemsContract, properties.item, context);
      await findOpen(item.properties.session, context);
      if (properties.corrects !== null) await findItem(decisionsContract, properties.corrects, context);
      demandZones(properties.zones, context);
      return makeDecision(id, properties, item, instantOf(context.now));
    },
  },
  change: {
    schema: decisionPatchSchema,
    actions: ({ properties: { zones } }, { properties }: Asked<DecisionPatch>) =>
      isFollowUp(properties) ? [{ type: 'follow-decision', zones }] : council,
    effects: async (decision, { properties }: Asked<DecisionPatch>, context) => {
      const own = await findItem(sessionsContract, decision.properties.session, context);
      refuseIf(refuseDecisionPatch(decision, properties, own));
      demandZones(properties.zones ?? [], context);
      const followed = followDecisionPatch(decision, properties, instantOf(context.now));
      return [{ type: 'change', collection: decisionsCollection, id: decision.id, properties: followed }];
    },
  },
};
