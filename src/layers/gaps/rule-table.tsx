import { useSyncExternalStore } from 'react';
import { useWords } from '../../shared/words.ts';
import { requirements, tellHours } from '../../domain/gaps/requirements.ts';
import { currentRule, mostOfficers, onRule, resetOfficers, setOfficers } from './rule-settings.ts';
import { gapWords } from './words.ts';

/** The rule of the gaps as a table; the numbers can be tried out on this device. */
export const RuleTable = () => {
  const word = useWords(gapWords);
  const rule = useSyncExternalStore(onRule, currentRule);
  const isChanged = rule.some(({ officers }, index) => officers !== requirements[index]?.officers);
  return (
    <details className="item-more gap-rule">
      <summary>{isChanged ? word.ruleChanged : word.rule}</summary>
      <p className="quiet">{word.ruleIntro}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{word.ruleWhere}</th>
            <th scope="col">{word.ruleHours}</th>
            <th scope="col">{word.ruleOfficers}</th>
          </tr>
        </thead>
        <tbody>
          {rule.map(({ name, hours, officers }) => (
            <tr key={name}>
              <th scope="row">{word.where[name]}</th>
              <td>{tellHours({ hours })}</td>
              <td>
                <input
                  type="number"
                  aria-label={`${word.ruleOfficers}, ${word.where[name]}`}
                  min={0}
                  max={mostOfficers}
                  required
                  value={officers}
                  onChange={({ target }) => {
                    const next = target.valueAsNumber;
                    if (Number.isInteger(next) && next >= 0 && next <= mostOfficers) setOfficers(name, next);
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isChanged ? (
        <button type="button" onClick={resetOfficers}>
          {word.ruleReset}
        </button>
      ) : null}
    </details>
  );
};
