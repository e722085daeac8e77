import type { Course } from '../../shared/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import type {
  AgendaItem,
  AgendaItemStatus,
  Attendance,
  Decision,
  DecisionStatus,
  Session,
  SessionStatus,
} from './contract.ts';
import type {
  AgendaItemDraft,
  AgendaItemPatch,
  DecisionDraft,
  DecisionPatch,
  SessionDraft,
  SessionPatch,
} from './drafts.ts';

/** Where a session may go from each status; a closed one goes nowhere. */
export const sessionCourse: Course<SessionStatus> = {
  transitions: { convened: ['held', 'cancelled'], held: ['closed'], closed: [], cancelled: [] },
  way: ['convened', 'held', 'closed'],
  ends: ['closed', 'cancelled'],
};

/** Where an item may go; a postponed one stays postponed, as a new one carries it on. */
export const agendaItemCourse: Course<AgendaItemStatus> = {
  transitions: {
    planned: ['handled', 'postponed', 'withdrawn'],
    handled: ['planned'],
    postponed: [],
    withdrawn: ['planned'],
  },
  way: ['planned', 'handled'],
  ends: ['handled', 'postponed', 'withdrawn'],
};

/** Where a decision may go. */
export const decisionCourse: Course<DecisionStatus> = {
  transitions: {
    open: ['under-way', 'done', 'dropped'],
    'under-way': ['done', 'dropped'],
    done: ['under-way'],
    dropped: ['open'],
  },
  way: ['open', 'under-way', 'done'],
  ends: ['done', 'dropped'],
};

const refuseStep = <S extends string>({ transitions }: Course<S>, what: string, from: S, to: S): string | null => {
  if (to === from || transitions[from].includes(to)) return null;
  const ways = transitions[from];
  return `${what} that is ${from} ${ways.length === 0 ? 'stays so' : `can become ${ways.join(' or ')}, not ${to}`}.`;
};

/** Whether nothing of a session changes any more. */
export const isOver = ({ properties: { status } }: Session): boolean => status === 'closed' || status === 'cancelled';

/** Why nothing of a session can be changed; null if it can. */
export const refuseOver = (session: Session): string | null =>
  isOver(session)
    ? `The session of ${session.properties.date} is ${session.properties.status}: nothing of it changes. What has to be put right is decided anew at another session.`
    : null;

/** Why a session cannot be changed so, in a sentence; null if it can. @param planned whether an item still waits in it */
export const refuseSessionPatch = (session: Session, patch: SessionPatch, planned: boolean): string | null => {
  const { status, attendance } = session.properties;
  const to = patch.status ?? status;
  const tooMany = attendance.find((one) => (patch.present?.[one.function] ?? 0) > one.seats);
  return (
    refuseOver(session) ??
    refuseStep(sessionCourse, 'A session', status, to) ??
    (tooMany ? `Of ${tooMany.function} there are ${tooMany.seats}: no more can be present.` : null) ??
    (to === 'closed' && planned
      ? 'An item of the agenda is still planned: handle, postpone or withdraw it before the session is closed.'
      : null)
  );
};

/** What a patch makes of a session. @param now RFC 3339 */
export const followSessionPatch = ({ properties }: Session, { present, ...patch }: SessionPatch, now: string) => ({
  ...patch,
  ...(present && {
    attendance: properties.attendance.map((one): Attendance => {
      const count = present[one.function];
      return count === undefined ? one : { ...one, present: count };
    }),
  }),
  ...(patch.status === 'closed' && properties.status !== 'closed' && { closed: now }),
});

/** The composition of the council: of the mayors and the chiefs of corps there are as many as communes and zones. */
export const composition = (communes: number, zones: number): Attendance[] => [
  { function: 'minister-president', seats: 1, present: null },
  { function: 'high-official', seats: 1, present: null },
  { function: 'mayors', seats: communes, present: null },
  { function: 'chiefs-of-corps', seats: zones, present: null },
  { function: 'prosecutor', seats: 1, present: null },
  { function: 'director-coordinator', seats: 1, present: null },
  { function: 'judicial-director', seats: 1, present: null },
];

const fresh = (now: string) => ({ updated: now, version: 1, exercise: false });

