import { useState } from 'react';
import {
  type AgendaItem,
  type Decision,
  type Evidence,
  type Session,
  functions,
} from '../../domain/council/contract.ts';
import {
  agendaItemCourse,
  decisionCourse,
  isOver,
  makeDecision,
  sessionCourse,
} from '../../domain/council/lifecycle.ts';
import { newId } from '../../shared/intent.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { stepsFrom } from '../../shared/lifecycle.ts';
import { AnswerForm } from '../../shared/parts/answer-form.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import { ItemPicker } from '../../shared/parts/item-picker.tsx';
import type { Action } from '../../shared/seats.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useOpenedItemsOf } from '../../shared/items.ts';
import { useFeatures } from '../features.ts';
import type { ActionsProps } from '../manifest.ts';
import { CorrectForm } from './correct-form.tsx';
import { councilWords } from './words.ts';

const council: Action = { type: 'council' };

/** How many of each function are there. */
const AttendanceForm = ({
  session: { properties },
  onSave,
  onDone,
}: {
  session: Session;
  onSave: (present: Readonly<Record<string, number | null>>, key: string) => Promise<void>;
  onDone: () => void;
}) => {
  const word = useWords(councilWords);
  const first = Object.fromEntries(
    properties.attendance.map(({ function: name, present }) => [name, present === null ? '' : String(present)]),
  );
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(first);
  const read = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  return (
    <AnswerForm
      name={word.noteAttendance}
      saveName={word.save}
      onSave={(key) => onSave(Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, read(text)])), key)}
      onDone={onDone}
    >
      {functions.map((name) => {
        const seats = properties.attendance.find((one) => one.function === name)?.seats ?? 0;
        return (
          <Field
            key={name}
            name={`${word.functions[name]} (${seats})`}
            type="number"
            least={0}
            most={seats}
            isOptional
            value={typed[name] ?? ''}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
          />
        );
      })}
    </AnswerForm>
  );
};

/** Open, note who came, close; nothing of a closed one. */
export const SessionActions = ({ feature, onChange, onEdit }: ActionsProps<Session>) => {
  const word = useWords(councilWords);
  const { id, properties } = feature;
  if (isOver(feature)) return null;
  const steps = stepActions(stepsFrom(sessionCourse, properties.status), {
    names: word.sessionStep,
    right: council,
    run: (status, _, key) => onChange({ status }, key),
  });
  const attendance: ItemAction = {
    id: 'attendance',
    name: word.noteAttendance,
    right: council,
    renderForm: (onDone) => (
      <AttendanceForm session={feature} onSave={(present, key) => onChange({ present }, key)} onDone={onDone} />
    ),
  };
  const edit: ItemAction = {
    id: 'edit',
    name: word.edit,
    right: council,
    key: 'e',
    run: async () => onEdit(),
  };
  return <ItemActions itemId={id} actions={[...steps, attendance, edit]} />;
};

