import { useSyncExternalStore } from 'react';
import { assessmentLevels, commandLevels } from '../../domain/events/kinds.ts';
import { Field } from '../../shared/parts/field.tsx';
import { useWords } from '../../shared/words.ts';
import { levelNames } from './level-names.ts';
import { levelWords } from './level-words.ts';

const longestName = 40;

/** What this centre calls its levels of command and of assessment, on this device; an empty one has its usual name. */
export const LevelSettings = () => {
  const word = useWords(levelWords);
  const own = useSyncExternalStore(levelNames.subscribe, levelNames.read);
  return (
    <details className="event-part">
      <summary>{word.names}</summary>
      <div className="form-row">
        {[...commandLevels, ...assessmentLevels].map((level) => (
          <Field
            key={level}
            name={word.level[level]}
            value={own[level]}
            most={longestName}
            onChange={(name) => levelNames.write({ [level]: name })}
          />
        ))}
      </div>
    </details>
  );
};
