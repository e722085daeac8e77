import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { keyOfCrossing, unseenOf } from '../../domain/perimeters/crossings.ts';
import { perimeterCourse } from '../../domain/perimeters/lifecycle.ts';
import { stepsFrom } from '../../shared/lifecycle.ts';
import { type ItemAction, ItemActions, stepActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import { halfHourLater } from '../half-hour-later.ts';
import type { ActionsProps } from '../manifest.ts';
import { perimeterDeskWords } from './desk-words.ts';
import { watchWords } from './watch-words.ts';

/** Set up, lift, put off the end; the rest behind a form. */
export const PerimeterActions = ({ feature, onChange, onEdit }: ActionsProps<Perimeter>) => {
  const { id, properties } = feature;
  const own = useWords(watchWords);
  const word = useWords(perimeterDeskWords);
  const now = useNow();
  const { status, zones } = properties;
  const right: Action = { type: 'change', zones };
  const steps = stepActions(stepsFrom(perimeterCourse, status), {
    // Nothing leads back to planned.
    names: { planned: '', active: status === 'lifted' ? word.again : word.setUp, lifted: word.lift },
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
  const toSee = unseenOf(feature).map(keyOfCrossing);
  const see: ItemAction = { id: 'see', name: own.see, right, run: (_, key) => onChange({ seen: toSee }, key) };
  return (
    <ItemActions
      itemId={id}
      actions={[...(toSee.length > 0 ? [see] : []), ...steps, ...(status === 'lifted' ? [] : [later, edit])]}
    />
  );
};
