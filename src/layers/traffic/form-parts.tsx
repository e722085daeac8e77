import type { ReactNode } from 'react';
import { Field } from '../../shared/parts/field.tsx';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { describeFault, readText } from '../../shared/text-words.ts';
import { type WallText, instantOfWall, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { TrafficItem } from './contract.ts';
import { longestNote } from './drafts.ts';
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

/** What differs from what was there. */
export const changesOf = (item: TrafficItem, next: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const before = item.properties as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  );
};

/** The frame of a form: its fields, when, what to tell; what is wrong; save, close, clear. */
export const TrafficForm = ({
  name,
  times,
  item,
  now,
  problem,
  onTimes,
  onSave,
  onClose,
  onClear,
  children,
}: {
  name: string;
  times: TypedTimes;
  /** Null: a new one. */
  item: TrafficItem | null;
  /** The server's time, milliseconds since 1970. */
  now: number;
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
  const areTimesGood = readTimes(times, item) !== null;
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
        {item ? null : (
          <MomentField name={facts.start} value={times.start} now={now} onChange={(start) => onTimes({ start })} />
        )}
        <MomentField
          name={facts.expectedEnd}
          value={times.expectedEnd}
          now={now}
          isOptional
          onChange={(expectedEnd) => onTimes({ expectedEnd })}
        />
      </div>
      {areTimesGood ? null : <p role="alert">{desk.endsBeforeStart}</p>}
      <Field name={facts.note} value={times.note} most={longestNote} onChange={(note) => onTimes({ note })} />
    </FormFrame>
  );
};
