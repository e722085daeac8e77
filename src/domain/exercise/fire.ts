import { instantOf, timeOf } from '../../shared/instant.ts';
import { longestNote } from '../../shared/typed-schemas.ts';
import { findTextFault } from '../../shared/typed-text.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { type Alert, alertsCollection } from '../alerts/contract.ts';
import { incidentsCollection } from '../incidents/contract.ts';
import { reportIncident } from '../incidents/lifecycle.ts';
import type { LiveItem } from '../item.ts';
import { type LogEntry, logCollection } from '../log/contract.ts';
import { disruptionsCollection } from '../traffic/contract.ts';
import { announceDisruption } from '../traffic/lifecycle.ts';
import { placeDisruption } from '../traffic/placing.ts';
import type { Effect, WriteContext } from '../writing.ts';
import { type Exercise, type Inject, exercisesCollection, injectsCollection } from './contract.ts';

const minute = 60_000;

type Context = Pick<WriteContext, 'now' | 'network'>;
type Made = { collection: string; feature: LiveItem };

const nowhere = { label: { fr: '–', nl: '–' }, commune: null, zone: null, stop: null, line: null };

/** In both languages, as far as something was written. */
const inBoth = ({ fr, nl }: Text, between: string): string => [fr, nl].filter((part) => part !== '').join(between);

const isNote = (text: string): boolean => findTextFault(text, { most: longestNote }) === null;

/** What a note has no room for, or no lines, comes as a message of its own. */
const incidentOf = (id: string, { properties, geometry }: Inject, { now }: Context): Made => {
  const { title, category, severity, place, text } = properties;
  const at = place ?? nowhere;
  const note = inBoth(text, ' / ');
  const said = note !== '' && isNote(note) ? { note } : {};
  const draft = {
    title,
    category: category ?? 'other',
    severity: severity ?? 'moderate',
    source: 'emergency-call',
    disciplines: [],
    place: { ...at, ...said },
  } as const;
  const made = reportIncident(id, { ...draft, disciplines: [] }, geometry, instantOf(now));
  return { collection: incidentsCollection, feature: { ...made, properties: { ...made.properties, exercise: true } } };
};

const alertOf = (id: string, { properties }: Inject, { now }: Context): Made => {
  const { title, text, theme, severity, place, minutes } = properties;
  const { label, commune, zone } = place ?? nowhere;
  const at = instantOf(now);
  const feature: Alert = {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      origin: 'partner',
      event: Array.from(title.fr).slice(0, 100).join(''),
      urgency: 'immediate',
      severity: severity ?? 'moderate',
      certainty: 'observed',
      msgType: 'alert',
      capStatus: 'exercise',
      headline: title,
      description: text,
      onset: at,
      expires: instantOf(now + (minutes ?? 60) * minute),
      status: 'new',
      theme: theme ?? 'event',
      area: { label, communes: commune === null ? [] : [commune], zones: zone === null ? [] : [zone] },
      sent: at,
      updated: at,
      trend: 'steady',
      acknowledged: null,
      incident: null,
      dismissal: null,
      shelved: null,
      version: 1,
    },
  };
  return { collection: alertsCollection, feature };
};

/** Null: the network of the day has no such stop or line. */
const disruptionOf = (id: string, { properties }: Inject, { now, network }: Context): Made | null => {
  const { place, text, minutes } = properties;
  const kind = place?.stop ? ('station-closed' as const) : ('service-reduced' as const);
  const where = { kind, stop: place?.stop ?? null, line: place?.line ?? null, section: null };
  const placed = placeDisruption(where, network);
  if (typeof placed === 'string') return null;
  const at = instantOf(now);
  const expectedEnd = minutes === null ? null : instantOf(now + minutes * minute);
  const note = inBoth(text, '\n');
  const draft = { ...where, cause: 'other' as const, start: at, expectedEnd, note };
  const made = announceDisruption(id, draft, placed, at);
  return {
    collection: disruptionsCollection,
    feature: { ...made, properties: { ...made.properties, exercise: true } },
  };
};

const joined = (title: Text, text: Text): string =>
  [title.fr, text.fr, title.nl, text.nl].filter((part) => part !== '').join('\n');

const messageOf = (id: string, { properties }: Inject, { now }: Context, incident: string | null = null): Made => {
  const { title, text, zone, place } = properties;
  const at = instantOf(now);
  const feature: LogEntry = {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      // It is numbered when it is kept.
      number: 1,
      kind: 'note',
      occurred: at,
      entered: at,
      function: 'director',
      discipline: null,
      zone: zone ?? place?.zone ?? null,
      commune: zone === null ? (place?.commune ?? null) : null,
      incident,
      text: joined(title, text),
      corrects: null,
      change: null,
      audience: 'everyone',
      version: 1,
      exercise: true,
    },
  };
  return { collection: logCollection, feature };
};

const makers = { incident: incidentOf, alert: alertOf, disruption: disruptionOf, message: messageOf } as const;
const marks = { incident: 'inc', alert: 'alr', disruption: 'dis', message: 'log' } as const;

/**
 * What comes of an inject at a moment, whether by itself or by the director's hand: an item as a person would have made
 * it, with the mark of the exercise, or a silence of the feed.
 */
export const fireInject = (inject: Inject, exercise: Exercise, context: Context): readonly Effect[] => {
  const { kind, firings, minutes, text } = inject.properties;
  const at = instantOf(context.now);
  const id = (mark: string): string => `${mark}-of-${inject.id}-${firings.length + 1}`;
  const made = kind === 'silence' ? null : makers[kind](id(marks[kind]), inject, context);
  const item = made && { collection: made.collection, id: made.feature.id };
  const own: Effect = {
    type: 'change',
    collection: injectsCollection,
    id: inject.id,
    properties: { status: 'fired', firings: [...firings, { at, item }] },
  };
  const said = inBoth(text, ' / ');
  const isCut = kind === 'incident' && said !== '' && !isNote(said);
  const message = made && isCut ? [messageOf(id(marks.message), inject, context, made.feature.id)] : [];
  if (made) return [own, ...[made, ...message].map((one) => ({ type: 'create' as const, ...one }))];
  if (kind !== 'silence') return [own];
  // A shorter silence does not end a longer one.
  const already = exercise.properties.silentUntil;
  const until = context.now + (minutes ?? 1) * minute;
  const silentUntil = instantOf(already === null ? until : Math.max(until, timeOf(already)));
  return [own, { type: 'change', collection: exercisesCollection, id: exercise.id, properties: { silentUntil } }];
};
