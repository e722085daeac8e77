import { stepsFrom } from '../../shared/lifecycle.ts';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import { halfHourLater } from '../half-hour-later.ts';
import type { ActionsProps } from '../manifest.ts';
import type { TrafficItem } from '../../domain/traffic/contract.ts';
import { trafficDeskWords } from './desk-words.ts';
import { trafficCourse } from '../../domain/traffic/lifecycle.ts';

/** Start, end, put off the end; the rest behind a form. */
export const TrafficActions = ({ feature: { id, properties }, onChange, onEdit }: ActionsProps<TrafficItem>) => {
  const word = useWords(trafficDeskWords);
  const now = useNow();
  const { status, zones } = properties;
  if (status === 'ended') return null;
  const right: Action = { type: 'change', zones };
  const steps = stepActions(stepsFrom(trafficCourse, status), {
    // Nothing leads back to planned.
    names: { planned: '', ongoing: word.start, ended: word.end },
    right,
    run: (to, _, key) => onChange({ status: to }, key),
  });
  const later: ItemAction = {
    id: 'later',
    name: word.later,
    right,
    run: (_, key) => onChange({ expectedEnd: halfHourLater(properties, now) }, key),
  };
  const edit: ItemAction = { id: 'edit', name: word.edit, right, key: 'e', run: async () => onEdit() };
  return <ItemActions itemId={id} actions={[...steps, later, edit]} />;
};
