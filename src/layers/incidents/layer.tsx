import { createParser } from '../../shared/quick-parse.ts';
import { disciplineSchema, severities, severityRank, textIn } from '../../shared/vocabulary.ts';
import { shorten, wordOf } from '../../shared/words.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import type { Layer } from '../manifest.ts';
import {
  type Incident,
  incidentCategories,
  incidentSchema,
  incidentStatuses,
  incidentsCollection,
  isOpen,
} from '../../domain/incidents/contract.ts';
import { incidentRule } from './model.ts';
import { IncidentRow } from './row.tsx';
import { incidentSigns, signOf } from './signs.ts';
import { incidentWords } from './words.ts';
import type { TickPatch } from '../../domain/cards/tick-patch.ts';
import { followTick } from '../../domain/cards/follow-tick.ts';
import { type Row, applyPatch } from '../../live/outbox/row.ts';
import { ownSeat } from '../../shared/device.ts';
import { functionOf } from '../../shared/seats.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const word = (pick: (words: (typeof incidentWords)['fr']) => string) => wordOf(incidentWords, pick);

/** Loaded when somebody opens an item. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ IncidentDetail }) => IncidentDetail,
);
const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ IncidentActions }) => IncidentActions,
);

const Form = lazyView(
  () => import('./form.tsx'),
  ({ IncidentForm }) => IncidentForm,
);

export const incidentsLayer: Layer<Incident> = {
  id: incidentsCollection,
  title: word((w) => w.title),
  parse: createParser(incidentSchema),
  rule: incidentRule,
  label: ({ properties }, language) =>
    `${shorten(textIn(properties.title, language))} – ${shorten(textIn(properties.place.label, language))}`,
  Detail,
  map: {
    points: {
      signs: incidentSigns,
      signOf,
      mark: (incident) =>
        incident.geometry && {
          longitude: incident.geometry.coordinates[0],
          latitude: incident.geometry.coordinates[1],
          sign: signOf(incident),
          rank: isOpen(incident) ? severityRank[incident.properties.severity] + 1 : 0,
        },
      nameSign: (sign) =>
        word((w) =>
          sign
            .split(':')
            .map((part) => ({ ...w.status, ...w.severity })[part] ?? part)
            .join(', '),
        ),
      legend: [
        ...severities.map((value) => ({ sign: value, name: word((w) => w.severity[value]) })).reverse(),
        ...(['reported', 'contained'] as const).map((status) => ({
          sign: `moderate:${status}`,
          name: word((w) => w.status[status]),
        })),
        { sign: 'closed', name: word((w) => w.status.closed) },
      ],
    },
  },
  list: {
    Row: IncidentRow,
    empty: word((w) => w.empty),
    created: ({ properties }) => timeOf(properties.reported),
    facets: () => [
      {
        parameter: 'severity',
        name: word((w) => w.facts.severity),
        values: severities.map((value) => ({ value, name: word((w) => w.severity[value]) })).reverse(),
      },
      {
        parameter: 'status',
        name: word((w) => w.facts.status),
        values: incidentStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
      },
      {
        parameter: 'category',
        name: word((w) => w.facts.category),
        values: incidentCategories.map((value) => ({ value, name: word((w) => w.category[value]) })),
      },
      {
        parameter: 'discipline',
        name: word((w) => w.facts.disciplines),
        values: disciplineSchema.options.map((value) => ({
          value,
          name: word((w) => `${value} ${w.discipline[value]}`),
        })),
      },
    ],
    indicators: [
      ...severities
        .map((value) => ({
          counters: [`severity:${value}`],
          name: word((w) => w.severity[value]),
          tone: `tone-${value}`,
          filter: { parameter: 'severity' as const, values: [value] },
        }))
        .reverse(),
      {
        counters: ['closed'],
        name: word((w) => w.closed),
        tone: 'tone-quiet',
        filter: { parameter: 'status', values: ['closed'] },
      },
    ],
  },
  writing: {
    Actions,
    form: { title: word((w) => w.newTitle), View: Form },
    preview: (incident, { tick, ...patch }: Row['patch'] & { tick?: TickPatch }, now) => {
      const next = applyPatch(incident, patch);
      if (!tick) return next;
      const by = { name: { fr: '', nl: '' }, by: functionOf(ownSeat), now: instantOf(now) };
      return { ...next, properties: { ...next.properties, card: followTick(next.properties.card, tick, by) } };
    },
    tools: lazyPart(() => import('./desk-words.ts')),
  },
  waiting: lazyPart(() => import('./waiting.ts')),
};