/** A new session. @param now RFC 3339 */
export const conveneSession = (id: string, draft: SessionDraft, seats: Attendance[], now: string): Session => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { ...draft, status: 'convened', attendance: seats, closed: null, ...fresh(now) },
});

/** A new item. @param subject of the item that it follows; null: it is the first of its subject */
export const makeAgendaItem = (
  id: string,
  { session, order, title, note }: AgendaItemDraft,
  subject: string | null,
  now: string,
): AgendaItem => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    session,
    order,
    title,
    note,
    status: 'planned',
    subject: subject ?? id,
    postponedFrom: null,
    postponements: 0,
    ...fresh(now),
  },
});

/** The item that carries on a postponed one in another session. It comes last there. @param now RFC 3339 */
export const carryOn = (
  { id, properties }: AgendaItem,
  to: { session: string; item: string },
  now: string,
): AgendaItem => ({
  type: 'Feature',
  id: to.item,
  geometry: null,
  properties: {
    ...properties,
    session: to.session,
    order: 900,
    status: 'planned',
    postponedFrom: id,
    postponements: properties.postponements + 1,
    ...fresh(now),
    exercise: properties.exercise,
  },
});

/** Why an item cannot be changed so; null if it can. @param session its own */
export const refuseAgendaItemPatch = (
  { properties: { status, session } }: AgendaItem,
  patch: AgendaItemPatch,
  own: Session,
): string | null => {
  const to = patch.status ?? status;
  const refusal = refuseOver(own) ?? refuseStep(agendaItemCourse, 'An item', status, to);
  if (refusal) return refusal;
  const isPostponed = to === 'postponed' && status !== 'postponed';
  if (isPostponed && !patch.to) return 'Whoever postpones an item says to which session.';
  if (patch.to && !isPostponed) return 'Only an item that is postponed goes to another session.';
  return patch.to?.session === session ? 'An item is postponed to another session than its own.' : null;
};

/** A new decision. @param now RFC 3339 */
export const makeDecision = (id: string, { item, ...draft }: DecisionDraft, at: AgendaItem, now: string): Decision => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    session: at.properties.session,
    item,
    subject: at.properties.subject,
    ...draft,
    status: 'open',
    moved: null,
    evidence: [],
    note: '',
    ...fresh(now),
  },
});

const ofFollowUp: ReadonlySet<string> = new Set(['status', 'evidence', 'note']);

/** Whether a patch only says how far a decision is: its owner may, and it goes on after the session. */
export const isFollowUp = (patch: DecisionPatch): boolean => Object.keys(patch).every((name) => ofFollowUp.has(name));

/** Why a decision cannot be changed so; null if it can. @param own its session */
export const refuseDecisionPatch = (
  { properties: { status } }: Decision,
  patch: DecisionPatch,
  own: Session,
): string | null => {
  const to = patch.status ?? status;
  return (
    (isFollowUp(patch) ? null : refuseOver(own)) ??
    refuseStep(decisionCourse, 'A decision', status, to) ??
    (to === 'dropped' && status !== 'dropped' && (patch.note ?? '').trim() === ''
      ? 'Whoever drops a decision says why.'
      : null)
  );
};

/** What a patch makes of a decision: a step is remembered with its moment. @param now RFC 3339 */
export const followDecisionPatch = ({ properties }: Decision, patch: DecisionPatch, now: string) => ({
  ...patch,
  ...(patch.status !== undefined &&
    patch.status !== properties.status && { moved: { at: now, from: properties.status } }),
});

/** Whether a decision should have been carried out. @param now milliseconds */
export const isOverdue = ({ properties: { status, deadline } }: Decision, now: number): boolean =>
  (status === 'open' || status === 'under-way') && deadline !== null && timeOf(deadline) + 24 * 3_600_000 <= now;

/** The dates of the sessions before a moment and after it, cancelled ones aside. @param now milliseconds */
export const sessionsAround = (sessions: Iterable<Session>, now: number) => {
  const dates = [...sessions]
    .filter(({ properties }) => properties.status !== 'cancelled')
    .map(({ properties }) => properties.date)
    .sort();
  return {
    last: dates.findLast((date) => timeOf(date) <= now) ?? null,
    next: dates.find((date) => timeOf(date) > now) ?? null,
  };
};
