import { useId, useState } from 'react';
import { tellMoment } from '../tell-moment.ts';
import { daysApart } from '../brussels.ts';
import { type WallText, addOnClock, guessDay, readWall, writeWall } from '../wall-clock.ts';
import { useLanguage, useWords } from '../words.ts';
import { Choice } from './choice.tsx';
import { Labelled } from './labelled.tsx';
import { momentFieldWords } from './moment-field-words.ts';

interface MomentProps {
  name: string;
  /** What was typed, by the clocks of Brussels; empty: nothing. */
  value: WallText;
  /** The server's time, milliseconds since 1970. */
  now: number;
  onChange: (value: WallText) => void;
}

/** The day and clock without the offset that tells one of two apart. */
const shownOf = (value: WallText): string => value.slice(0, 'yyyy-mm-ddThh:mm'.length);

/** Says which moment was typed and how far it is; asks which of two; or says why there is none, and what to do. */
const MomentNote = ({
  id,
  value,
  now,
  latest = Number.POSITIVE_INFINITY,
  onChange,
}: Omit<MomentProps, 'name'> & {
  id: string;
  /** Milliseconds since 1970; what lies after it is refused. */
  latest?: number;
}) => {
  const language = useLanguage();
  const word = useWords(momentFieldWords);
  const reading = readWall(value);
  const [, clock = ''] = shownOf(value).split('T');
  if (reading.state !== 'moment') {
    const reasons = {
      skipped: reading.state === 'skipped' ? word.skipped(clock, reading.before, reading.after) : '',
      'out-of-bounds': word.outOfBounds,
      unreadable: word.unreadable,
    };
    return (
      <p id={id} role="alert" className="field-note">
        {reasons[reading.state]}
      </p>
    );
  }
  const { time, twins } = reading;
  const { when, distance } = tellMoment(time, now, language);
  const asked = twins && {
    values: twins,
    words: { [twins[0]]: word.first, [twins[1]]: word.second },
    value: twins.includes(value) ? value : twins[0],
  };
  return (
    <>
      <p id={id} className="field-note">
        <span aria-live="polite">{when}</span>{' '}
        <span className={time > now && latest < Number.POSITIVE_INFINITY ? 'tone-new' : 'age'}>{`(${distance})`}</span>
      </p>
      {asked ? <Choice name={word.twice(clock)} {...asked} onChange={onChange} /> : null}
      {time > latest ? (
        <p role="alert" className="field-note">
          {word.ahead(distance)}
          {daysApart(time, now) === 0 ? (
            <button type="button" onClick={() => onChange(writeWall(addOnClock(time, -24 * 60)))}>
              {word.yesterday}
            </button>
          ) : null}
        </p>
      ) : null}
    </>
  );
};

/** A day and a time, both typed. Words under it say what was understood. */
export const MomentField = ({
  name,
  value,
  now,
  isOptional = false,
  onChange,
}: MomentProps & { isOptional?: boolean }) => {
  const noteId = useId();
  const isBad = value !== '' && readWall(value).state !== 'moment';
  return (
    <Labelled name={name} kind="item-field moment-field">
      {(id) => (
        <>
          <input
            id={id}
            type="datetime-local"
            min="2000-01-01T00:00"
            max="2099-12-31T23:59"
            value={shownOf(value)}
            required={!isOptional}
            aria-describedby={noteId}
            aria-invalid={isBad}
            onChange={({ target }) => onChange(target.value)}
          />
          {value === '' ? null : <MomentNote id={noteId} value={value} now={now} onChange={onChange} />}
        </>
      )}
    </Labelled>
  );
};

/** A time that is typed alone: its day is guessed, shown and can be changed. Empty: now. */
export const ClockField = ({
  name,
  hint,
  value,
  now,
  slack,
  onChange,
}: MomentProps & {
  hint: string;
  /** Minutes that it may lie ahead, as watches differ. */
  slack: number;
}) => {
  const word = useWords(momentFieldWords);
  const noteId = useId();
  const [isDayChosen, setIsDayChosen] = useState(false);
  const [day = '', clock = ''] = shownOf(value).split('T');
  const isBad = value !== '' && readWall(value).state !== 'moment';
  const setClock = (next: string): void => {
    if (next === '') setIsDayChosen(false);
    onChange(next === '' ? '' : isDayChosen && day !== '' ? `${day}T${next}` : guessDay(next, now, slack));
  };
  return (
    <>
      <Labelled name={name}>
        {(id) => (
          <input
            id={id}
            type="time"
            title={hint}
            value={clock}
            aria-describedby={noteId}
            aria-invalid={isBad}
            onChange={({ target }) => setClock(target.value)}
          />
        )}
      </Labelled>
      {value === '' ? null : (
        <>
          <Labelled name={word.day}>
            {(id) => (
              <input
                id={id}
                type="date"
                min="2000-01-01"
                max="2099-12-31"
                required
                value={day}
                onChange={({ target }) => {
                  setIsDayChosen(true);
                  onChange(`${target.value}T${clock}`);
                }}
              />
            )}
          </Labelled>
          <MomentNote id={noteId} value={value} now={now} latest={now + slack * 60_000} onChange={onChange} />
        </>
      )}
    </>
  );
};
