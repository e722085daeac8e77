import { instantOf } from '../../shared/instant.ts';
import {
  type Asked,
  type Effect,
  type PointGeometry,
  type WriteContext,
  type Writing,
  findItem,
  locatePlace,
  refuseIf,
  refuseWrite,
} from '../writing.ts';
import {
  type Exercise,
  type Inject,
  exercisesCollection,
  exercisesContract,
  injectsCollection,
  injectsContract,
} from './contract.ts';
import {
  type ExerciseDraft,
  type ExercisePatch,
  type ImportedInject,
  type InjectDraft,
  type InjectPatch,
  exerciseDraftSchema,
  exercisePatchSchema,
  injectDraftSchema,
  injectPatchSchema,
  mostInjects,
} from './drafts.ts';
import { fireInject } from './fire.ts';
import {
  elapsedAt,
  followExercise,
  injectsAfter,
  missingPart,
  planExercise,
  refuseEdit,
  refuseExerciseStep,
  refuseInjectStep,
  refuseShift,
  writeInject,
} from './lifecycle.ts';

const right = [{ type: 'direct' }] as const;
/** What comes of an inject is called after it: there has to be room for that. */
const longestId = 70;

const changeExercise = ({ id }: Exercise, properties: Partial<Exercise['properties']>): Effect => ({
  type: 'change',
  collection: exercisesCollection,
  id,
  properties,
});

/** A description as it is kept. What it lacks, or names though it is not there, is refused. */
const readDescription = <D extends InjectDraft | ImportedInject>(
  draft: D,
  geometry: PointGeometry | null,
  context: WriteContext,
): D => {
  const missing = missingPart(draft);
  if (missing !== null) refuseWrite(`${missing}: an inject of the kind ${draft.kind} has one.`);
  if (draft.zone !== null && !context.region.zones.has(draft.zone)) refuseWrite(`There is no zone ${draft.zone}.`);
  const { stops, lines } = context.network;
  const { stop = null, line = null } = draft.place ?? {};
  if (stop !== null && !stops.some(({ id }) => id === stop)) refuseWrite(`There is no stop ${stop} today.`);
  if (line !== null && !lines.some(({ id }) => id === line)) refuseWrite(`There is no line ${line} today.`);
  return { ...draft, place: draft.place && locatePlace(draft.place, geometry, context) };
};

const refuseScript = ({ properties: { status, injects } }: Exercise, more: number): void => {
  if (status === 'ended') refuseWrite('The exercise has ended.');
  if (injects.length + more > mostInjects) refuseWrite(`A script has at most ${mostInjects} injects.`);
};

const makeInject = (id: string, asked: Asked<InjectDraft>, context: WriteContext): Inject => {
  if (id.length > longestId) refuseWrite(`The id of an inject has at most ${longestId} characters.`);
  const geometry = asked.geometry ?? null;
  return writeInject(id, readDescription(asked.properties, geometry, context), geometry, instantOf(context.now));
};

const add = (exercise: Exercise, added: readonly ImportedInject[], context: WriteContext): Effect[] => {
  refuseScript(exercise, added.length);
  const made = added.map(({ id, position, ...described }) => {
    const geometry = position && ({ type: 'Point', coordinates: position } as const);
    return makeInject(id, { properties: { script: exercise.id, ...described }, geometry }, context);
  });
  return [
    changeExercise(exercise, { injects: [...exercise.properties.injects, ...made.map(({ id }) => id)] }),
    ...made.map((feature): Effect => ({ type: 'create', collection: injectsCollection, feature })),
  ];
};

const shift = async (
  exercise: Exercise,
  { after, minutes }: { after: string; minutes: number },
  context: WriteContext,
): Promise<Effect[]> => {
  refuseScript(exercise, 0);
  const all = await Promise.all(exercise.properties.injects.map((id) => findItem(injectsContract, id, context)));
  const pivot = all.find(({ id }) => id === after) ?? refuseWrite(`The exercise has no inject “${after}”.`);
  const moved = injectsAfter(pivot, all);
  refuseIf(refuseShift(pivot, moved, minutes, elapsedAt(exercise, context.now)));
  return [
    changeExercise(exercise, {}),
    ...moved.map(({ id, properties }): Effect => {
      const offset = properties.offset + minutes * 60;
      return { type: 'change', collection: injectsCollection, id, properties: { offset } };
    }),
  ];
};

const isAnotherUnderWay = async ({ id }: Exercise, { state }: WriteContext): Promise<boolean> => {
  const found = [
    await state.find(exercisesContract, { status: 'running' }),
    await state.find(exercisesContract, { status: 'paused' }),
  ];
  return found.some((one) => one !== undefined && one.id !== id);
};

/** Plan one, start, pause, resume and end it, write many injects at once, put off what is still to come. */
export const exercisesWriting: Writing<Exercise> = {
  isPlaced: false,
  create: {
    schema: exerciseDraftSchema,
    actions: () => right,
    make: (id, { properties }: Asked<ExerciseDraft>, { now }) => planExercise(id, properties.title, instantOf(now)),
  },
  change: {
    schema: exercisePatchSchema,
    actions: () => right,
    effects: async (exercise, { properties }: Asked<ExercisePatch>, context) => {
      if ('shift' in properties) return shift(exercise, properties.shift, context);
      if ('add' in properties) return add(exercise, properties.add, context);
      const { status } = properties;
      refuseIf(refuseExerciseStep(exercise, status, await isAnotherUnderWay(exercise, context)));
      return [changeExercise(exercise, followExercise(exercise, status, instantOf(context.now)))];
    },
  },
};

const changeInject = async (
  inject: Inject,
  { properties, geometry = null }: Asked<InjectPatch>,
  context: WriteContext,
): Promise<readonly Effect[]> => {
  const exercise = await findItem(exercisesContract, inject.properties.script, context);
  const own = { type: 'change', collection: injectsCollection, id: inject.id } as const;
  if ('repeat' in properties) {
    refuseIf(refuseInjectStep(inject, exercise, 'repeat'));
    return fireInject(inject, exercise, context);
  }
  if ('status' in properties) {
    refuseIf(refuseInjectStep(inject, exercise, properties.status));
    return properties.status === 'fired' ? fireInject(inject, exercise, context) : [{ ...own, properties }];
  }
  refuseIf(refuseEdit(inject, exercise));
  const described = readDescription({ script: exercise.id, ...properties }, geometry, context);
  return [{ ...own, properties: described, geometry }];
};

/** Write it, write it anew, and let it come, wait, go or come once more. */
export const injectsWriting: Writing<Inject> = {
  isPlaced: true,
  create: {
    schema: injectDraftSchema,
    actions: () => right,
    make: async (id, asked: Asked<InjectDraft>, context) => {
      refuseScript(await findItem(exercisesContract, asked.properties.script, context), 1);
      return makeInject(id, asked, context);
    },
    also: async ({ id, properties: { script } }, context) => {
      const exercise = await findItem(exercisesContract, script, context);
      return [changeExercise(exercise, { injects: [...exercise.properties.injects, id] })];
    },
  },
  change: { schema: injectPatchSchema, actions: () => right, effects: changeInject },
};
