import * as v from 'valibot';
import { type Import, importSchema, importsCollection } from '../../domain/imports/contract.ts';
import { nameScope, withinLens } from '../../shared/filters.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { isolate } from '../../shared/text.ts';
import { wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { importsWords } from './words.ts';

const loadTools = lazyPart(() => import('./tools.ts'));

/** Files that came into a collection in one step. */
export const importsLayer: Layer<Import> = {
  id: importsCollection,
  isSearched: true,
  title: wordOf(importsWords, (w) => w.imports),
  parse: (feature) => v.parse(importSchema, feature),
  rule: (scope) => ({
    name: nameScope(scope),
    accepts: ({ properties: { zones } }) => withinLens({ ...scope.lens, commune: null }, [], zones),
    compare: (a, b) => b.properties.at.localeCompare(a.properties.at),
    counters: ({ properties }) => [properties.status],
  }),
  label: ({ properties: { file, created, changed, exercise } }, language) => {
    const word = importsWords[language];
    const name = `${word.importOf(isolate(file))} – ${word.counts(created, changed)}`;
    return exercise ? `${word.exercise} – ${name}` : name;
  },
  Detail: lazyView(
    () => import('./detail.tsx'),
    ({ ImportDetail }) => ImportDetail,
  ),
  writing: {
    Actions: lazyView(
      () => import('./actions.tsx'),
      ({ ImportActions }) => ImportActions,
    ),
    tools: async () => (await loadTools()).importTools,
  },
};
