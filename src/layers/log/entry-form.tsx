import './entry-form.css';
import { useItems } from '../../shared/items.ts';
import { useId, useRef, useState } from 'react';
import * as v from 'valibot';
import { typedField } from '../../shared/drafts/fields.ts';
import { type DraftKind, useDraft } from '../../shared/drafts/use-draft.ts';
import { readFields } from '../../shared/keep.ts';
import { newId, useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { isSame } from '../../shared/is-same.ts';
import { namesAlert } from '../../shared/item-id.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { ClockField } from '../../shared/parts/moment-field.tsx';
import { OtherDrafts } from '../../shared/parts/draft-notices.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { ItemPicker } from '../../shared/parts/item-picker.tsx';
import type { Lens } from '../../shared/filters.ts';
import { usePersonal } from '../../shared/personal/use-personal.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { longestText } from '../../shared/typed-text.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { type Discipline, disciplineSchema } from '../../shared/vocabulary.ts';
import { type WallText, momentOf } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { featureOf, useTellsOfWatch } from '../features.ts';
import type { Creation } from '../manifest.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import { type LogDraft, mostAhead } from '../../domain/log/draft.ts';
import { findDueFault } from '../../domain/open-items/lifecycle.ts';
import { functionSchema } from '../../domain/functions.ts';
import { EntryBlocks } from './entry-blocks.tsx';
import { TaskField } from './task-field.tsx';
import { draftEntry } from './model.ts';
import { logWords } from './words.ts';
import { instantOf } from '../../shared/instant.ts';

const findFault = (due: number | null, from: number): 'past' | 'far' | null =>
  due === null ? 'past' : findDueFault(due, from);

interface Typed {
  text: string;
  /** By the clocks of Brussels; empty: now. */
  time: WallText;
  discipline: Discipline | '';
  incident: string | null;
  /** By the clocks of Brussels; empty: no due time. */
  due: WallText;
  functions: readonly string[];
}
const nothing: Typed = { text: '', time: '', discipline: '', incident: null, due: '', functions: [] };
const fields = {
  text: typedField,
  time: typedField,
  discipline: v.union([v.literal(''), disciplineSchema]),
  incident: v.nullable(v.string()),
  due: typedField,
  functions: v.array(functionSchema),
};

const entryDraft: DraftKind<Typed> = {
  form: 'log-entry',
  version: 1,
  read: (kept) => {
    const typed = { ...nothing, ...readFields<Typed>(fields, kept) };
    return isSame(typed, nothing) ? null : typed;
  },
  tell: ({ text, time, incident, due }) => text || time || incident || due || '…',
};

/** When it happened; null while that is no moment, or lies ahead. @param now milliseconds since 1970 */
const occurredAt = (typed: WallText, now: number): number | null => {
  const time = momentOf(typed);
  return time !== null && time <= now + mostAhead * 60_000 ? time : null;
};

/** A new entry of the log. What is typed is kept on the device until it is entered. */
export const EntryForm = ({
  lens,
  now,
  onCreate,
}: {
  /** An entry without an incident belongs to the scope that its author works in. */
  lens: Lens;
  now: number;
  onCreate: (creation: Creation<LogEntry>) => Promise<void>;
}) => {
  const language = useLanguage();
  const word = useWords(logWords);
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const items = useItems();
  const tellsOfWatch = useTellsOfWatch();
  const { content: typed, set: setTyped, clear, intent, others } = useDraft(entryDraft, '', nothing);
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent(intent);
  const ids = { text: useId() };
  const field = useRef<HTMLTextAreaElement>(null);
  const set = (change: Partial<Typed>): void => setTyped({ ...typed, ...change });

  const zone =
    typed.incident === null
      ? (lens.zone ?? seat.zone)
      : (featureOf(items, 'incidents', typed.incident)?.properties.place.zone ?? null);
  const refusal = refuse(seat, { type: 'change', zones: [zone] });
  const isOfWatch =
    namesAlert(typed.text) || (typed.incident !== null && tellsOfWatch({ layer: 'incidents', id: typed.incident }));
  const personal = usePersonal(typed.text, isOfWatch);
  const fault = describeFault(typed.text, language, { hasLines: true }) ?? personal;
  const occurred = typed.time === '' ? now : occurredAt(typed.time, now);
  const due = typed.due === '' ? null : momentOf(typed.due);
  const isAsking = typed.functions.length > 0;
  const dueFault = typed.due === '' ? null : isAsking ? findFault(due, Math.max(now, occurred ?? now)) : 'nobody';
  const isReady =
    typed.text.trim() !== '' && refusal === null && fault === null && occurred !== null && dueFault === null;
  if (seat.role !== 'operator' && seat.role !== 'commander') return null;

  const enter = async (key: string): Promise<void> => {
    if (occurred === null) return;
    const draft: LogDraft = {
      text: readText(typed.text),
      occurred: instantOf(occurred),
      discipline: typed.discipline === '' ? null : typed.discipline,
      zone,
      commune: typed.incident === null ? lens.commune : null,
      incident: typed.incident,
      corrects: null,
      ...(isAsking && {
        task: {
          due: due === null ? null : instantOf(due),
          functions: typed.functions.filter((name) => v.is(functionSchema, name)),
        },
      }),
    };
    const entry = draftEntry(newId('log', key), draft, seat.role, now);
    await onCreate({ key, feature: entry, patch: draft });
    clear();
    setIsFailed(false);
  };
  return (
    <form
      className="entry-form"
      aria-label={word.newEntry}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) run(enter).catch(() => setIsFailed(true));
      }}
    >
      <OtherDrafts others={others} />
      <label htmlFor={ids.text}>{word.newEntry}</label>
      <textarea
        ref={field}
        id={ids.text}
        rows={2}
        required
        dir="auto"
        maxLength={longestText}
        placeholder={word.placeholder}
        value={typed.text}
        onChange={({ target }) => set({ text: target.value })}
        onKeyDown={(event) => actOnKeys(event, { 'Ctrl+Enter': () => event.currentTarget.form?.requestSubmit() })}
      />
      <div className="form-row">
        <Choice
          name={word.disciplineName}
          value={typed.discipline}
          values={['', ...disciplineSchema.options]}
          words={{ '': word.everyDiscipline, ...word.discipline }}
          onChange={(discipline) => set({ discipline })}
        />
        <ClockField
          name={word.time}
          hint={word.timeHint}
          value={typed.time}
          now={now}
          slack={mostAhead}
          onChange={(time) => set({ time })}
        />
      </div>
      <div className="entry-more">
        <details className="item-more">
          <summary>
            {typed.incident === null
              ? word.noIncident
              : (items.label({ layer: 'incidents', id: typed.incident }, language) ?? typed.incident)}
          </summary>
          {typed.incident === null ? null : (
            <button type="button" onClick={() => set({ incident: null })}>
              {word.remove}
            </button>
          )}
          <ItemPicker
            layer="incidents"
            label={word.forIncident}
            without={typed.incident === null ? [] : [typed.incident]}
            onChoose={(incident) => set({ incident })}
          />
        </details>
        <EntryBlocks
          field={field}
          text={typed.text}
          incident={typed.incident}
          at={occurred ?? now}
          onChange={(text) => set({ text })}
        />
        <TaskField value={typed} now={now} onChange={set} />
      </div>
      {refusal ? <p role="alert">{refusals[refusal]}</p> : null}
      {fault ? <p role="alert">{fault}</p> : null}
      {dueFault ? <p role="alert">{word.dueFaults[dueFault]}</p> : null}
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
      <ActButton type="submit" isBusy={isBusy} disabled={!isReady}>
        {word.add}
      </ActButton>
    </form>
  );
};
