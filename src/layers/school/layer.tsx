import * as v from 'valibot';
import { type Intake, intakeSchema, intakesCollection } from '../../domain/school/contract.ts';
import { intakePatchSchema, refuseIntakePatch } from '../../domain/school/lifecycle.ts';
import { schoolWords } from '../../domain/school/words.ts';
import { type Scope, nameScope, searchFor } from '../../shared/filters.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { isolate } from '../../shared/text.ts';
import { pair, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { IntakeActions } from './actions.tsx';
import { IntakeDetail } from './detail.tsx';
import { intakeWords } from './words.ts';

export { programmesQuery, useProgrammesLookup } from './queries.ts';
export { useRowNames } from './use-row-names.ts';

const word = (pick: (words: (typeof intakeWords)['fr']) => string) => wordOf(intakeWords, pick);

/** Loaded when somebody types figures in. */
const IntakeForm = lazyView(
  () => import('./form.tsx'),
  ({ IntakeForm }) => IntakeForm,
);

/** The figures of the school, year by year: a live layer without places, that loads when somebody opens the school. */
export const intakesLayer: Layer<Intake> = {
  id: intakesCollection,
  title: word((w) => w.title),
  parse: (feature) => v.parse(intakeSchema, feature),
  rule: (scope: Scope) => ({
    name: nameScope(scope),
    accepts: searchFor(scope.filters.q, ({ properties }: Intake) => String(properties.year)),
    compare: (a, b) => b.properties.year - a.properties.year,
    counters: () => [],
  }),
  label: ({ properties }, language) => intakeWords[language].label(properties.year),
  Detail: IntakeDetail,
  writing: {
    Actions: IntakeActions,
    // What is told of the numbers is the server's to say.
    preview: (intake) => intake,
    form: { title: word((w) => w.type), View: IntakeForm },
    tools: async () => ({
      describe: (properties, language) => {
        const { revision, table, why, edit } = properties as {
          revision?: number;
          table?: keyof (typeof schoolWords)['fr']['table'];
          why?: string;
          edit?: { table: keyof (typeof schoolWords)['fr']['table'] };
        };
        const own = intakeWords[language];
        const named = edit?.table ?? table;
        return [
          ...(revision === undefined ? [] : [own.revision(revision)]),
          ...(named ? [schoolWords[language].table[named]] : []),
          ...(why ? [pair(own.why, isolate(why), language)] : []),
        ];
      },
      refuse: (intake, patch: Record<string, unknown>) =>
        v.is(intakePatchSchema, patch) ? refuseIntakePatch(intake, patch) : 'This cannot be taken back.',
    }),
  },
};
