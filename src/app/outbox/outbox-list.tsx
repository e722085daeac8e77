import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Row } from '../../live/outbox/row.ts';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { timeOf } from '../../shared/instant.ts';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { useItems } from '../../shared/items.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { lastChangeOf, lastChangeQuery, useChangeLookup } from '../../shared/last-change.ts';
import { queryClient } from '../../shared/query-client.ts';
import { roleWords } from '../../shared/role-words.ts';
import { saveFile } from '../../shared/save-file.ts';
import { outboxListWords } from './outbox-list-words.ts';
import { outboxWords } from './outbox-words.ts';
import { ownSeat } from '../../shared/device.ts';
import { useIsExercise } from '../../workspace/feed.ts';
import { useTools, useWorkspace } from '../../workspace/use-workspace.ts';

/** Who made the other version of a conflict, by function, and when; '' until the server has said so. */
const useOtherSide = ({ collection, id, base: version, patch }: Row, isConflict: boolean): string => {
  const language = useLanguage();
  const now = useNow();
  const lookup = useChangeLookup();
  const { data } = useQuery(
    { ...lastChangeQuery(lookup, { collection, id, version }), enabled: isConflict },
    queryClient,
  );
  const last = lastChangeOf(data ?? [], Object.keys(patch));
  if (!isConflict || !last) return '';
  return ` (${roleWords[language].function[last.function]}, ${formatClockAt(timeOf(last.entered), now, language)})`;
};

/** One change: how it stands, both versions, and what the person can do. */
export const RowView = ({ row }: { row: Row }) => {
  const language = useLanguage();
  const word = useWords(outboxListWords);
  const { label: itemLabel } = useItems();
  const { outbox } = useWorkspace();
  const { key, collection, id, patch, theirs, state, problem } = row;
  const tools = useTools(collection);
  const tell = (properties: Row['patch']): string =>
    tools?.describe(properties, language).join(' · ') ??
    (typeof properties['text'] === 'string' ? properties['text'] : '');
  const names = Object.keys(patch);
  const [kept, setKept] = useState<readonly string[]>(names);
  const keep = (name: string, isKept: boolean): void =>
    setKept(isKept ? [...kept, name] : kept.filter((other) => other !== name));
  const { isBusy, run } = useIntent();
  const isConflict = state === 'conflict' && theirs !== null;
  const changed = useOtherSide(row, isConflict);
  return (
    <li data-state={state}>
      <strong>{itemLabel({ layer: collection, id }, language) ?? id}</strong>
      <p>{word.state[state]}</p>
      {isConflict && names.length > 1 ? (
        <ul className="merge">
          {names.map((name) => (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={kept.includes(name)}
                  onChange={({ target }) => keep(name, target.checked)}
                />
                {tell({ [name]: patch[name] })}
              </label>
              <span className="quiet">{`${word.theirs}: ${tell({ [name]: theirs[name] })}${changed}`}</span>
            </li>
          ))}
        </ul>
      ) : (
        <dl className="versions">
          <dt>{word.mine}</dt>
          <dd>{tell(patch)}</dd>
          {theirs ? (
            <>
              <dt>{`${word.theirs}${changed}`}</dt>
              <dd>{tell(theirs)}</dd>
            </>
          ) : null}
        </dl>
      )}
      {problem ? <code>{problem.detail}</code> : null}
      <div className="action-buttons">
        {state === 'waiting' ? null : (
          <ActButton
            isBusy={isBusy}
            disabled={kept.length === 0}
            onAct={() => void run(() => outbox.retry(key, kept)).catch(() => undefined)}
          >
            {!isConflict ? word.retry : names.length > 1 ? word.keepChosen : word.keepMine}
          </ActButton>
        )}
        <ActButton isBusy={isBusy} onAct={() => void run(() => outbox.discard(key)).catch(() => undefined)}>
          {state === 'conflict' ? word.takeTheirs : word.discard}
        </ActButton>
      </div>
    </li>
  );
};

/** Whether the browser has promised not to clear what is kept; null while it is asked. */
const usePromise = (): boolean | null => {
  const [isPromised, setIsPromised] = useState<boolean | null>(null);
  useEffect(function askForPromise() {
    if (!('storage' in navigator)) return;
    navigator.storage.persist().then(setIsPromised, () => setIsPromised(false));
  }, []);
  return isPromised;
};

/**
 * Each change that is on its way: what it is, how it stands, and what the person can do. Of another seat's, only how
 * many there are.
 */
export const OutboxList = ({ rows }: { rows: readonly Row[] }) => {
  const language = useLanguage();
  const word = useWords(outboxListWords);
  const own = rows.filter(({ seat }) => seat === ownSeat.id);
  const others = Map.groupBy(
    rows.filter(({ seat }) => seat !== ownSeat.id),
    ({ seat }) => seat,
  );
  const isExercise = useIsExercise();
  const isPromised = usePromise();
  return (
    <>
      <ul>
        {own.map((row) => (
          <RowView key={row.key} row={row} />
        ))}
        {[...others].map(([seat, { length }]) => (
          <li key={seat}>
            <strong>{outboxWords[language].pending(length)}</strong>
            <p>{word.otherSeat(seat)}</p>
          </li>
        ))}
      </ul>
      {isPromised === false ? <p className="quiet">{word.notPromised}</p> : null}
      <button
        type="button"
        onClick={() =>
          saveFile(
            JSON.stringify(own, null, 2),
            `${isExercise ? 'exercise-' : ''}vigie-outbox.json`,
            'application/json',
          )
        }
      >
        {word.takeAlong}
      </button>
    </>
  );
};
