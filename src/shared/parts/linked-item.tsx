import { useItems, useOpenedItemsOf } from '../items.ts';
import { ItemPicker } from './item-picker.tsx';
import { useLanguage } from '../words.ts';

/** What something is for: an item of another layer, or none. */
export const LinkedItem = ({
  layer,
  name,
  none,
  remove,
  value,
  onChange,
}: {
  layer: string;
  /** Of the field. */
  name: string;
  /** What stands there without one. */
  none: string;
  /** Of the button that takes it away. */
  remove: string;
  value: string | null;
  onChange: (id: string | null) => void;
}) => {
  const language = useLanguage();
  const { label } = useItems();
  useOpenedItemsOf(layer);
  return (
    <details className="item-more">
      <summary>
        {name}: {value === null ? none : (label({ layer, id: value }, language) ?? value)}
      </summary>
      {value === null ? null : (
        <button type="button" onClick={() => onChange(null)}>
          {remove}
        </button>
      )}
      <ItemPicker layer={layer} label={name} without={value === null ? [] : [value]} onChoose={onChange} />
    </details>
  );
};
