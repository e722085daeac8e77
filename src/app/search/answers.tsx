import { type Ref, memo, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { actOnKeys, nameKey } from '../../shared/shortcuts.ts';
import { useWords } from '../../shared/words.ts';
import { useDesk } from '../../workspace/desk-state.ts';
import { useScope } from '../../workspace/scope.ts';
import type { Answer } from './answer.ts';
import { useLastKnown } from '../../shared/use-last-known.ts';
import { type AnswerKeys, boxId, findBox, leaveSearch, readSearch } from './search-state.ts';
import { useAnswers, useIsAnswered } from './use-answers.ts';
import { searchWords } from './words.ts';

/** One way to use the answer at hand, with the key that does it. */
interface Use {
  id: string;
  name: string;
  key: string;
  act: () => void;
}

/** Of the row that stands below the answers. */
const filterId = 'filter';

const useUses = (answer: Answer | undefined, text: string): { second: Use | null; filter: Use | null } => {
  const word = useWords(searchWords);
  const { setLens, setFilters } = useScope();
  const takePlace = useDesk((desk) => desk.takePlace);
  const done = (act: () => void) => () => {
    leaveSearch();
    act();
  };
  const { place, lens } = answer ?? {};
  const plain = text.trim();
  return {
    second:
      place && takePlace
        ? { id: 'place', name: word.asPlace, key: '⇧ ↵', act: done(() => takePlace(place)) }
        : lens
          ? { id: 'lens', name: word.asLens, key: '⇧ ↵', act: done(() => setLens(lens)) }
          : null,
    filter:
      plain === ''
        ? null
        : {
            id: filterId,
            name: word.filter(plain),
            key: 'Ctrl ↵',
            act: () => {
              const q = readBox().trim() || plain;
              leaveSearch();
              setFilters({ q });
            },
          },
  };
};

const listId = `${boxId}-answers`;

/** Where a key leads that walks in the list: the list is a ring for the arrows. */
const walk = (key: string, at: number, count: number): number | null => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % count,
    ArrowUp: (at + count - 1) % count,
    PageDown: Math.min(count - 1, at + 8),
    PageUp: Math.max(0, at - 8),
    Home: 0,
    End: count - 1,
  };
  return steps[key] ?? null;
};

/** What stands in the box now: it may be ahead of what is shown. */
const readBox = (): string => findBox()?.value ?? '';

/**
 * The answers to what stands in the box. Those to the text before stay until the next ones are there, so that a key costs
 * one drawing.
 */
export const Answers = ({ text, keys }: { text: string; keys: Ref<AnswerKeys> }) => (
  <AnswerList text={useLastKnown(text, useIsAnswered(text))} keys={keys} />
);

/**
 * The answers to a text: Enter goes there, Shift and Enter use it as the place of the open form or as
 * lens, Control and Enter filter the lists by the text.
 */
const AnswerList = memo(({ text, keys }: { text: string; keys: Ref<AnswerKeys> }) => {
  const word = useWords(searchWords);
  const { answers, isComplete, lacksStreets, refusal } = useAnswers(text);
  const [active, setActive] = useState<{ text: string; id: string | null; at: number }>({ text: '', id: null, at: 0 });
  /** Enter (with Shift: `second`) was pressed before the answers to the text were there. */
  const waiting = useRef<'go' | 'second' | null>(readSearch().isAsked ? 'go' : null);
  const list = useRef<HTMLDivElement>(null);
  // What comes meanwhile takes nobody's place: the row at hand stays at hand, wherever it stands by then.
  const ids = [...answers.map(({ id }) => id), filterId];
  const known = active.id === null ? -1 : ids.indexOf(active.id);
  const at = active.text !== text ? 0 : known >= 0 ? known : Math.min(active.at, answers.length);
  const point = (next: number): void => setActive({ text, id: ids[next] ?? null, at: next });
  if (isComplete && answers.length > 0 && (active.text !== text || active.id === null)) point(0);
  const { second, filter } = useUses(answers[at], text);
  const options = [
    ...answers.map(({ id, name, kind, go }) => ({
      id,
      name,
      kind,
      act: () => {
        leaveSearch();
        go();
      },
    })),
    ...(filter ? [{ ...filter, kind: `${word.lists} · ${filter.key}` }] : []),
  ];
  const current = options[at];
  const idOf = (id: string): string => `${listId}-${id}`;
  const activeId = current && idOf(current.id);
  const actFor = { go: () => current?.act(), second: () => (second ?? filter)?.act() };
  const press = (use: keyof typeof actFor): void => {
    if (isComplete && readBox() === text) actFor[use]();
    else waiting.current = use;
  };
  useEffect(function actOnceAnswered() {
    if (!waiting.current || !isComplete || readBox() !== text) return;
    const use = waiting.current;
    waiting.current = null;
    actFor[use]();
  });
  useEffect(
    function pointAtActive() {
      const box = findBox();
      box?.setAttribute('aria-autocomplete', 'list');
      box?.setAttribute('aria-controls', listId);
      if (activeId) box?.setAttribute('aria-activedescendant', activeId);
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
      return () => {
        box?.removeAttribute('aria-controls');
        box?.removeAttribute('aria-activedescendant');
      };
    },
    [activeId],
  );
  useImperativeHandle(keys, () => (event) => {
    const isPlain = !event.shiftKey && nameKey(event) === event.key;
    const next = isPlain ? walk(event.key, at, options.length) : null;
    if (next === null) {
      actOnKeys(event, {
        Enter: () => press(event.shiftKey ? 'second' : 'go'),
        'Ctrl+Enter': () => filter?.act(),
        Escape: (press) => {
          press.stopPropagation();
          leaveSearch();
        },
      });
      return;
    }
    event.preventDefault();
    point(next);
  });
  return (
    <>
      <div ref={list} id={listId} role="listbox" aria-label={word.search}>
        {options.map(({ id, name, kind, act }, index) => (
          // The keys are the box's.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={id}
            id={idOf(id)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => index !== at && point(index)}
            onClick={act}
          >
            <span>{name}</span> <span className="answer-kind">{kind}</span>
          </div>
        ))}
      </div>
      {refusal ? <p role="alert">{refusal}</p> : null}
      {isComplete && answers.length === 0 && text.trim() !== '' && !refusal ? <p>{word.nothing}</p> : null}
      {lacksStreets ? <p>{word.noStreets}</p> : null}
      {isComplete ? null : <p aria-busy="true">{word.searching}</p>}
      {second ? (
        <div className="answer-uses">
          <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={second.act}>
            {second.name} <kbd>{second.key}</kbd>
          </button>
        </div>
      ) : null}
      <p className="visually-hidden" role="status">
        {isComplete && text.trim() !== '' ? word.count(answers.length) : ''}
      </p>
    </>
  );
});
