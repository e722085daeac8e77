import * as v from 'valibot';
import type { PublicEvent, Stage, Windows } from '../../domain/events/contract.ts';
import { eventKindSchema } from '../../domain/events/contract.ts';
import type { EventDraft } from '../../domain/events/drafts.ts';
import { assessmentLevels, organiserKinds } from '../../domain/events/kinds.ts';
import { gatheringOf, refuseWindows } from '../../domain/events/lifecycle.ts';
import { placeField, typedField } from '../../shared/drafts/fields.ts';
import type { FormKind } from '../../shared/drafts/use-form-draft.ts';
import { positionSchema } from '../../shared/geojson.ts';
import { timeOf } from '../../shared/instant.ts';
import { isSame } from '../../shared/is-same.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { readText } from '../../shared/text-words.ts';
import { textSchema } from '../../shared/vocabulary.ts';
import { type WallText, addOnClock, instantOfWall, writeWall } from '../../shared/wall-clock.ts';

/** What the form holds while somebody types. The phases follow each other: each begins where the one before ends. */
export interface TypedEvent {
  titleFr: string;
  titleNl: string;
  kind: PublicEvent['properties']['kind'];
  organiser: PublicEvent['properties']['organiser'];
  place: FoundPlace | null;
  stages: readonly Stage[];
  /** Metres; empty: no perimeter. */
  radius: string;
  lead: string;
  involved: readonly string[];
  /** Empty: there is no such phase. */
  setUp: WallText;
  start: WallText;
  end: WallText;
  dispersed: WallText;
  cleared: WallText;
  received: string;
  subject: string;
  transport: string;
  stewards: string;
  expectedFrom: string;
  expectedTo: string;
  level: '' | (typeof assessmentLevels)[number];
  assessment: string;
  previous: string;
  note: string;
}

const same = { place: isSame, stages: isSame, involved: isSame } as const;

export const eventForm: FormKind<TypedEvent> = {
  form: 'event',
  version: 1,
  fields: {
    titleFr: typedField,
    titleNl: typedField,
    kind: eventKindSchema,
    organiser: v.picklist(organiserKinds),
    place: placeField,
    stages: v.array(v.object({ label: textSchema, position: positionSchema })),
    radius: typedField,
    lead: typedField,
    involved: v.array(v.string()),
    setUp: typedField,
    start: typedField,
    end: typedField,
    dispersed: typedField,
    cleared: typedField,
    received: typedField,
    subject: typedField,
    transport: typedField,
    stewards: typedField,
    expectedFrom: typedField,
    expectedTo: typedField,
    level: v.picklist(['', ...assessmentLevels]),
    assessment: typedField,
    previous: typedField,
    note: typedField,
  },
  isSame: same,
  tell: ({ titleFr, titleNl, subject, note, place }) =>
    titleFr || titleNl || subject || note || place?.place.label.fr || '…',
};

const wall = (at: string | undefined): WallText => (at === undefined ? '' : writeWall(timeOf(at)));
const day = 24 * 60;

/** An event as the fields show it. */
export const typedOf = (event: PublicEvent): TypedEvent => {
  const { properties } = event;
  const { windows, request, expected, assessment, title, place } = properties;
  return {
    titleFr: title.fr,
    titleNl: title.nl,
    kind: properties.kind,
    organiser: properties.organiser,
    place: { id: event.id, place, position: gatheringOf(event) },
    stages: properties.stages,
    radius: properties.radius === null ? '' : String(properties.radius),
    lead: properties.lead,
    involved: properties.involved,
    setUp: wall(windows['set-up']?.start),
    start: wall(windows.event.start),
    end: wall(windows.event.end),
    dispersed: wall(windows.dispersal?.end),
    cleared: wall(windows['take-down']?.end),
    received: request.received ?? '',
    subject: request.subject,
    transport: request.transport,
    stewards: request.stewards === null ? '' : String(request.stewards),
    expectedFrom: expected ? String(expected.from) : '',
    expectedTo: expected ? String(expected.to) : '',
    level: assessment?.level ?? '',
    assessment: assessment?.text ?? '',
    previous: properties.previous ?? '',
    note: properties.note,
  };
};

/** A new one, in two weeks. @param now the server's time, milliseconds since 1970 */
export const freshOf = (now: number, zone: string): TypedEvent => {
  const start = addOnClock(Math.floor(now / 3_600_000) * 3_600_000, 14 * day);
  return {
    titleFr: '',
    titleNl: '',
    kind: 'demonstration',
    organiser: 'association',
    place: null,
    stages: [],
    radius: '',
    lead: zone,
    involved: [],
    setUp: '',
    start: writeWall(start),
    end: writeWall(addOnClock(start, 120)),
    dispersed: '',
    cleared: '',
    received: writeWall(now).slice(0, 10),
    subject: '',
    transport: '',
    stewards: '',
    expectedFrom: '',
    expectedTo: '',
    level: '',
    assessment: '',
    previous: '',
    note: '',
  };
};

