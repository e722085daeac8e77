import { timeOf } from '../../shared/instant.ts';
import { type PartnerDraft, partnerDraftSchema } from '../../domain/alerts/partner.ts';
import type { AlertTheme } from '../../domain/alerts/contract.ts';
import { areasTouched } from '../../domain/events/placing.ts';
import type { CapAlert, CapText } from '../../exchange/cap/message.ts';
import { refuse } from '../../shared/seats.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { type KnownItem, type PlanWorld, type TargetPlan, problem, refusedBy } from './plan.ts';
import { checkDraft } from './values.ts';

/** CAP `category`, in the words of the centre. */
const themes: Readonly<Record<string, AlertTheme>> = {
  Met: 'weather',
  Geo: 'weather',
  Fire: 'fire',
  Transport: 'transport',
  Infra: 'infrastructure',
  Security: 'public-order',
  Safety: 'public-order',
};
const certainties = ['observed', 'likely', 'possible', 'unlikely', 'unknown'] as const;
const urgencies = ['immediate', 'expected', 'future', 'past', 'unknown'] as const;

const oneOf = <V extends string>(values: readonly V[], said: string, otherwise: V): V =>
  values.find((value) => value === said.toLowerCase()) ?? otherwise;

/** In both languages of the centre: the one that is missing reads the other. */
const both = (text: CapText, otherwise: string): Text => {
  const some = text.fr ?? text.nl ?? text.en ?? otherwise;
  return { fr: text.fr ?? some, nl: text.nl ?? some, ...(text.en !== undefined && { en: text.en }) };
};

const statuses: Readonly<Record<string, PartnerDraft['capStatus']>> = {
  Actual: 'actual',
  Test: 'test',
  Exercise: 'exercise',
};

const typeOf = ({ message, isCancelled, history }: CapAlert): PartnerDraft['msgType'] =>
  isCancelled ? 'cancel' : message.msgType === 'Update' || history.length > 1 ? 'update' : 'alert';

/** What an alert says, as a draft says it. */
const valueOf = ({ properties, geometry }: KnownItem, name: string): unknown => {
  const area = properties['area'] as { label: Text; communes: string[] };
  if (name === 'place') return { label: area.label, geometry };
  return properties[name] ?? null;
};

const zonesOf = ({ communes }: PartnerDraft, geometry: unknown, { region }: PlanWorld): string[] =>
  geometry
    ? areasTouched(geometry as Parameters<typeof areasTouched>[0], region).zones
    : communes.flatMap((nis) => region.communes.get(nis)?.zone ?? []);

/** Alerts of partners: what a chain of messages says now. */
export const alertsPlan: TargetPlan = {
  target: 'alerts',
  prefix: 'alr',
  isWhole: true,
  changeable: [
    'theme',
    'event',
    'urgency',
    'severity',
    'certainty',
    'msgType',
    'capStatus',
    'headline',
    'description',
    'place',
    'onset',
    'expires',
    'sent',
  ],
  valueOf,
  draftValueOf: ({ draft, geometry = null }, name) =>
    name === 'place' ? { label: draft['place'], geometry } : (draft[name] ?? null),
  shapeOf: ({ draft }, { region }) => {
    const { communes } = draft as PartnerDraft;
    const coordinates = communes.flatMap((nis) => region.communes.get(nis)?.surface ?? []);
    return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
  },
  refuse: ({ draft, geometry }, item, world) => {
    const known = (item?.properties['area'] as { zones: string[] } | undefined)?.zones;
    const all = [zonesOf(draft as PartnerDraft, geometry, world), ...(known ? [known] : [])];
    return all.some((zones) => refuse(world.seat, { type: 'triage-alert', isWatch: false, zones }) !== null)
      ? problem('no-right')
      : null;
  },
  make: async ({ source, record: { geometry } }, _, world) => {
    if (source?.kind !== 'cap') return refusedBy(problem('no-warning'));
    const { alert } = source;
    const { status } = alert.message;
    if (status === 'Draft') return refusedBy(problem('draft', 'status', status));
    const capStatus = statuses[status];
    if (!capStatus) return refusedBy(problem('no-warning', 'status', status));
    // What is an exercise for its sender is none of the real alerts here.
    if (capStatus === 'exercise' && !world.seat.isInExercise)
      return refusedBy(problem('of-exercise', 'status', status));
    const surface = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
    const { info, message } = alert;
    const event = both(alert.event, info.event);
    const headline = both(alert.headline, event.fr);
    const draft = checkDraft(partnerDraftSchema, {
      theme: info.categories.flatMap((category) => themes[category] ?? [])[0] ?? 'event',
      event: Array.from(event.fr).slice(0, 100).join(''),
      urgency: oneOf(urgencies, info.urgency, 'unknown'),
      severity: oneOf(['minor', 'moderate', 'severe', 'extreme'] as const, info.severity, 'minor'),
      certainty: oneOf(certainties, info.certainty, 'unknown'),
      msgType: typeOf(alert),
      capStatus: world.seat.isInExercise ? 'exercise' : capStatus,
      headline,
      description: both(alert.description, headline.fr),
      place: both(alert.areaDescription, '–'),
      communes: surface ? [] : alert.communes.filter((nis) => world.region.communes.has(nis)),
      onset: alert.onset,
      expires: alert.expires,
      sent: message.sent,
    } satisfies PartnerDraft);
    if ('problem' in draft) return refusedBy(draft.problem);
    if (timeOf(alert.expires) <= world.now && !alert.isCancelled)
      return refusedBy(problem('over', 'expires', alert.expires));
    return [{ name: headline.fr, draft: draft.value, geometry: surface, said: alertsPlan.changeable }];
  },
};
