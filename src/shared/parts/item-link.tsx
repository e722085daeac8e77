import { useItemSteps } from '../item-steps.ts';
import { type ItemRef, useSelectedParam } from '../url-state.ts';

/** A name that opens its item, and says whether it is open. */
export const ItemLink = ({ layer, id, name }: ItemRef & { name: string }) => {
  const { show } = useItemSteps();
  const [selected] = useSelectedParam();
  const isOpen = selected?.layer === layer && selected.id === id;
  return (
    <button
      type="button"
      className="link"
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => show({ layer, id })}
    >
      {name}
    </button>
  );
};
