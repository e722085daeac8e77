import { useState } from 'react';
import type { Exercise, ExerciseStatus } from '../../domain/exercise/contract.ts';
import { exerciseCourse } from '../../domain/exercise/lifecycle.ts';
import { exerciseWords } from '../../layers/exercise/layer.tsx';
import { useIntent } from '../../shared/intent.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { ConfirmForm } from '../../shared/parts/confirm-form.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { useWords } from '../../shared/words.ts';

/** Starts the exercise, stops its clock, goes on, ends it. */
export const Controls = ({ exercise: { id, properties } }: { exercise: Exercise }) => {
  const { step } = useWords(exerciseWords);
  const { asks, notKept } = useWords(itemActionsWords);
  const { change } = useItemSteps();
  const { isBusy, run } = useIntent();
  const [isEnding, setIsEnding] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  const { status } = properties;
  const go = (to: ExerciseStatus, key: string): Promise<void> =>
    change({ layer: 'exercises', id }, { status: to }, key);
  const names: Readonly<Record<ExerciseStatus, string>> = {
    planned: step.start,
    running: status === 'paused' ? step.resume : step.start,
    paused: step.pause,
    ended: step.end,
  };
  if (isEnding && status !== 'ended') {
    return (
      <ConfirmForm
        name={step.end}
        question={asks.end}
        isOffered
        onConfirm={(key) => go('ended', key)}
        onDone={() => setIsEnding(false)}
      />
    );
  }
  return (
    <div className="action-buttons">
      {exerciseCourse.transitions[status].map((to) => (
        <ActButton
          key={to}
          isBusy={isBusy}
          onAct={() => {
            if (to === 'ended') setIsEnding(true);
            else
              run((key) => go(to, key)).then(
                () => setIsFailed(false),
                () => setIsFailed(true),
              );
          }}
        >
          {names[to]}
        </ActButton>
      ))}
      {isFailed ? <p role="alert">{notKept}</p> : null}
    </div>
  );
};
