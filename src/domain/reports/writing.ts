import { instantOf } from '../../shared/instant.ts';
import type { Action } from '../../shared/seats.ts';
import { demandImpersonal } from '../alerts/watch-texts.ts';
import { type PublicEvent, eventsContract } from '../events/contract.ts';
import { alertsContract } from '../alerts/contract.ts';
import { incidentsContract } from '../incidents/contract.ts';
import type { Contract, LiveItem } from '../item.ts';
import { disruptionSchema, disruptionsCollection, roadItemSchema, roadSafetyCollection } from '../traffic/contract.ts';
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
  type Fact,
  type FactCollection,
  type Facts,
  type Report,
  reportsCollection,
  reportsContract,
} from './contract.ts';
import {
  type AskedFacts,
  type ReportDraft,
  type ReportPatch,
  type ReportScope,
  reportDraftSchema,
  reportPatchSchema,
} from './drafts.ts';
import { type FactItems, belongs, tellFact } from './facts.ts';
import {
  type ReportSubject,
  beginReport,
  followReportPatch,
  refuseNewVersion,
  refuseReportPatch,
} from './lifecycle.ts';
import { communeSubject, eventSubject, regionSubject, zoneSubject } from './subject.ts';

const subjectOf = async (scope: ReportScope, context: WriteContext): Promise<ReportSubject> => {
  switch (scope.kind) {
    case 'region':
      return regionSubject();
    case 'event':
      return eventSubject(await findItem(eventsContract, scope.event, context));
    case 'zone':
      return zoneSubject(scope.zone, context.region) ?? refuseWrite(`There is no zone ${scope.zone}.`);
    case 'commune':
      return communeSubject(scope.commune, context.region) ?? refuseWrite(`There is no commune ${scope.commune}.`);
  }
};

const actionsFor = ({ zones }: Pick<Report['properties'], 'zones'>): readonly Action[] => [{ type: 'change', zones }];

type FactItem = FactItems[FactCollection] & LiveItem;
const contracts: { readonly [C in FactCollection]: Contract<FactItems[C] & LiveItem> } = {
  incidents: incidentsContract,
  alerts: alertsContract,
  disruptions: { id: disruptionsCollection, schema: disruptionSchema },
  'road-safety': { id: roadSafetyCollection, schema: roadItemSchema },
  events: eventsContract,
};

const contractOf = (collection: FactCollection): Contract<FactItem> => contracts[collection];

/** The facts of what was asked for, as the items are now; what does not belong into the report is left out, whoever asks. */
const freeze = async (
  { properties }: Report,
  { lists, presence }: AskedFacts,
  event: PublicEvent | null,
  { state, now }: WriteContext,
): Promise<Facts> => {
  const frozen = [];
  for (const { collection, ids, more } of lists) {
    const facts: Fact[] = [];
    for (const id of ids) {
      const item = await state.get(contractOf(collection), id);
      if (item && belongs(collection, item, properties, event)) facts.push(tellFact(collection, item));
    }
    frozen.push({ collection, facts, more });
  }
  return { at: instantOf(now), lists: frozen, presence };
};

/** Begin (a first version, or a new one of what is issued), write, issue. */
export const reportsWriting: Writing<Report> = {
  isPlaced: false,
  create: {
    schema: reportDraftSchema,
    actions: async ({ properties }: Asked<ReportDraft>, context) =>
      actionsFor(await subjectOf(properties.scope, context)),
    make: async (id, { properties: draft }: Asked<ReportDraft>, context) => {
      const subject = await subjectOf(draft.scope, context);
      const before = draft.replaces === null ? null : await findItem(reportsContract, draft.replaces, context);
      if (before) {
        refuseIf(refuseNewVersion(before));
        const { kind, zone, commune, event } = before.properties;
        const isSame =
          kind === subject.kind && zone === subject.zone && commune === subject.commune && event === subject.event;
        if (!isSame) refuseWrite('A new version is about the same as the one before it.');
      }
      demandImpersonal({ assessment: draft.assessment });
      return beginReport(id, draft, subject, before, context);
    },
  },
  change: {
    schema: reportPatchSchema,
    actions: ({ properties }) => actionsFor(properties),
    effects: async (report, { properties: patch }: Asked<ReportPatch>, context) => {
      const { replaces, event: eventId } = report.properties;
      const before = replaces === null ? null : ((await context.state.get(reportsContract, replaces)) ?? null);
      refuseIf(refuseReportPatch(report, patch, before));
      demandImpersonal({ assessment: patch.assessment });
      const event = eventId === null ? null : ((await context.state.get(eventsContract, eventId)) ?? null);
      const facts = patch.facts ? await freeze(report, patch.facts, event, context) : null;
      const followed = followReportPatch(report, patch, facts, context);
      const own: Effect = { type: 'change', collection: reportsCollection, id: report.id, properties: followed };
      if (!patch.status || !before) return [own];
      return [
        own,
        { type: 'change', collection: reportsCollection, id: before.id, properties: { status: 'superseded' } },
      ];
    },
  },
};
