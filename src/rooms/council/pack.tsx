import type { Session } from '../../domain/council/contract.ts';
import type { Measure } from '../../domain/plan/contract.ts';
import { followUp } from '../../domain/plan/lifecycle.ts';
import type { Circular } from '../../domain/circulars/contract.ts';
import { councilWords } from '../../layers/council/layer.tsx';
import { RegionFigures, type Sources } from '../../layers/plan/layer.tsx';
import { timeOf } from '../../shared/instant.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { Agenda, SessionHead } from './agenda.tsx';
import { type Council, DecisionTable } from './parts.tsx';
import { councilViewWords } from './view-words.ts';

interface Followed {
  measures: readonly Measure[];
  circulars: readonly Circular[];
  live: Sources['live'];
  clock: Sources['now'];
}

/** The pack of a session: cover, agenda, what became of the last decisions, figures, annexes. Printed as one. */
export const Pack = ({
  session,
  council,
  measures,
  circulars,
  live,
  clock,
}: { session: Session; council: Council } & Followed) => {
  const language = useLanguage();
  const word = useWords(councilViewWords);
  const terms = useWords(councilWords);
  const now = useNow();
  const sessions = new Map(council.sessions.map((one) => [one.id, one]));
  const earlier = council.sessions
    .filter(({ properties }) => properties.date < session.properties.date && properties.status === 'closed')
    .sort((a, b) => b.properties.date.localeCompare(a.properties.date));
  const last = earlier[0]?.properties.date ?? null;
  const open = council.decisions.filter(
    ({ properties }) =>
      properties.session === earlier[0]?.id ||
      (earlier.some(({ id }) => id === properties.session) && ['open', 'under-way'].includes(properties.status)),
  );
  const { moved, overdue } = followUp(measures, last, now);
  const annexes = [...new Set([...moved, ...overdue])];
  return (
    <article className="council-pack" aria-label={word.views.pack}>
      <section className="council-cover" aria-label={word.cover}>
        <p className="quiet">{word.council}</p>
        <SessionHead session={session} />
        <p className="quiet">{word.attendance}</p>
        <ul>
          {session.properties.attendance.map(({ function: name, seats, present }) => (
            <li
              key={name}
            >{`${terms.functions[name]} · ${terms.present(present === null ? '–' : String(present), seats)}`}</li>
          ))}
        </ul>
      </section>
      <section aria-label={word.views.agenda}>
        <h4>{word.views.agenda}</h4>
        <Agenda session={session} council={council} isPaper />
      </section>
      <section aria-label={word.views.decisions}>
        <h4>{word.views.decisions}</h4>
        {open.length === 0 ? (
          <p>{word.noDecisions}</p>
        ) : (
          <DecisionTable decisions={open} sessions={sessions} name={word.views.decisions} />
        )}
      </section>
      <section aria-label={word.figures}>
        <h4>{word.figures}</h4>
        {last === null ? null : <p className="quiet">{word.since(formatDay(timeOf(last), language))}</p>}
        <RegionFigures name={word.figures} live={live} clock={clock} since={last} />
      </section>
      <section aria-label={word.annexes}>
        <h4>{word.annexes}</h4>
        <p>{word.measuresMoved}</p>
        {annexes.length === 0 ? <p className="quiet">{word.noAnnexes}</p> : null}
        <ul>
          {annexes.map(({ id, properties }) => (
            <li key={id}>
              {`${textIn(properties.title, language)} · ${textIn(properties.owner, language)} · ${formatDay(timeOf(properties.deadline), language)}`}
            </li>
          ))}
        </ul>
        <p>{word.circulars}</p>
        <ul>
          {circulars.map(({ id, properties }) => (
            <li key={id}>
              {`${properties.reference} · ${formatDay(timeOf(properties.editions.at(-1)?.signed ?? ''), language)} · ${textIn(properties.subject, language)}`}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
};
