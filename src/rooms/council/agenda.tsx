import type { Session } from '../../domain/council/contract.ts';
import { isOver } from '../../domain/council/lifecycle.ts';
import { agendaOf, councilWords } from '../../layers/council/layer.tsx';
import { timeOf } from '../../shared/instant.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { formatDay } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { pair, useLanguage, useWords } from '../../shared/words.ts';
import { openForm } from '../../workspace/desk-state.ts';
import { ItemLink } from '../../shared/parts/item-link.tsx';
import { type Council, DecisionTable } from './parts.tsx';
import { councilViewWords } from './view-words.ts';

/** When, where, why, and who came against the composition. */
export const SessionHead = ({ session: { id, properties } }: { session: Session }) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const present = properties.attendance.filter((one) => one.present !== null);
  return (
    <header className="council-head">
      <h3>
        <ItemLink layer="sessions" id={id} name={textIn(properties.title, language)} />
      </h3>
      <p className="quiet">
        {[
          `${formatDay(timeOf(properties.date), language)}, ${properties.time}`,
          textIn(properties.venue, language),
          word.sessionStatus[properties.status],
        ].join(' · ')}
      </p>
      <p className="quiet">{pair(word.facts.cause, textIn(properties.cause, language), language)}</p>
      {present.length > 0 ? (
        <p className="quiet">
          {present
            .map((one) => `${word.functions[one.function]} ${word.present(String(one.present), one.seats)}`)
            .join(' · ')}
        </p>
      ) : null}
    </header>
  );
};

/** The agenda in its order, with what was decided at each item. */
export const Agenda = ({
  session,
  council,
  isPaper = false,
}: {
  session: Session;
  council: Council;
  isPaper?: boolean;
}) => {
  const language = useLanguage();
  const word = useWords(councilViewWords);
  const terms = useWords(councilWords);
  const { seat } = useSession();
  const mayWrite = !isPaper && !isOver(session) && refuse(seat, { type: 'council' }) === null;
  const items = agendaOf(session.id, council.items);
  return (
    <>
      {items.length === 0 ? <p className="empty">{word.noItems}</p> : null}
      <ol className="council-agenda">
        {items.map(({ id, properties }, index) => {
          const taken = council.decisions.filter((decision) => decision.properties.item === id);
          const title = textIn(properties.title, language);
          return (
            <li key={id}>
              <p>
                <b>{`${index + 1}. `}</b>
                <ItemLink layer="agenda-items" id={id} name={title} />{' '}
                <span className="quiet">
                  {terms.itemStatus[properties.status]}
                  {properties.postponements > 0 ? ` · ${terms.postponed(properties.postponements)}` : null}
                </span>
              </p>
              {taken.length > 0 ? <DecisionTable decisions={taken} name={title} /> : null}
              {mayWrite ? (
                <button
                  type="button"
                  aria-label={`${word.newDecision} – ${title}`}
                  onClick={() => openForm({ layer: 'decisions', id: null, start: { item: id, corrects: null } })}
                >
                  {word.newDecision}
                </button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {mayWrite ? (
        <button
          type="button"
          onClick={() => openForm({ layer: 'agenda-items', id: null, start: { session: session.id } })}
        >
          {word.newItem}
        </button>
      ) : null}
    </>
  );
};
