import { areaUnits, bearingUnits, lengthUnits, units, useUnits } from '../../../map/draw/measures.ts';
import { Choice } from '../../../shared/parts/choice.tsx';
import { useWords } from '../../../shared/words.ts';
import { toolWords } from './words.ts';

/** In what lengths, areas and bearings are told, on this device. */
export const MeasureUnits = () => {
  const word = useWords(toolWords);
  const chosen = useUnits();
  return (
    <div className="measure-units">
      <Choice
        name={word.lengthUnit}
        value={chosen.length}
        values={lengthUnits}
        words={{ auto: word.auto, m: 'm', km: 'km', NM: word.nautical }}
        onChange={(length) => units.write({ length })}
      />
      <Choice
        name={word.areaUnit}
        value={chosen.area}
        values={areaUnits}
        words={{ auto: word.auto, 'm²': 'm²', ha: 'ha', 'km²': 'km²' }}
        onChange={(area) => units.write({ area })}
      />
      <Choice
        name={word.bearingUnit}
        value={chosen.bearing}
        values={bearingUnits}
        words={{ degrees: word.degrees, mils: word.mils }}
        onChange={(bearing) => units.write({ bearing })}
      />
    </div>
  );
};
