import type { Exercise, Inject } from '../../domain/exercise/contract.ts';
import { type Outcome, evaluate, verdicts } from '../../domain/exercise/evaluate.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import { exerciseWords, formatOffset } from '../../layers/exercise/layer.tsx';
import { elapsedAt } from '../../domain/exercise/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { formatClockSeconds, formatMoment } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { Timeline } from './timeline.tsx';
import { exerciseViewWords } from './view-words.ts';

const tones = { 'in-time': undefined, late: 'tone-severe', open: 'tone-new', missing: 'tone-severe', none: 'quiet' };

const Row = ({ outcome: { inject, firing, verdict, entry, reaction } }: { outcome: Outcome }) => {
  const language = useLanguage();
  const word = useWords(exerciseViewWords);
  const { show } = useItemSteps();
  const { title, expected } = inject.properties;
  return (
    <tr>
      <td>{formatClockSeconds(timeOf(firing.at), language)}</td>
      <td>{textIn(title, language)}</td>
      <td>{expected ? textIn(expected.text, language) : '–'}</td>
      <td>
        {entry ? (
          <button type="button" className="link" onClick={() => show({ layer: 'log', id: entry.id })}>
            {word.entry(entry.properties.number)}
          </button>
        ) : (
          '–'
        )}
      </td>
      <td>{reaction === null ? '–' : formatOffset(Math.round(reaction / 1_000))}</td>
      <td className={tones[verdict]}>{word.verdict[verdict]}</td>
    </tr>
  );
};

/** What became of the exercise: for each inject whether the expected action stands in the log, and how soon. */
export const Evaluation = ({
  exercise,
  injects,
  log,
  now,
}: {
  exercise: Exercise;
  injects: readonly Inject[];
  log: readonly LogEntry[];
  now: number;
}) => {
  const language = useLanguage();
  const word = useWords(exerciseViewWords);
  const terms = useWords(exerciseWords);
  const outcomes = evaluate(exercise, injects, log, now);
  const { columns } = word;
  const { started, ended } = exercise.properties;
  if (started === null || outcomes.length === 0) return <p className="empty">{word.noneCame}</p>;
  return (
    <article className="exercise-report" aria-label={word.views.evaluation}>
      <p className="exercise-mark">{word.notReal}</p>
      <p className="quiet">
        {`${formatMoment(timeOf(started), language)} – ${ended === null ? '…' : formatMoment(timeOf(ended), language)} · T+${formatOffset(Math.floor(elapsedAt(exercise, now) / 1_000))}`}
      </p>
      <ul className="exercise-counts">
        {verdicts.map((verdict) => (
          <li key={verdict}>
            {`${word.verdict[verdict]} `}
            <b>{outcomes.filter((one) => one.verdict === verdict).length}</b>
          </li>
        ))}
      </ul>
      <Timeline outcomes={outcomes} start={timeOf(started)} />
      <table className="exercise-table" aria-label={word.views.evaluation}>
        <thead>
          <tr>
            <th scope="col">{terms.facts.firings}</th>
            <th scope="col">{columns.inject}</th>
            <th scope="col">{terms.facts.expected}</th>
            <th scope="col">{columns.found}</th>
            <th scope="col">{columns.reaction}</th>
            <th scope="col">{columns.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <Row key={`${outcome.inject.id} ${outcome.firing.at}`} outcome={outcome} />
          ))}
        </tbody>
      </table>
    </article>
  );
};
