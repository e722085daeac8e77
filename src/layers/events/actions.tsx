import { type ComponentType, useLayoutEffect, useRef, useState } from 'react';
import { toBeMade } from '../../domain/events/closing.ts';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { eventCourse } from '../../domain/events/lifecycle.ts';
import { stepsFrom } from '../../shared/lifecycle.ts';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { MapWorkActions } from '../map-work.tsx';
import { CommandForm, DecisionForm, EstimateForm } from './action-forms.tsx';
import { eventActionWords } from './action-words.ts';
import { ClosureForm } from './closure-form.tsx';
import type { PartProps } from './part-form.tsx';
import { AnswerReinforcementForm, AskForm } from './reinforcement-forms.tsx';
import { MoveUnitForm, UnitForm } from './unit-forms.tsx';

interface Part {
  id: string;
  name: string;
  Form: ComponentType<PartProps>;
}

/** The parts of an event that can be said, in place of the buttons: one is chosen, then said. */
const Parts = ({ parts, ...props }: PartProps & { parts: readonly Part[] }) => {
  const word = useWords(eventActionWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const part = parts.find(({ id }) => id === chosen);
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(function focusFirst() {
    group.current?.querySelector('button')?.focus();
  }, []);
  if (part) return <part.Form {...props} />;
  return (
    <div ref={group} role="group" aria-label={word.more} className="item-actions">
      <div className="action-buttons">
        {parts.map(({ id, name }) => (
          <button key={id} type="button" onClick={() => setChosen(id)}>
            {name}
          </button>
        ))}
        <button type="button" className="step-back" onClick={props.onDone}>
          {word.back}
        </button>
      </div>
    </div>
  );
};

/** The next steps, what the mayor decided, the crowd, command, units, reinforcement, closures. */
export const EventActions = ({ feature, onChange, onEdit }: ActionsProps<PublicEvent>) => {
  const word = useWords(eventActionWords);
  const { id, properties } = feature;
  const { status, lead, involved, closures, reinforcements, units } = properties;
  const right: Action = { type: 'change', zones: [lead, ...involved] };
  // Authorised and forbidden is what the mayor decides.
  const own = stepsFrom(eventCourse, status).filter(({ to }) => to !== 'authorised' && to !== 'forbidden');
  const steps = stepActions(own, { names: word.step, right, run: (to, _, key) => onChange({ status: to }, key) });
  const form = (action: string, name: string, Form: ComponentType<PartProps>): ItemAction => ({
    id: action,
    name,
    right,
    renderForm: (onDone) => <Form event={feature} onChange={onChange} onDone={onDone} />,
  });
  const isOver = status === 'ended' || status === 'cancelled';
  const waiting = closures.filter(({ item }) => item === null);
  const toTraffic: ItemAction = {
    id: 'traffic',
    name: word.toTraffic,
    right,
    run: (_, key) => onChange({ closures: closures.map((one) => ({ ...one, item: one.item ?? toBeMade })) }, key),
  };
  const move = units.length > 0 ? [form('move-unit', word.moveUnit, MoveUnitForm)] : [];
  const hasAsked = reinforcements.some((one) => one.status === 'asked' || one.status === 'granted');
  const edit: ItemAction = { id: 'edit', name: word.edit, right, key: 'e', run: async () => onEdit() };
  const parts: readonly Part[] = isOver
    ? []
    : [
        { id: 'unit', name: word.addUnit, Form: UnitForm },
        { id: 'ask', name: word.ask, Form: AskForm },
        ...(hasAsked ? [{ id: 'answer', name: word.answer, Form: AnswerReinforcementForm }] : []),
        { id: 'command', name: word.command, Form: CommandForm },
        { id: 'estimate', name: word.estimate, Form: EstimateForm },
        { id: 'closure', name: word.close, Form: ClosureForm },
      ];
  const more: ItemAction = {
    id: 'more',
    name: word.more,
    right,
    renderForm: (onDone) => <Parts parts={parts} event={feature} onChange={onChange} onDone={onDone} />,
  };
  const actions = isOver
    ? [...steps, form('estimate', word.estimate, EstimateForm), ...move]
    : [
        ...steps,
        form('decision', word.decide, DecisionForm),
        ...move,
        more,
        ...(waiting.length > 0 ? [toTraffic] : []),
        edit,
      ];
  return (
    <ItemActions itemId={id} actions={actions}>
      {isOver ? null : <MapWorkActions layer="events" id={id} title={properties.title} />}
    </ItemActions>
  );
};
