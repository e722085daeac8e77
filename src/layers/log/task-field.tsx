import { nameFunction } from '../function-name.ts';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { usePlaces } from '../../shared/places.ts';
import { type WallText, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { logWords } from './words.ts';

/** What an entry asks for, as it is typed. */
export interface TypedTask {
  /** By the clocks of Brussels; empty: no due time. */
  due: WallText;
  functions: readonly string[];
}

/** Minutes from now that are one press away. */
const nearTimes = [15, 60, 240] as const;

/** Whom an entry asks to act, and by when. */
export const TaskField = ({
  value: { due, functions },
  now,
  onChange,
}: {
  value: TypedTask;
  now: number;
  onChange: (change: Partial<TypedTask>) => void;
}) => {
  const language = useLanguage();
  const word = useWords(logWords);
  const { zoneCodes } = usePlaces();
  const names = ['operator', ...zoneCodes.map((code) => `commander-${code}`), 'analyst', 'secretariat'];
  return (
    <details className="item-more">
      <summary>
        {functions.length === 0
          ? word.noTask
          : word.asks(functions.map((name) => nameFunction(name, language)).join(', '))}
      </summary>
      <div className="entry-task">
        <fieldset className="entry-functions">
          <legend>{word.functionsToAct}</legend>
          {names.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={functions.includes(name)}
                onChange={({ target }) =>
                  onChange({
                    functions: target.checked ? [...functions, name] : functions.filter((other) => other !== name),
                  })
                }
              />
              {nameFunction(name, language)}
            </label>
          ))}
        </fieldset>
        <MomentField name={word.due} value={due} now={now} isOptional onChange={(next) => onChange({ due: next })} />
        <div className="action-buttons">
          {nearTimes.map((minutes) => (
            <button key={minutes} type="button" onClick={() => onChange({ due: writeWall(now + minutes * 60_000) })}>
              {word.inMinutes(minutes)}
            </button>
          ))}
        </div>
      </div>
    </details>
  );
};
