import { type ReactNode, useState } from 'react';
import type { Selection } from '../../live/selection.ts';
import { useCalmVersion } from '../../live/use-live.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { usePlaces } from '../../shared/places.ts';
import { ErrorBoundary } from '../../shared/parts/error-boundary.tsx';
import { useIsPrinting } from '../../shared/print.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { isolate } from '../../shared/text.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type BoardGroup, type Grouping, groupBoard, groupName, groupings } from './board-groups.ts';
import { boardWords } from './board-words.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import { operatorName } from './model.ts';
import { deploymentWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

const Team = ({ team: { id, properties }, onOpen }: { team: Deployment; onOpen: (id: string) => void }) => {
  const language = useLanguage();
  const word = useWords(deploymentWords);
  const now = useNow();
  const { operator, kind, level, status, place, strength, shift, objective, contact, operation } = properties;
  const from = formatClockAt(timeOf(shift.start), now, language);
  const to = formatClockAt(timeOf(shift.end), timeOf(shift.start), language);
  const notes = [textIn(objective, language), isolate(contact), isolate(operation)].filter((note) => note !== '');
  return (
    <li>
      <button type="button" className="board-team" onClick={() => onOpen(id)}>
        <span className="row-head">
          <span className="row-title">{`${operatorName(operator, language)} · ${textIn(place.label, language)}`}</span>
          <span className="age">{`${from} – ${to}`}</span>
        </span>
        <span className="row-facts">
          <span>{word.status[status]}</span>
          <span>{word.officers(strength)}</span>
          <span>{`${word.kind[kind]}, ${word.level[level].toLowerCase()}`}</span>
        </span>
        <span className="board-notes">{notes.join(' · ')}</span>
      </button>
    </li>
  );
};

/** So many teams of a group are drawn at first. */
const firstTeams = 100;

/** A closed group is a line with its numbers: its teams are there when it is opened, or printed. */
const Group = ({
  group,
  by,
  isPrinting,
  onOpen,
}: {
  group: BoardGroup;
  by: Grouping;
  isPrinting: boolean;
  onOpen: (id: string) => void;
}) => {
  const [isOpen, setIsOpen] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const language = useLanguage();
  const word = useWords(boardWords);
  const { zoneName } = usePlaces();
  const { now, next, teams, officers } = group;
  const part = (name: string, members: readonly Deployment[]): ReactNode =>
    members.length === 0 ? null : (
      <>
        <h4>{`${name} (${members.length})`}</h4>
        <ul>
          {members.slice(0, isWhole || isPrinting ? members.length : firstTeams).map((team) => (
            <ErrorBoundary key={team.id} subject={team} renderFailure={() => <li>{team.id}</li>}>
              <Team team={team} onOpen={onOpen} />
            </ErrorBoundary>
          ))}
        </ul>
        {members.length > firstTeams && !isWhole ? (
          <button type="button" className="board-more" onClick={() => setIsWhole(true)}>
            {word.more(members.length - firstTeams)}
          </button>
        ) : null}
      </>
    );
  const isShown = isOpen || isPrinting;
  return (
    <details className="board-group" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <b>{groupName(by, group, language, zoneName)}</b>
        <span className="quiet">{word.present(teams, officers)}</span>
        <span className="count">{now.length + next.length}</span>
      </summary>
      {isShown ? part(word.now, now) : null}
      {isShown ? part(word.next, next) : null}
    </details>
  );
};

/** Milliseconds between two drawings of the board, however fast the feed is. */
const drawEvery = 500;

/** Who is where now and who comes next, by operator, zone, mode, shift or joint operation; through lens and filters. */
export const Board = ({
  selection,
  onOpen,
  onPlan,
  onImport,
  children,
}: {
  selection: Selection<Deployment>;
  onOpen: (id: string) => void;
  onPlan: () => void;
  onImport: () => void;
  /** Further tools. */
  children: ReactNode;
}) => {
  const word = useWords(boardWords);
  const { seat } = useSession();
  const [by, setBy] = useState<Grouping>('operator');
  useCalmVersion(selection, drawEvery);
  const isPrinting = useIsPrinting();
  const groups = groupBoard([...selection.values()], by);
  const mayPlan = refuse(seat, { type: 'change', zones: [seat.zone] }) === null;
  return (
    <section className="panel board" aria-label={word.title} data-open="true">
      <header className="panel-header">
        <h2>
          {word.title} <span className="count">{selection.size}</span>
        </h2>
        <Choice name={word.by} value={by} values={groupings} words={word.grouping} onChange={setBy} />
        {children}
      </header>
      <div className="board-tools">
        {mayPlan ? (
          <>
            <button type="button" onClick={onPlan}>
              {word.plan}
            </button>
            <button type="button" onClick={onImport}>
              {word.import}
            </button>
          </>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          {word.print}
        </button>
      </div>
      <div className="board-groups">
        {groups.length === 0 ? <p className="empty">{word.empty}</p> : null}
        {groups.map((group) => (
          <Group key={`${by}:${group.key}`} group={group} by={by} isPrinting={isPrinting} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
};
