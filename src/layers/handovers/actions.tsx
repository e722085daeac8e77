import type { Handover } from '../../domain/handovers/contract.ts';
import { isAsSigned } from '../../domain/handovers/lifecycle.ts';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { handoversWords } from './words.ts';

/** The incoming function acknowledges what was signed. What is not as it was signed offers nothing. */
export const HandoverActions = ({ feature, onChange }: ActionsProps<Handover>) => {
  const word = useWords(handoversWords);
  const { id, properties } = feature;
  if (properties.status !== 'signed' || !isAsSigned(feature)) return null;
  const acknowledge: ItemAction = {
    id: 'acknowledge',
    name: word.acknowledge,
    right: { type: 'hand-over', role: properties.function, zone: properties.zone },
    key: 'a',
    run: (_, key) => onChange({ status: 'acknowledged', hash: properties.hash }, key),
  };
  return <ItemActions itemId={id} actions={[acknowledge]} />;
};
