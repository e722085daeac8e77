import type { Stage } from '../../domain/events/contract.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { PlaceField } from '../../shared/parts/place-field.tsx';
import type { FoundPlace, PlaceFinder } from '../../shared/places.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { eventFormWords } from './form-words.ts';

const stageOf = ({ place, position }: FoundPlace): Stage[] => (position ? [{ label: place.label, position }] : []);

/** The stages of a way, in order: each found like any place; the first is where people gather. */
export const StagesField = ({
  finder,
  gathering,
  stages,
  onChange,
}: {
  finder: PlaceFinder;
  gathering: FoundPlace | null;
  stages: readonly Stage[];
  onChange: (stages: readonly Stage[]) => void;
}) => {
  const language = useLanguage();
  const word = useWords(eventFormWords);
  const add = (found: FoundPlace | null): void => {
    if (!found) return;
    const before = stages.length === 0 && gathering ? stageOf(gathering) : stages;
    onChange([...before, ...stageOf(found)]);
  };
  return (
    <fieldset>
      <legend>{word.names.stages}</legend>
      <p className="quiet">{word.stagesHint}</p>
      <ol className="event-stages">
        {stages.map(({ label, position }, index) => {
          const name = textIn(label, language);
          return (
            <li key={`${position.join(' ')} ${name}`}>
              {name}
              <button
                type="button"
                className="icon-button"
                aria-label={word.removeStage(name)}
                onClick={() => onChange(stages.toSpliced(index, 1))}
              >
                <Icon shape="close" size={12} />
              </button>
            </li>
          );
        })}
      </ol>
      <PlaceField finder={finder} value={null} onChange={add} />
    </fieldset>
  );
};
