import { useState } from 'react';
import type { Exercise, Inject, InjectStatus } from '../../domain/exercise/contract.ts';
import {
  elapsedAt,
  exerciseCourse,
  injectsAfter,
  refuseEdit,
  refuseInjectStep,
  refuseShift,
} from '../../domain/exercise/lifecycle.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { AnswerForm } from '../../shared/parts/answer-form.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import type { ActionsProps } from '../manifest.ts';
import { exerciseWords } from './words.ts';

const right = { type: 'direct' } as const;

/** Start it, stop and start its clock, end it. */
export const ExerciseActions = ({ feature: { id, properties }, onChange }: ActionsProps<Exercise>) => {
  const { step } = useWords(exerciseWords);
  const names = {
    planned: step.start,
    running: properties.status === 'paused' ? step.resume : step.start,
    paused: step.pause,
    ended: step.end,
  };
  const actions = exerciseCourse.transitions[properties.status].map(
    (to): ItemAction => ({
      id: to,
      name: names[to],
      right,
      ...(to === 'ended' ? { asks: 'end' } : { key: 'a' }),
      run: (_, key) => onChange({ status: to }, key),
    }),
  );
  return actions.length === 0 ? null : <ItemActions itemId={id} actions={actions} />;
};

/** By how much what follows moves. */
const ShiftForm = ({ inject, exercise, onDone }: { inject: Inject; exercise: Exercise; onDone: () => void }) => {
  const word = useWords(exerciseWords);
  const { change } = useItemSteps();
  const now = useNow();
  const [typed, setTyped] = useState('5');
  const minutes = /^-?\d{1,4}$/.test(typed) ? Number(typed) : 0;
  const all = [...useFeatures('injects')].filter(({ properties }) => properties.script === exercise.id);
  const refusal = refuseShift(inject, injectsAfter(inject, all), minutes, elapsedAt(exercise, now));
  return (
    <AnswerForm
      name={word.step.shift}
      saveName={word.step.shift}
      isReady={minutes !== 0}
      fault={refusal === null ? null : word.cannotShift}
      onSave={(key) => change({ layer: 'exercises', id: exercise.id }, { shift: { after: inject.id, minutes } }, key)}
      onDone={onDone}
    >
      <p className="quiet">{word.shiftNotice}</p>
      <Field name={word.facts.shiftBy} type="number" least={-1_440} most={1_440} value={typed} onChange={setTyped} />
    </AnswerForm>
  );
};

const stepsOf: Readonly<
  Record<InjectStatus, readonly (readonly [name: 'fire' | 'hold' | 'release' | 'skip' | 'restore', to: InjectStatus])[]>
> = {
  planned: [
    ['fire', 'fired'],
    ['hold', 'held'],
    ['skip', 'skipped'],
  ],
  held: [
    ['fire', 'fired'],
    ['release', 'planned'],
    ['skip', 'skipped'],
  ],
  skipped: [['restore', 'planned']],
  fired: [],
};

/** Let it come now, hold it back, release it, leave it out, let it come once more; put off what follows. */
export const InjectActions = ({ feature, onChange, onEdit }: ActionsProps<Inject>) => {
  const word = useWords(exerciseWords);
  const exercise = [...useFeatures('exercises')].find(({ id }) => id === feature.properties.script);
  if (!exercise) return null;
  const steps = stepsOf[feature.properties.status]
    .filter(([, to]) => refuseInjectStep(feature, exercise, to) === null)
    .map(
      ([name, to]): ItemAction => ({
        id: name,
        name: word.step[name],
        right,
        ...(name === 'fire' && { key: 'a' }),
        run: (_, key) => onChange({ status: to }, key),
      }),
    );
  const repeat: ItemAction = {
    id: 'repeat',
    name: word.step.repeat,
    right,
    run: (_, key) => onChange({ repeat: true }, key),
  };
  const shift: ItemAction = {
    id: 'shift',
    name: word.step.shift,
    right,
    renderForm: (onDone) => <ShiftForm inject={feature} exercise={exercise} onDone={onDone} />,
  };
  const edit: ItemAction = { id: 'edit', name: word.edit, right, key: 'e', run: async () => onEdit() };
  const actions = [
    ...steps,
    ...(refuseInjectStep(feature, exercise, 'repeat') === null ? [repeat] : []),
    ...(exercise.properties.status === 'ended' ? [] : [shift]),
    ...(refuseEdit(feature, exercise) === null ? [edit] : []),
  ];
  return actions.length === 0 ? null : <ItemActions itemId={feature.id} actions={actions} />;
};
