import type { ImportTarget } from '../../domain/imports/contract.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Labelled } from '../../shared/parts/labelled.tsx';
import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { type MappedTarget, fieldsOf, ownColumns } from '../../workspace/imports/fields.ts';
import type { Mapping, PlanWorld } from '../../workspace/imports/plan.ts';
import { importWords } from './import-words.ts';

/** Which column says what, as it was proposed by their names; the person may say otherwise. */
export const Mapper = ({
  target,
  columns,
  mapping,
  onChange,
}: {
  target: ImportTarget;
  columns: readonly string[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) => {
  const word = useWords(importWords);
  if (!Object.hasOwn(fieldsOf, target)) return null;
  return (
    <details className="import-mapping">
      <summary>{word.mapping}</summary>
      <div className="import-fields">
        {fieldsOf[target as MappedTarget].map((field) => (
          <Labelled key={field} name={word.fields[field]}>
            {(id) => (
              <select
                id={id}
                value={mapping[field] ?? ''}
                onChange={({ target: { value } }) => onChange({ ...mapping, [field]: value })}
              >
                <option value="">{word.noColumn}</option>
                {Object.entries(ownColumns).map(([name, column]) => (
                  <option key={column} value={column}>
                    {word.own[name as keyof typeof ownColumns]}
                  </option>
                ))}
                {columns.map((column) => (
                  <option key={column} value={column}>
                    {isolate(column)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        ))}
      </div>
    </details>
  );
};

const answers = ['', 'closed', 'passed-by'] as const;

/** A feed that names a stop alone cannot say whether it is closed or passed by. */
export const LoneStops = ({
  value,
  onChange,
}: {
  value: PlanWorld['loneStops'];
  onChange: (value: PlanWorld['loneStops']) => void;
}) => {
  const word = useWords(importWords);
  return (
    <Choice
      name={word.loneStops}
      value={value ?? ''}
      values={answers}
      words={{ '': word.choose, closed: word.stopClosed, 'passed-by': word.stopPassedBy }}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
};
