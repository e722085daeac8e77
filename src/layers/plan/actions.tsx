import { useState } from 'react';
import { Field } from '../../shared/parts/field.tsx';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Measure } from './contract.ts';
import { nextSteps } from './follow-up.ts';
import { planWords } from './words.ts';

const DeadlineForm = ({
  first,
  onSave,
  onDone,
}: {
  first: string;
  onSave: (deadline: string) => Promise<void>;
  onDone: () => void;
}) => {
  const word = useWords(planWords);
  const [deadline, setDeadline] = useState(first);
  const [isFailed, setIsFailed] = useState(false);
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(deadline).then(onDone, () => setIsFailed(true));
      }}
    >
      <Field name={word.newDeadline} type="date" value={deadline} onChange={setDeadline} />
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
      <div className="action-buttons">
        <button type="submit">{word.save}</button>
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
  const steps = nextSteps(status).map(
    (next, index): ItemAction => ({
      id: next,
      name: word.step[next],
      right,
      ...(index === 0 && { key: 'a' }),
      asksReason: next === 'dropped',
      run: (reason) => onChange({ status: next, ...(next === 'dropped' && { note: reason }) }),
    }),
  );
  const note: ItemAction = {
    id: 'note',
    name: word.addNote,
    right,
    asksReason: true,
    run: (text) => onChange({ note: text }),
  };
  const later: ItemAction = {
    id: 'deadline',
    name: word.editDeadline,
    right,
    key: 'e',
    renderForm: (onDone) => (
      <DeadlineForm
        first={deadline}
        onSave={(next) => (next === deadline ? Promise.resolve() : onChange({ deadline: next }))}
        onDone={onDone}
      />
    ),
  };
  return <ItemActions itemId={id} actions={[...steps, later, note]} />;
};
