import type { ReactNode } from 'react';
import { Field } from '../../shared/parts/field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { fromLocalInput, toLocalInput } from '../../shared/time.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { TrafficItem } from './contract.ts';
import { longestNote } from './lifecycle.ts';
import { trafficDeskWords } from './desk-words.ts';
import { trafficWords } from './words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

/** What the forms of both layers ask. */
export interface TypedTimes {
  start: string;
  expectedEnd: string;
  note: string;
}

/** @param now the server's time, milliseconds */
export const timesOf = (item: TrafficItem | null, now: number): TypedTimes => {
  const { start, expectedEnd, note } = item?.properties ?? {};
  return {
    start: toLocalInput(start ? timeOf(start) : now),
    expectedEnd: expectedEnd ? toLocalInput(timeOf(expectedEnd)) : '',
    note: note ?? '',
  };
};

/** The moments that were typed; null where one of them is of no use. */
export const readTimes = ({ start, expectedEnd, note }: TypedTimes) => {
  const [from, to] = [fromLocalInput(start), expectedEnd === '' ? null : fromLocalInput(expectedEnd)];
  if (from === null || (expectedEnd !== '' && to === null) || (to !== null && to <= from)) return null;
  return {
    start: instantOf(from),
    expectedEnd: to === null ? null : instantOf(to),
    note: readText(note),
  };
};

/** What differs from what was there. */
export const changesOf = (item: TrafficItem, next: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const before = item.properties as unknown as Record<string, unknown>;
  const isSame = (name: string, value: unknown): boolean => {
    const known = before[name];
    // A field of minutes does not change the seconds that were there.
    const isMoment = name === 'expectedEnd' && typeof known === 'string' && typeof value === 'string';
    return isMoment
      ? toLocalInput(timeOf(known)) === toLocalInput(timeOf(value))
      : JSON.stringify(known) === JSON.stringify(value);
  };
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => !isSame(name, value)));
};

/** The frame of a form: its fields, when, what to tell; what is wrong; save, close, clear. */
export const TrafficForm = ({
  name,
  times,
  isNew,
  problem,
  onTimes,
  onSave,
  onClose,
  onClear,
  children,
}: {
  name: string;
  times: TypedTimes;
  isNew: boolean;
  /** Why it cannot be saved as it is; null if it can. */
  problem: string | null;
  onTimes: (change: Partial<TypedTimes>) => void;
  /** Rejects if the device cannot keep it. */
  onSave: () => Promise<void>;
  onClose: () => void;
  onClear: () => void;
  children: ReactNode;
}) => {
  const { facts } = useWords(trafficWords);
  const desk = useWords(trafficDeskWords);
  const fault = describeFault(times.note, useLanguage(), { most: longestNote, hasLines: true });
  const areTimesGood = readTimes(times) !== null;
  return (
    <FormFrame
      name={name}
      words={desk}
      problem={problem ?? fault}
      isReady={areTimesGood}
      onSave={onSave}
      onClear={onClear}
      onClose={onClose}
    >
      {children}
      <div className="form-row">
        {isNew ? (
          <Field
            name={facts.start}
            type="datetime-local"
            value={times.start}
            onChange={(start) => onTimes({ start })}
          />
        ) : null}
        <Field
          name={facts.expectedEnd}
          type="datetime-local"
          isOptional
          value={times.expectedEnd}
          onChange={(expectedEnd) => onTimes({ expectedEnd })}
        />
      </div>
      {areTimesGood ? null : <p role="alert">{desk.endsBeforeStart}</p>}
      <Field name={facts.note} value={times.note} most={longestNote} onChange={(note) => onTimes({ note })} />
    </FormFrame>
  );
};
