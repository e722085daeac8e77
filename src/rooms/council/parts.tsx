import type { AgendaItem, Decision, Session } from '../../domain/council/contract.ts';
import { isOverdue } from '../../domain/council/lifecycle.ts';
import { councilWords } from '../../layers/council/layer.tsx';
import { timeOf } from '../../shared/instant.ts';
import { ItemLink } from '../../shared/parts/item-link.tsx';
import { formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { councilViewWords } from './view-words.ts';

/** What the council's room knows: all of it, under no lens. */
export interface Council {
  sessions: readonly Session[];
  items: readonly AgendaItem[];
  decisions: readonly Decision[];
}

/** A deadline, and whether it has passed. */
const Deadline = ({ decision }: { decision: Decision }) => {
  const language = useLanguage();
  const word = useWords(councilViewWords);
  const { deadline } = decision.properties;
  const now = useNow();
  return (
    <>
      {deadline === null ? '–' : formatDay(timeOf(deadline), language)}
      {isOverdue(decision, now) ? <span className="tone-severe">{` · ${word.overdue}`}</span> : null}
    </>
  );
};

/** Decisions in rows: what, who, until when, how far. */
export const DecisionTable = ({
  decisions,
  sessions,
  name,
}: {
  decisions: readonly Decision[];
  /** Absent: all of them are of one session. */
  sessions?: ReadonlyMap<string, Session>;
  name: string;
}) => {
  const language = useLanguage();
  const word = useWords(councilViewWords);
  const { decisionStatus } = useWords(councilWords);
  const { columns } = word;
  return (
    <table className="council-table" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{columns.decision}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.deadline}</th>
          <th scope="col">{columns.status}</th>
          {sessions ? <th scope="col">{columns.session}</th> : null}
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => {
          const { id, properties } = decision;
          const session = sessions?.get(properties.session);
          return (
            <tr key={id}>
              <td>
                <ItemLink layer="decisions" id={id} name={textIn(properties.text, language)} />
              </td>
              <td>{textIn(properties.owner, language)}</td>
              <td>
                <Deadline decision={decision} />
              </td>
              <td>{decisionStatus[properties.status]}</td>
              {sessions ? (
                <td>
                  {session ? (
                    <ItemLink
                      layer="sessions"
                      id={session.id}
                      name={formatDay(timeOf(session.properties.date), language)}
                    />
                  ) : null}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
