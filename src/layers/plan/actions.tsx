import { useState } from 'react';
import { stepsFrom } from '../../shared/lifecycle.ts';
import { AnswerForm } from '../../shared/parts/answer-form.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Measure } from '../../domain/plan/contract.ts';
import { measureCourse } from '../../domain/plan/lifecycle.ts';
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
  return (
    <AnswerForm saveName={word.save} onSave={(key) => onSave(deadline, key)} onDone={onDone}>
      <Field name={word.newDeadline} type="date" value={deadline} onChange={setDeadline} />
    </AnswerForm>
  );
};

/** The next steps (whoever drops a measure says why), another deadline, a note. */
export const MeasureActions = ({ feature: { id, properties }, onChange }: ActionsProps<Measure>) => {
  const word = useWords(planWords);
  const { status, zone, deadline } = properties;
  const right: Action = { type: 'change', zones: [zone] };
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
