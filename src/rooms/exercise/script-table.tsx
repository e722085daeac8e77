import type { Exercise, Inject } from '../../domain/exercise/contract.ts';
import { dueAt } from '../../domain/exercise/lifecycle.ts';
import { exerciseWords, formatOffset } from '../../layers/exercise/layer.tsx';
import { useItemSteps } from '../../shared/item-steps.ts';
import { formatClock } from '../../shared/time.ts';
import { useSelectedParam } from '../../shared/url-state.ts';
import { roleWords } from '../../shared/role-words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { exerciseViewWords } from './view-words.ts';

/** The Major Event List: each inject in the order of the clock. */
export const ScriptTable = ({ exercise, injects }: { exercise: Exercise; injects: readonly Inject[] }) => {
  const language = useLanguage();
  const word = useWords(exerciseViewWords);
  const terms = useWords(exerciseWords);
  const roles = useWords(roleWords);
  const { show } = useItemSteps();
  const [selected] = useSelectedParam();
  const { columns } = word;
  return (
    <table className="exercise-table" aria-label={terms.injects}>
      <thead>
        <tr>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.inject}</th>
          <th scope="col">{terms.facts.for}</th>
          <th scope="col">{terms.facts.expected}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {injects.map((inject) => {
          const { id, properties } = inject;
          const { kind, title, place, function: whom, zone, expected, status } = properties;
          const due = dueAt(exercise, inject);
          const isOpen = selected?.layer === 'injects' && selected.id === id;
          return (
            <tr key={id} data-status={status}>
              <td>
                {`T+${formatOffset(properties.offset)}`}
                {due === null ? null : <span className="quiet">{` ${formatClock(due, language)}`}</span>}
              </td>
              <td>
                <button
                  type="button"
                  className="link"
                  aria-current={isOpen ? 'true' : undefined}
                  onClick={() => show({ layer: 'injects', id })}
                >
                  {textIn(title, language)}
                </button>
                <span className="quiet">
                  {[terms.kind[kind], place ? textIn(place.label, language) : ''].filter(Boolean).join(' · ')}
                </span>
              </td>
              <td>{[whom === null ? terms.anybody : roles.function[whom], zone].filter(Boolean).join(' · ')}</td>
              <td>
                {expected ? (
                  <>
                    {textIn(expected.text, language)}
                    <span className="quiet">{` ${terms.within(expected.within)}`}</span>
                  </>
                ) : (
                  '–'
                )}
              </td>
              <td className={status === 'held' ? 'tone-new' : undefined}>{terms.status[status]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