/** To which session an item goes. */
const PostponeForm = ({
  sessions,
  onSave,
  onDone,
}: {
  sessions: readonly Session[];
  onSave: (session: string, key: string) => Promise<void>;
  onDone: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const [chosen, setChosen] = useState(sessions[0]?.id ?? '');
  const names = Object.fromEntries(
    sessions.map(({ id, properties }) => [
      id,
      `${formatDay(timeOf(properties.date), language)} – ${textIn(properties.title, language)}`,
    ]),
  );
  return (
    <AnswerForm
      name={word.itemStep.postponed}
      saveName={word.itemStep.postponed}
      isReady={chosen !== ''}
      onSave={(key) => onSave(chosen, key)}
      onDone={onDone}
    >
      {sessions.length === 0 ? (
        <p>{word.noOpenSession}</p>
      ) : (
        <Choice
          name={word.postponeTo}
          value={chosen}
          values={sessions.map(({ id }) => id)}
          words={names}
          onChange={setChosen}
        />
      )}
    </AnswerForm>
  );
};

/** Handle, postpone to another session, withdraw. */
export const AgendaItemActions = ({ feature: { id, properties }, onChange, onEdit }: ActionsProps<AgendaItem>) => {
  const word = useWords(councilWords);
  const sessions = [...useFeatures('sessions')];
  const own = sessions.find((session) => session.id === properties.session);
  if (!own || isOver(own)) return <p className="quiet">{word.closedNotice}</p>;
  const open = sessions
    .filter((session) => session.id !== own.id && !isOver(session))
    .sort((a, b) => a.properties.date.localeCompare(b.properties.date));
  const steps = stepActions(stepsFrom(agendaItemCourse, properties.status), {
    names: word.itemStep,
    right: council,
    run: (status, _, key) => onChange({ status }, key),
  }).map((step): ItemAction => {
    if (step.id !== 'postponed') return step;
    const { asks: _, run: __, ...rest } = step;
    return {
      ...rest,
      renderForm: (onDone) => (
        <PostponeForm
          sessions={open}
          onSave={(session, key) => onChange({ status: 'postponed', to: { session, item: newId('agi', key) } }, key)}
          onDone={onDone}
        />
      ),
    };
  });
  const edit: ItemAction = { id: 'edit', name: word.edit, right: council, key: 'e', run: async () => onEdit() };
  return <ItemActions itemId={id} actions={[...steps, edit]} />;
};

/** A measure of the plan, an event or a circular that shows it. */
const EvidenceForm = ({
  evidence,
  onSave,
  onDone,
}: {
  evidence: readonly Evidence[];
  onSave: (evidence: readonly Evidence[], key: string) => Promise<void>;
  onDone: () => void;
}) => {
  const word = useWords(councilWords);
  const [chosen, setChosen] = useState<Evidence | null>(null);
  useOpenedItemsOf('measures');
  useOpenedItemsOf('events');
  useOpenedItemsOf('circulars');
  const pickers = [
    ['measures', word.measure],
    ['events', word.event],
    ['circulars', word.circular],
  ] as const;
  return (
    <AnswerForm
      name={word.addEvidence}
      saveName={word.save}
      isReady={chosen !== null}
      onSave={(key) => (chosen ? onSave([...evidence, chosen], key) : Promise.resolve())}
      onDone={onDone}
    >
      {pickers.map(([collection, label]) => (
        <ItemPicker
          key={collection}
          layer={collection}
          label={label}
          without={evidence.filter((one) => one.collection === collection).map(({ id }) => id)}
          onChoose={(id) => setChosen({ collection, id })}
        />
      ))}
      {chosen ? <p>{chosen.id}</p> : null}
    </AnswerForm>
  );
};

/** How far it is; its words only while its session is open. */
export const DecisionActions = ({ feature, onChange, onCreate, onEdit }: ActionsProps<Decision>) => {
  const word = useWords(councilWords);
  const now = useNow();
  const { id, properties } = feature;
  const { status, zones, evidence } = properties;
  const sessions = [...useFeatures('sessions')];
  const items = [...useFeatures('agenda-items')];
  const session = sessions.find((one) => one.id === properties.session);
  const isOpen = (name: string): boolean => sessions.some((one) => one.id === name && !isOver(one));
  const right: Action = { type: 'follow-decision', zones };
  const steps = stepActions(stepsFrom(decisionCourse, status), {
    names: word.decisionStep,
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
  const show: ItemAction = {
    id: 'evidence',
    name: word.addEvidence,
    right,
    renderForm: (onDone) => (
      <EvidenceForm evidence={evidence} onSave={(next, key) => onChange({ evidence: next }, key)} onDone={onDone} />
    ),
  };
  const edit: ItemAction = { id: 'edit', name: word.edit, right: council, key: 'e', run: async () => onEdit() };
  const correct: ItemAction = {
    id: 'correct',
    name: word.correct,
    right: council,
    renderForm: (onDone) => (
      <CorrectForm
        decision={feature}
        items={items.filter((item) => isOpen(item.properties.session))}
        onSave={(draft, item, key) =>
          onCreate({ key, feature: makeDecision(newId('dcs', key), draft, item, instantOf(now)), patch: draft })
        }
        onDone={onDone}
      />
    ),
  };
  const words = session && !isOver(session) ? edit : correct;
  return <ItemActions itemId={id} actions={[...steps, note, show, words]} />;
};
