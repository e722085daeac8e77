import { createParser } from '../../shared/quick-parse.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import type { Layer } from '../manifest.ts';
import {
  type Deployment,
  deploymentSchema,
  deploymentServices,
  deploymentStatuses,
  deploymentsCollection,
} from '../../domain/deployments/contract.ts';
import { deploymentRule, operatorName } from './model.ts';
import { DeploymentRow } from './row.tsx';
import { deploymentSigns } from './signs.ts';
import { deploymentWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

const word = (pick: (words: (typeof deploymentWords)['fr']) => string) => wordOf(deploymentWords, pick);

/** Loaded when somebody opens an item. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ DeploymentDetail }) => DeploymentDetail,
);

const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ DeploymentActions }) => DeploymentActions,
);
const Form = lazyView(
  () => import('./form.tsx'),
  ({ DeploymentForm }) => DeploymentForm,
);

/** Loaded when somebody opens it. */
export const Board = lazyView(
  () => import('./board.tsx'),
  ({ Board }) => Board,
);

export const deploymentsLayer: Layer<Deployment> = {
  id: deploymentsCollection,
  title: word((w) => w.title),
  parse: createParser(deploymentSchema),
  rule: deploymentRule,
  label: ({ properties }, language) =>
    `${operatorName(properties.operator, language)} – ${textIn(properties.place.label, language)}`,
  Detail,
  map: {
    points: {
      signs: deploymentSigns,
      signOf: ({ properties }) => properties.status,
      mark: ({ geometry, properties }) =>
        geometry && {
          longitude: geometry.coordinates[0],
          latitude: geometry.coordinates[1],
          sign: properties.status,
          rank: 0,
        },
      legend: deploymentStatuses.map((status) => ({ sign: status, name: word((w) => w.status[status]) })),
    },
  },
  list: {
    Row: DeploymentRow,
    empty: word((w) => w.empty),
    created: ({ properties }) => (properties.version === 1 ? timeOf(properties.updated) : null),
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
      {
        counters: ['on-site'],
        name: word((w) => w.onSite),
        tone: '',
        filter: { parameter: 'status', values: ['on-site'] },
      },
      {
        counters: ['elsewhere'],
        name: word((w) => w.elsewhere),
        tone: 'tone-quiet',
        filter: { parameter: 'status', values: ['planned', 'en-route', 'paused'] },
      },
    ],
  },
  writing: {
    Actions,
    form: { title: word((w) => w.newTitle), View: Form },
    tools: lazyPart(() => import('./desk-words.ts')),
  },
};
