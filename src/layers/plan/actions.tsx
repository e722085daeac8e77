import { useState } from 'react';
import { useIntent } from '../../shared/intent.ts';
import { stepsFrom } from '../../shared/lifecycle.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Measure } from './contract.ts';
import { measureCourse } from './follow-up.ts';
import { planWords } from './words.ts';

const DeadlineForm = ({
  first,
  onSave,
  onDone,
}: {
  first: string;
  onSave: (deadline: string, key: string) => Promise<void>;
  onDone: () => void;
}) => {
  const word = useWords(planWords);
  const [deadline, setDeadline] = useState(first);
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent();
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        run((key) => onSave(deadline, key).then(onDone)).catch(() => setIsFailed(true));
      }}
    >
      <Field name={word.newDeadline} type="date" value={deadline} onChange={setDeadline} />
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
      <div className="action-buttons">
        <ActButton type="submit" isBusy={isBusy}>
          {word.save}
        </ActButton>
        <button type="button" onClick={onDone}>
          {word.back}
        </button>
      </div>
    </form>
  );
};

/** The next steps (whoever drops a measure says why), another deadline, a note. */
export const MeasureActions = ({ feature: { id, properties }, onChange }: ActionsProps<Measure>) => {
  const word = useWords(planWords);
  const { status, zone, deadline } = properties;
  const right: Action = { type: 'follow-plan', zone };
  const steps = stepActions(stepsFrom(measureCourse, status), {
    names: word.step,
    right,
    needsReason: (to) => to === 'dropped',
    run: (to, reason, key) => onChange({ status: to, ...(reason !== '' && { note: reason }) }, key),
  });
  const note: ItemAction = {
    id: 'note',
    name: word.addNote,
    right,
    asks: 'reason',
    run: (text, key) => onChange({ note: text }, key),
  };
  const later: ItemAction = {
    id: 'deadline',
    name: word.editDeadline,
    right,
    key: 'e',
    renderForm: (onDone) => (
      <DeadlineForm
        first={deadline}
        onSave={(next, intent) => (next === deadline ? Promise.resolve() : onChange({ deadline: next }, intent))}
        onDone={onDone}
      />
    ),
  };
  return <ItemActions itemId={id} actions={[...steps, later, note]} />;
};
