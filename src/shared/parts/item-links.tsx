import './item-links.css';
import { useItemSteps } from '../item-steps.ts';
import { useItemsOf, useItems } from '../items.ts';
import { useLanguage } from '../words.ts';

/** Links to items of another layer, by id. */
export const ItemLinks = ({ layer, ids }: { layer: string; ids: readonly string[] }) => {
  const language = useLanguage();
  const { label: itemLabel } = useItems();
  const { show } = useItemSteps();
  // A name goes with its item.
  useItemsOf(layer);
  return (
    <ul className="item-links">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => show({ layer, id })}>
            {itemLabel({ layer, id }, language) ?? id}
          </button>
        </li>
      ))}
    </ul>
  );
};
