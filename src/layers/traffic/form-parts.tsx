import type { ReactNode } from 'react';
import { typedField } from '../../shared/drafts/fields.ts';
import type { FormDraft } from '../../shared/drafts/use-form-draft.ts';
import { Field } from '../../shared/parts/field.tsx';
import { type FieldWords, FormFrame } from '../../shared/parts/form-frame.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { describeFault, readText } from '../../shared/text-words.ts';
import { type WallText, instantOfWall, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { TrafficItem } from '../../domain/traffic/contract.ts';
import { longestNote } from '../../domain/traffic/drafts.ts';
import { trafficDeskWords } from './desk-words.ts';
import { trafficWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

/** What the forms of both layers ask. */
export interface TypedTimes {
  start: WallText;
  /** Empty: not known. */
  expectedEnd: WallText;
  note: string;
}

export const timeFields = { start: typedField, expectedEnd: typedField, note: typedField };

/** @param now the server's time, milliseconds */
export const timesOf = (item: TrafficItem | null, now: number): TypedTimes => {
  const { start, expectedEnd, note } = item?.properties ?? {};
  return {
    start: writeWall(start ? timeOf(start) : now),
    expectedEnd: expectedEnd ? writeWall(timeOf(expectedEnd)) : '',
    note: note ?? '',
  };
};

/** The moments that were typed; null where one of them is of no use. */
export const readTimes = ({ start, expectedEnd, note }: TypedTimes, item: TrafficItem | null) => {
  const from = instantOfWall(start, item?.properties.start);
  const to = expectedEnd === '' ? null : instantOfWall(expectedEnd, item?.properties.expectedEnd);
  if (from === null || (expectedEnd !== '' && to === null)) return null;
  if (to !== null && timeOf(to) <= timeOf(from)) return null;
  return { start: from, expectedEnd: to, note: readText(note) };
};

/** What a change sends of when it ends and what is told: the fields that the person changed. */
export const changedTimes = (
  changed: ReadonlySet<string>,
  { expectedEnd, note }: NonNullable<ReturnType<typeof readTimes>>,
): { expectedEnd?: string | null; note?: string } => ({
  ...(changed.has('expectedEnd') && { expectedEnd }),
  ...(changed.has('note') && { note }),
});

/** The frame of a form: its fields, when, what to tell; what is wrong; save, close, clear. */
export const TrafficForm = <T extends TypedTimes>({
  name,
  draft,
  now,
  fields,
  item,
  clock,
  problem,
  onSave,
  onClose,
  children,
}: {
  name: string;
  draft: FormDraft<T>;
  /** What the item says at this moment, as the fields show it. */
  now: T;
  fields: FieldWords<T>;
  /** Null: a new one. */
  item: TrafficItem | null;
  /** The server's time, milliseconds since 1970. */
  clock: number;
  /** Why it cannot be saved as it is; null if it can. */
  problem: string | null;
  /** Rejects if the device cannot keep it. @param key the same for every try */
  onSave: (key: string) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { facts } = useWords(trafficWords);
  const times: TypedTimes = draft.typed;
  const onTimes = (change: Partial<TypedTimes>): void => draft.set(change as Partial<T>);
  const desk = useWords(trafficDeskWords);
  const fault = describeFault(times.note, useLanguage(), { most: longestNote, hasLines: true });
  const areTimesGood = readTimes(times, item) !== null;
  return (
    <FormFrame
      name={name}
      draft={draft}
      now={now}
      fields={fields}
      problem={problem ?? fault}
      isReady={areTimesGood}
      onSave={onSave}
      onClose={onClose}
    >
      {children}
      <div className="form-row">
        {item ? null : (
          <MomentField name={facts.start} value={times.start} now={clock} onChange={(start) => onTimes({ start })} />
        )}
        <MomentField
          name={facts.expectedEnd}
          value={times.expectedEnd}
          now={clock}
          isOptional
          onChange={(expectedEnd) => onTimes({ expectedEnd })}
        />
      </div>
      {areTimesGood ? null : <p role="alert">{desk.endsBeforeStart}</p>}
      <Field name={facts.note} value={times.note} most={longestNote} onChange={(note) => onTimes({ note })} />
    </FormFrame>
  );
};
