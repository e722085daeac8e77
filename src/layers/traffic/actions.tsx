import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import type { TrafficItem } from './contract.ts';
import { trafficDeskWords } from './desk-words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const halfHour = 30 * 60_000;

/** Start, end, put off the end; the rest behind a form. */
export const TrafficActions = ({ feature: { id, properties }, onChange, onEdit }: ActionsProps<TrafficItem>) => {
  const word = useWords(trafficDeskWords);
  const now = useNow();
  const { status, zones, expectedEnd } = properties;
  if (status === 'ended') return null;
  const right: Action = { type: 'change-traffic', zones };
  const start: ItemAction = {
    id: 'start',
    name: word.start,
    right,
    key: 'a',
    run: () => onChange({ status: 'ongoing' }),
  };
  const end: ItemAction = {
    id: 'end',
    name: word.end,
    right,
    ...(status === 'ongoing' && { key: 'a' }),
    run: () => onChange({ status: 'ended' }),
  };
  const later: ItemAction = {
    id: 'later',
    name: word.later,
    right,
    run: () => {
      const from = Math.max(now, expectedEnd ? timeOf(expectedEnd) : now, timeOf(properties.start));
      return onChange({ expectedEnd: instantOf(from + halfHour) });
    },
  };
  const edit: ItemAction = { id: 'edit', name: word.edit, right, key: 'e', run: async () => onEdit() };
  return <ItemActions itemId={id} actions={[...(status === 'planned' ? [start] : []), end, later, edit]} />;
};
