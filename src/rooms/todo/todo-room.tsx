import './todo-room.css';
import { useId } from 'react';
import { wholeRegion } from '../../shared/filters.ts';
import { useItems } from '../../shared/items.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Age } from '../../shared/parts/moment.tsx';
import { SignIcon } from '../../shared/parts/sign-icon.tsx';
import { instantOf } from '../../shared/instant.ts';
import { type Keys, actOnKeys } from '../../shared/shortcuts.ts';
import { useSelectedParam } from '../../shared/url-state.ts';
import { severities } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import type { Tasks } from '../../workspace/queue.ts';
import { useScope } from '../../workspace/scope.ts';
import { useQueue } from '../../workspace/use-queue.ts';
import { useLayers } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { todoViewWords } from './view-words.ts';
import { todoWords } from './words.ts';

type Task = Tasks['first'][number];

/** One thing to do: what it is, why it waits, and since when. */
const TaskRow = ({ task: { item, waiting }, isOpen }: { task: Task; isOpen: boolean }) => {
  const language = useLanguage();
  const items = useItems();
  const { show } = useItemSteps();
  const points = useLayers().find(({ layer }) => layer.id === item.layer)?.layer.map?.points;
  const feature = items.get(item);
  const sign = points && feature && points.signs[points.signOf(feature)];
  return (
    <button type="button" className="row" aria-current={isOpen ? 'true' : undefined} onClick={() => show(item)}>
      <span className="row-sign">{sign ? <SignIcon sign={sign} /> : null}</span>
      <span className="row-text">
        <span className="row-head">
          <span className="row-title">{items.label(item, language) ?? item.id}</span>
          {waiting.since === null ? null : <Age at={instantOf(waiting.since)} />}
        </span>
        <span className="row-facts">
          <span className={`tone-${severities[Math.floor(waiting.urgency)] ?? 'quiet'}`}>
            {waiting.reason[language]}
          </span>
        </span>
      </span>
    </button>
  );
};

/** Moves the focus among the rows. */
const focusRow = (list: HTMLElement, move: (at: number, last: number) => number): void => {
  const rows = [...list.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, move(at, rows.length - 1)))]?.focus();
};

const walkRows = (list: HTMLElement): Keys => ({
  ArrowDown: () => focusRow(list, (at) => at + 1),
  ArrowUp: () => focusRow(list, (at) => at - 1),
  Home: () => focusRow(list, () => 0),
  End: () => focusRow(list, (_, last) => last),
});

const TaskList = ({ first, labelledBy }: { first: readonly Task[]; labelledBy: string }) => {
  const [selected] = useSelectedParam();
  return (
    // Keys bubble here from the buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      className="todo-list"
      aria-labelledby={labelledBy}
      onKeyDown={(event) => actOnKeys(event, walkRows(event.currentTarget))}
    >
      {first.map((task) => (
        <li key={`${task.item.layer}:${task.item.id} ${task.waiting.reason.en}`}>
          <TaskRow task={task} isOpen={selected?.layer === task.item.layer && selected.id === task.item.id} />
        </li>
      ))}
    </ul>
  );
};

/** The queue of what waits for this seat. */
export const TodoRoom = () => {
  const headingId = useId();
  const title = useWords(todoWords).title;
  const word = useWords(todoViewWords);
  const { loading } = useWords(listWords);
  const { lens, setLens } = useScope();
  const { isWhole, size, outside, first } = useQueue();
  const layers = useLayers();
  const empty = lens.zone === null ? word.nothing : word.nothingInLens;
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2 id={headingId}>
          {title} <span className="count">{isWhole ? size : '–'}</span>
        </h2>
      </header>
      <div className="panel-body todo-body">
        <p className="quiet todo-intro">{word.intro}</p>
        {layers.map(({ layer }) => (layer.waiting ? <HealthNotice key={layer.id} collection={layer.id} /> : null))}
        {size === 0 ? (
          <p className="empty">{isWhole ? empty : loading}</p>
        ) : (
          <TaskList first={first} labelledBy={headingId} />
        )}
        {size > first.length ? <p className="quiet todo-intro">{word.further(size - first.length)}</p> : null}
        {outside > 0 ? (
          <button type="button" className="todo-outside" onClick={() => setLens(wholeRegion)}>
            {word.outside(outside)}
          </button>
        ) : null}
      </div>
    </section>
  );
};
