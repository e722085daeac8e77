import { stepsFrom } from '../../shared/lifecycle.ts';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import { deploymentDeskWords } from './desk-words.ts';
import { nextShift } from './next-shift.ts';
import { deploymentCourse } from '../../domain/deployments/lifecycle.ts';

/** Start, arrive, pause, end; hand over to the next shift; the rest behind a form. */
export const DeploymentActions = ({ feature: { id, properties }, onChange, onEdit }: ActionsProps<Deployment>) => {
  const word = useWords(deploymentDeskWords);
  const right: Action = { type: 'change', zones: [properties.place.zone] };
  if (properties.status === 'ended') return null;
  const steps = stepActions(stepsFrom(deploymentCourse, properties.status), {
    names: word.step,
    right,
    run: (status, _, key) => onChange({ status }, key),
  });
  const handOver: ItemAction = {
    id: 'hand-over',
    name: word.handOver,
    right,
    run: (_, key) => onChange({ shift: nextShift(properties.shift) }, key),
  };
  const edit: ItemAction = { id: 'edit', name: word.edit, right, key: 'e', run: async () => onEdit() };
  return <ItemActions itemId={id} actions={[...steps, handOver, edit]} />;
};