/** Last year's, 364 days later: on the same day of the week; what was received and decided then is not taken over. */
export const nextEditionOf = (event: PublicEvent, now: number): TypedEvent => {
  const typed = typedOf(event);
  const years = Math.max(1, Math.ceil((now - timeOf(event.properties.windows.event.start)) / (364 * day * 60_000)));
  const later = (at: string | undefined): WallText =>
    at === undefined ? '' : writeWall(addOnClock(timeOf(at), years * 364 * day));
  const { windows } = event.properties;
  return {
    ...typed,
    setUp: later(windows['set-up']?.start),
    start: later(windows.event.start),
    end: later(windows.event.end),
    dispersed: later(windows.dispersal?.end),
    cleared: later(windows['take-down']?.end),
    received: writeWall(now).slice(0, 10),
    previous: event.id,
  };
};

/** The phases that were typed; null where a moment is of no use. */
export const readWindows = (typed: TypedEvent): Windows | null => {
  const read = (text: WallText): string | null => (text === '' ? null : instantOfWall(text));
  const [setUp, start, end] = [read(typed.setUp), read(typed.start), read(typed.end)];
  const [dispersed, cleared] = [read(typed.dispersed), read(typed.cleared)];
  const isBad = (text: WallText, at: string | null): boolean => text !== '' && at === null;
  if (start === null || end === null || isBad(typed.setUp, setUp)) return null;
  if (isBad(typed.dispersed, dispersed) || isBad(typed.cleared, cleared)) return null;
  const windows: Windows = {
    'set-up': setUp === null ? null : { start: setUp, end: start },
    event: { start, end },
    dispersal: dispersed === null ? null : { start: end, end: dispersed },
    'take-down': cleared === null ? null : { start: dispersed ?? end, end: cleared },
  };
  return refuseWindows(windows) === null ? windows : null;
};

const count = (typed: string): number | null => (typed === '' ? null : Math.max(0, Math.round(Number(typed)) || 0));

/** What the form says of an event; null where a phase, the title or the place is missing. */
export const readEvent = (typed: TypedEvent): EventDraft | null => {
  const windows = readWindows(typed);
  const [fr, nl] = [readText(typed.titleFr), readText(typed.titleNl)];
  if (!windows || !typed.place || (fr === '' && nl === '')) return null;
  const [from, to] = [count(typed.expectedFrom), count(typed.expectedTo)];
  const [least, greatest] = [from ?? to, to ?? from];
  const { place, position } = typed.place;
  return {
    title: { fr: fr || nl, nl: nl || fr },
    kind: typed.kind,
    organiser: typed.organiser,
    place,
    gathering: position,
    stages: typed.stages.map(({ label, position: at }) => ({ label, position: at })),
    radius: typed.radius === '' ? null : Math.min(5_000, Math.max(20, Number(typed.radius) || 20)),
    lead: typed.lead,
    involved: [...typed.involved],
    windows,
    request: {
      received: typed.received === '' ? null : typed.received,
      subject: readText(typed.subject),
      transport: readText(typed.transport),
      stewards: count(typed.stewards),
    },
    expected:
      least === null || greatest === null ? null : { from: Math.min(least, greatest), to: Math.max(least, greatest) },
    assessment: typed.level === '' ? null : { level: typed.level, text: readText(typed.assessment) },
    closures: [],
    previous: typed.previous === '' ? null : typed.previous,
    note: readText(typed.note),
  };
};

/** Which field of the contract a field of the form is told in. */
const toldIn: Readonly<Record<keyof TypedEvent, readonly (keyof EventDraft)[]>> = {
  titleFr: ['title'],
  titleNl: ['title'],
  kind: ['kind'],
  organiser: ['organiser'],
  place: ['place', 'gathering'],
  stages: ['stages'],
  radius: ['radius'],
  lead: ['lead'],
  involved: ['involved'],
  setUp: ['windows'],
  start: ['windows'],
  end: ['windows'],
  dispersed: ['windows'],
  cleared: ['windows'],
  received: ['request'],
  subject: ['request'],
  transport: ['request'],
  stewards: ['request'],
  expectedFrom: ['expected'],
  expectedTo: ['expected'],
  level: ['assessment'],
  assessment: ['assessment'],
  previous: ['previous'],
  note: ['note'],
};

/** What a change sends: what the person changed, and nothing else. */
export const changeOf = (changed: ReadonlySet<keyof TypedEvent>, draft: EventDraft): Partial<EventDraft> =>
  Object.fromEntries([...changed].flatMap((field) => toldIn[field]).map((name) => [name, draft[name]]));
