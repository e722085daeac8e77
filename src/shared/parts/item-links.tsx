import { useFeatures, useReference } from '../reference.ts';
import { useLanguage } from '../words.ts';

/** Links to items of another layer, by id. */
export const ItemLinks = ({ layer, ids }: { layer: string; ids: readonly string[] }) => {
  const language = useLanguage();
  const { itemLabel, openItem } = useReference();
  // A name goes with its item.
  useFeatures(layer);
  return (
    <ul className="item-links">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => openItem({ layer, id })}>
            {itemLabel({ layer, id }, language) ?? id}
          </button>
        </li>
      ))}
    </ul>
  );
};
