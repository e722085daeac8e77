import type {
  AgendaItemStatus,
  Attendance,
  DecisionKind,
  DecisionStatus,
  Evidence,
} from '../../src/domain/council/contract.ts';
import { agendaItemsCollection, decisionsCollection, sessionsCollection } from '../../src/domain/council/contract.ts';
import { composition } from '../../src/domain/council/lifecycle.ts';
import type { Region } from '../../src/geo/region.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import type { Stage } from '../simulation.ts';
import { text } from './council-bodies.ts';

interface ScriptedDecision {
  kind: DecisionKind;
  text: Text;
  owner: Text;
  zones?: readonly string[];
  /** ISO 8601. */
  deadline: string | null;
  isPublic: boolean;
  status: DecisionStatus;
  evidence?: readonly Evidence[];
}

interface ScriptedItem {
  title: Text;
  status?: AgendaItemStatus;
  /** A key for what follows it. */
  key?: string;
  /** The key of the postponed item that it carries on. */
  carriesOn?: string;
  /** The key of an item about the same subject. */
  follows?: string;
  decisions?: readonly ScriptedDecision[];
}

export interface ScriptedSession {
  title: Text;
  cause: Text;
  date: string;
  /** In the order of the composition; absent: it has not met yet. */
  present?: readonly number[];
  items: readonly ScriptedItem[];
}

/** An item as others of the script refer to it. */
export interface KnownItem {
  id: string;
  subject: string;
  postponements: number;
}

/** Where the council of the demo meets. */
export const venue = text(
  'Cabinet du Ministre-Président',
  'Kabinet van de minister-president',
  'Minister-President’s office',
);
const hour = 3_600_000;

export const attendanceOf = (region: Region, present: readonly number[] | undefined): Attendance[] =>
  composition(region.communes.size, region.zones.size).map((one, index) => ({
    ...one,
    present: present?.[index] ?? null,
  }));

/** Puts a decision of a session into a world. @param at when it was decided, milliseconds */
export const putDecision = (
  stage: Stage,
  { zones = [], evidence = [], ...decision }: ScriptedDecision,
  place: { session: string; item: KnownItem; at: number; status?: DecisionStatus },
): void => {
  const status = place.status ?? decision.status;
  const moment = instantOf(place.at);
  stage.put(decisionsCollection, {
    type: 'Feature',
    id: stage.newId('dcs'),
    geometry: null,
    properties: {
      session: place.session,
      item: place.item.id,
      subject: place.item.subject,
      ...decision,
      status,
      zones: [...zones],
      evidence: [...evidence],
      corrects: null,
      moved: status === 'open' ? null : { at: moment, from: 'open' },
      note: '',
      updated: moment,
      version: 1,
      exercise: false,
    },
  });
};

/** Puts an item of a session into a world. */
export const putItem = (
  stage: Stage,
  { title, status = 'planned', carriesOn, follows }: ScriptedItem,
  place: { session: string; order: number; at: number },
  known: ReadonlyMap<string, KnownItem>,
): KnownItem => {
  const id = stage.newId('agi');
  const before = known.get(carriesOn ?? follows ?? '');
  const postponements = carriesOn && before ? before.postponements + 1 : 0;
  stage.put(agendaItemsCollection, {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      session: place.session,
      order: place.order,
      title,
      note: '',
      status,
      subject: before?.subject ?? id,
      postponedFrom: carriesOn && before ? before.id : null,
      postponements,
      updated: instantOf(place.at),
      version: 1,
      exercise: false,
    },
  });
  return { id, subject: before?.subject ?? id, postponements };
};

/** Puts a session with its agenda into a world: closed if somebody was present, else convened. */
export const putSession = (
  stage: Stage,
  region: Region,
  script: ScriptedSession,
  known: Map<string, KnownItem>,
): void => {
  const { title, cause, date, present, items } = script;
  const begins = timeOf(`${date}T09:00:00Z`);
  const id = stage.newId('ses');
  const isOver = present !== undefined;
  const at = isOver ? begins + 3 * hour : stage.start - 24 * hour;
  stage.put(sessionsCollection, {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      title,
      cause,
      date,
      time: '10:00',
      venue,
      status: isOver ? 'closed' : 'convened',
      attendance: attendanceOf(region, present),
      closed: isOver ? instantOf(at) : null,
      updated: instantOf(at),
      version: 1,
      exercise: false,
    },
  });
  for (const [index, item] of items.entries()) {
    const made = putItem(
      stage,
      { ...item, status: item.status ?? (isOver ? 'handled' : 'planned') },
      { session: id, order: index + 1, at },
      known,
    );
    if (item.key !== undefined) known.set(item.key, made);
    for (const decision of item.decisions ?? []) putDecision(stage, decision, { session: id, item: made, at });
  }
};
