import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Deployment } from './contract.ts';
import { deploymentDeskWords } from './desk-words.ts';
import { nextShift } from './next-shift.ts';
import { nextSteps } from './planning.ts';

/** Start, arrive, pause, end; hand over to the next shift; the rest behind a form. */
export const DeploymentActions = ({ feature: { id, properties }, onChange, onEdit }: ActionsProps<Deployment>) => {
  const word = useWords(deploymentDeskWords);
  const right: Action = { type: 'plan-deployment', zone: properties.place.zone };
  if (properties.status === 'ended') return null;
  const steps = nextSteps(properties.status).map(
    (status, index): ItemAction => ({
      id: status,
      name: word.step[status],
      right,
      ...(index === 0 && { key: 'a' }),
      run: () => onChange({ status }),
    }),
  );
  const handOver: ItemAction = {
    id: 'hand-over',
    name: word.handOver,
    right,
    run: () => onChange({ shift: nextShift(properties.shift) }),
  };
  const edit: ItemAction = { id: 'edit', name: word.edit, right, key: 'e', run: async () => onEdit() };
  return <ItemActions itemId={id} actions={[...steps, handOver, edit]} />;
};
