import * as v from 'valibot';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';
import { formatDay } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { pair, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { tellWaiting } from './waiting.ts';
import { MeasureActions } from './actions.tsx';
import { type Measure, measureSchema, measuresCollection } from '../../domain/plan/contract.ts';
import { MeasureDetail } from './detail.tsx';
import {
  type MeasurePatch,
  followMeasurePatch,
  measurePatchSchema,
  refuseMeasurePatch,
} from '../../domain/plan/lifecycle.ts';
import { planWords } from './words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

export { planWords };
export { Plan } from './plan.tsx';
export { RegionFigures } from './region-figures.tsx';
export type { Sources } from './use-figures.ts';

const word = (pick: (words: (typeof planWords)['fr']) => string) => wordOf(planWords, pick);

const searchText = ({ id, properties: { title, owner, note } }: Measure): string =>
  [id, ...Object.values(title), ...Object.values(owner), note].join(' ');

/**
 * The measures of the plan: a live layer without places, that loads when somebody opens the plan. What is for the whole
 * Region concerns every zone.
 */
export const measuresLayer: Layer<Measure> = {
  id: measuresCollection,
  title: word((w) => w.measures),
  parse: (feature) => v.parse(measureSchema, feature),
  rule: (scope: Scope) => {
    const { lens, filters } = scope;
    const found = searchFor(filters.q, searchText);
    return {
      name: nameScope(scope),
      accepts: (measure) => {
        const { zone } = measure.properties;
        return (zone === null || withinLens({ ...lens, commune: null }, [], [zone])) && found(measure);
      },
      compare: (a, b) => a.properties.deadline.localeCompare(b.properties.deadline),
      counters: ({ properties }) => [properties.status],
    };
  },
  label: ({ properties }, language) => textIn(properties.title, language),
  Detail: MeasureDetail,
  waiting: async () => ({ tellWaiting }),
  writing: {
    Actions: MeasureActions,
    preview: (measure, patch, now) => ({
      ...measure,
      properties: {
        ...measure.properties,
        ...followMeasurePatch(measure, patch, instantOf(now)),
      },
    }),
    tools: async () => ({
      describe: (properties, language) => {
        const { status, deadline, note } = properties as MeasurePatch;
        const { facts, status: statuses } = planWords[language];
        return [
          ...(status ? [pair(facts.status, statuses[status], language)] : []),
          ...(deadline ? [pair(facts.deadline, formatDay(timeOf(deadline), language), language)] : []),
          ...(note ? [pair(facts.note, note, language)] : []),
        ];
      },
      refuse: (measure, patch: Record<string, unknown>) =>
        v.is(measurePatchSchema, patch) ? refuseMeasurePatch(measure, patch) : 'This cannot be taken back.',
    }),
  },
};
