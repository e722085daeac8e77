import { densities, devicePreferences } from '../../shared/device.ts';
import { useWords } from '../../shared/words.ts';
import { layout } from '../layout.ts';
import { useDensity } from '../preferences.ts';
import { layoutWords } from '../desk/layout-words.ts';

/** The height of the rows, and the way back to the widths and heights that the window gives. */
export const ScreenChoices = () => {
  const word = useWords(layoutWords);
  const current = useDensity();
  return (
    <>
      <fieldset>
        <legend>{word.density}</legend>
        {densities.map((density) => (
          <label key={density}>
            <input
              type="radio"
              name="density"
              checked={density === current}
              onChange={() => devicePreferences.write({ density })}
            />
            {word.densities[density]}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        onClick={() => layout.write({ side: null, shares: {}, columns: {}, lower: null, atHand: null })}
      >
        {word.resetLayout}
      </button>
    </>
  );
};
