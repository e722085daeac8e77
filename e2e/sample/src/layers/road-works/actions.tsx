import type { RoadWorks } from '../../domain/road-works/contract.ts';
import { roadWorksCourse } from '../../domain/road-works/lifecycle.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { stepsFrom } from '../../shared/lifecycle.ts';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { roadWorksDeskWords } from './desk-words.ts';

const hour = 3_600_000;

/** Start, end, put off the end. */
export const RoadWorksActions = ({ feature: { id, properties }, onChange }: ActionsProps<RoadWorks>) => {
  const word = useWords(roadWorksDeskWords);
  const { status, place, end } = properties;
  if (status === 'ended') return null;
  const right: Action = { type: 'change', zones: [place.zone] };
  const steps = stepActions(stepsFrom(roadWorksCourse, status), {
    // Nothing leads back to planned.
    names: { planned: '', ongoing: word.start, ended: word.end },
    right,
    run: (to, _, key) => onChange({ status: to }, key),
  });
  const later: ItemAction = {
    id: 'later',
    name: word.later,
    right,
    run: (_, key) => onChange({ end: instantOf(timeOf(end) + hour) }, key),
  };
  return <ItemActions itemId={id} actions={[...steps, later]} />;
};
