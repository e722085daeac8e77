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
} from './contract.ts';
import { incidentRule, isOpen } from './model.ts';
import { IncidentRow } from './row.tsx';
import { incidentSigns } from './signs.ts';
import { incidentWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

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
  empty: word((w) => w.empty),
  parse: createParser(incidentSchema),
  rule: incidentRule,
  signs: incidentSigns,
  signOf: (incident) => (isOpen(incident) ? incident.properties.severity : 'closed'),
  mark: (incident) =>
    incident.geometry && {
      longitude: incident.geometry.coordinates[0],
      latitude: incident.geometry.coordinates[1],
      sign: isOpen(incident) ? incident.properties.severity : 'closed',
      rank: isOpen(incident) ? severityRank[incident.properties.severity] + 1 : 0,
    },
  label: ({ properties }, language) =>
    `${shorten(textIn(properties.title, language))} – ${shorten(textIn(properties.place.label, language))}`,
  place: ({ properties }) => properties.place.label,
  created: ({ properties }) => timeOf(properties.reported),
  Row: IncidentRow,
  Detail,
  writing: { Actions, Form, tools: lazyPart(() => import('./desk-words.ts')) },
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
      }))
      .reverse(),
    { counters: ['closed'], name: word((w) => w.closed), tone: 'tone-quiet' },
  ],
  legend: [
    ...severities.map((value) => ({ sign: value, name: word((w) => w.severity[value]) })).reverse(),
    { sign: 'closed', name: word((w) => w.status.closed) },
  ],
};
