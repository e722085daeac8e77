import { lazy } from 'react';
import { createParser } from '../../shared/quick-parse.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import { once } from '../../shared/once.ts';
import type { Layer } from '../manifest.ts';
import {
  type Deployment,
  deploymentSchema,
  deploymentServices,
  deploymentStatuses,
  deploymentsCollection,
} from './contract.ts';
import { deploymentRule, operatorName } from './model.ts';
import { DeploymentRow } from './row.tsx';
import { deploymentSigns } from './signs.ts';
import { deploymentWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

const word = (pick: (words: (typeof deploymentWords)['fr']) => string) => wordOf(deploymentWords, pick);

/** Loaded when somebody opens an item. */
const Detail = lazy(() => import('./detail.tsx').then((module) => ({ default: module.DeploymentDetail })));

const Actions = lazy(() => import('./actions.tsx').then((module) => ({ default: module.DeploymentActions })));
const Form = lazy(() => import('./form.tsx').then((module) => ({ default: module.DeploymentForm })));

/** The board and the import: loaded when somebody opens them. */
export const Board = lazy(() => import('./board.tsx').then((module) => ({ default: module.Board })));
export const ImportDialog = lazy(() =>
  import('./import-dialog.tsx').then((module) => ({ default: module.ImportDialog })),
);

/** What a deployment adds to the place that it stands at; null while it is not on site. */
export const presenceOf = ({ properties: { status, place, strength } }: Deployment) =>
  status === 'on-site' ? { stop: place.stop, line: place.line, officers: strength } : null;

export const deploymentsLayer: Layer<Deployment> = {
  id: deploymentsCollection,
  title: word((w) => w.title),
  empty: word((w) => w.empty),
  parse: createParser(deploymentSchema),
  rule: deploymentRule,
  signs: deploymentSigns,
  signOf: ({ properties }) => properties.status,
  mark: ({ geometry, properties }) =>
    geometry && {
      longitude: geometry.coordinates[0],
      latitude: geometry.coordinates[1],
      sign: properties.status,
      rank: 0,
    },
  label: ({ properties }, language) =>
    `${operatorName(properties.operator, language)} – ${textIn(properties.place.label, language)}`,
  place: ({ properties }) => properties.place.label,
  created: ({ properties }) => (properties.version === 1 ? timeOf(properties.updated) : null),
  Row: DeploymentRow,
  Detail,
  writing: { Actions, Form, tools: once(() => import('./desk-words.ts')) },
  facets: (zoneCodes) => [
    {
      parameter: 'status',
      name: word((w) => w.facts.status),
      values: deploymentStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
    },
    {
      parameter: 'operator',
      name: word((w) => w.facts.operator),
      values: [...deploymentServices, ...zoneCodes.map((code) => `zone-${code}`)].map((value) => ({
        value,
        name: { fr: operatorName(value, 'fr'), nl: operatorName(value, 'nl'), en: operatorName(value, 'en') },
      })),
    },
  ],
  indicators: [
    { counters: ['on-site'], name: word((w) => w.onSite), tone: 'tone-present' },
    { counters: ['elsewhere'], name: word((w) => w.elsewhere), tone: 'tone-quiet' },
  ],
  legend: deploymentStatuses.map((status) => ({ sign: status, name: word((w) => w.status[status]) })),
};
