import { ItemActions } from '../../shared/parts/item-actions.tsx';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Alert } from './contract.ts';
import { type AlertPatch, nextTriage } from './triage.ts';
import { alertWords } from './words.ts';

/** Acknowledge, or dismiss with a reason. */
export const AlertActions = ({ feature: { properties }, seat, onChange }: ActionsProps<Alert>) => {
  const word = useWords(alertWords);
  const { origin, area } = properties;
  return (
    <ItemActions
      seat={seat}
      right={{ type: 'triage-alert', isWatch: origin === 'watch', zones: area.zones }}
      actions={nextTriage(properties.status).map((status) => {
        const isDismissal = status === 'dismissed';
        const patchFor = (reason: string): AlertPatch => ({ status, ...(isDismissal && { dismissal: reason }) });
        return {
          id: status,
          name: word.step[status],
          needsReason: isDismissal,
          run: (reason) => onChange(patchFor(reason)),
        };
      })}
    />
  );
};
