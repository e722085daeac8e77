import * as v from 'valibot';
import {
  type Exercise,
  type Inject,
  exerciseSchema,
  exercisesCollection,
  injectSchema,
  injectsCollection,
} from '../../domain/exercise/contract.ts';
import type { ExercisePatch, InjectPatch } from '../../domain/exercise/drafts.ts';
import { followExercise } from '../../domain/exercise/lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { shorten, wordOf } from '../../shared/words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import type { Layer } from '../manifest.ts';
import { exercisesRule, formatOffset, injectsRule } from './model.ts';
import { exerciseWords } from './words.ts';

export { byOffset, formatOffset, readOffset } from './model.ts';
export { exerciseWords } from './words.ts';

const word = (pick: (words: (typeof exerciseWords)['fr']) => string) => wordOf(exerciseWords, pick);

const loadDetail = lazyPart(() => import('./detail.tsx'));
const loadActions = lazyPart(() => import('./actions.tsx'));
const loadTools = lazyPart(() => import('./tools.ts'));

/** Exercises, with their clocks. */
export const exercisesLayer: Layer<Exercise> = {
  id: exercisesCollection,
  title: word((w) => w.exercises),
  parse: (feature) => v.parse(exerciseSchema, feature),
  rule: exercisesRule,
  label: ({ properties }, language) => textIn(properties.title, language),
  Detail: lazyView(loadDetail, ({ ExerciseDetail }) => ExerciseDetail),
  writing: {
    Actions: lazyView(loadActions, ({ ExerciseActions }) => ExerciseActions),
    form: {
      title: word((w) => w.newExercise),
      View: lazyView(
        () => import('./exercise-form.tsx'),
        ({ ExerciseForm }) => ExerciseForm,
      ),
    },
    preview: (exercise, patch: ExercisePatch, now) =>
      'status' in patch
        ? {
            ...exercise,
            properties: { ...exercise.properties, ...followExercise(exercise, patch.status, instantOf(now)) },
          }
        : exercise,
    tools: async () => (await loadTools()).exerciseTools,
  },
};

/** The script of an exercise. */
export const injectsLayer: Layer<Inject> = {
  id: injectsCollection,
  title: word((w) => w.injects),
  parse: (feature) => v.parse(injectSchema, feature),
  rule: injectsRule,
  label: ({ properties }, language) =>
    `${formatOffset(properties.offset)} – ${shorten(textIn(properties.title, language))}`,
  Detail: lazyView(loadDetail, ({ InjectDetail }) => InjectDetail),
  writing: {
    Actions: lazyView(loadActions, ({ InjectActions }) => InjectActions),
    form: {
      title: word((w) => w.newInject),
      View: lazyView(
        () => import('./form.tsx'),
        ({ InjectForm }) => InjectForm,
      ),
    },
    preview: (inject, patch: InjectPatch) =>
      'repeat' in patch ? inject : { ...inject, properties: { ...inject.properties, ...patch } },
    tools: async () => (await loadTools()).injectTools,
  },
};
