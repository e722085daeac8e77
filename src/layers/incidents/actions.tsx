import { useId } from 'react';
import { ItemActions } from '../../shared/parts/item-actions.tsx';
import { severitySchema } from '../../shared/vocabulary.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Incident } from './contract.ts';
import { type IncidentPatch, needsReason, nextStatuses } from './lifecycle.ts';
import { incidentWords } from './words.ts';

/** The next steps of the lifecycle, and the severity. */
export const IncidentActions = ({ feature: { properties }, seat, onChange }: ActionsProps<Incident>) => {
  const word = useWords(incidentWords);
  const severityId = useId();
  const change = (patch: IncidentPatch): Promise<void> => onChange(patch);
  return (
    <ItemActions
      seat={seat}
      right={{ type: 'change-incident', zone: properties.place.zone }}
      actions={nextStatuses(properties.status).map((status) => {
        const isReasoned = needsReason(properties.status, status);
        return {
          id: status,
          name: word.step[status],
          needsReason: isReasoned,
          run: (reason) => change({ status, ...(isReasoned && { reason }) }),
        };
      })}
    >
      <div className="item-field">
        <label htmlFor={severityId}>{word.facts.severity}</label>
        <select
          id={severityId}
          value={properties.severity}
          onChange={({ target }) => {
            // A refusal of the device leaves the value as it was; the banner says why.
            change({ severity: target.value as Incident['properties']['severity'] }).catch(() => undefined);
          }}
        >
          {severitySchema.options.map((severity) => (
            <option key={severity} value={severity}>
              {word.severity[severity]}
            </option>
          ))}
        </select>
      </div>
    </ItemActions>
  );
};
