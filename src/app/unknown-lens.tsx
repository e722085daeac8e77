import { defineWords, t } from '../shared/terms.ts';
import { useWords } from '../shared/words.ts';
import { useScope } from '../workspace/scope.ts';
import type { ResolvedLens } from './lens.ts';
import { appWords } from './words.ts';

const words = defineWords({
  unknownZone: t(
    (code: string) => `La zone ${code} est inconnue : toute la Région est affichée.`,
    (code: string) => `Zone ${code} is onbekend: het hele Gewest wordt getoond.`,
    (code: string) => `Zone ${code} is unknown: the whole Region is shown.`,
  ),
  unknownCommune: t(
    (code: string) => `La commune ${code} est inconnue : elle est ignorée.`,
    (code: string) => `Gemeente ${code} is onbekend en wordt genegeerd.`,
    (code: string) => `Commune ${code} is unknown and left out.`,
  ),
});

/** Says which zone or commune of the address there is not. */
export const UnknownLens = ({ unknown: { kind, code } }: { unknown: NonNullable<ResolvedLens['unknown']> }) => {
  const word = useWords(words);
  const { dismiss } = useWords(appWords);
  const { lens, setLens } = useScope();
  return (
    <p className="notice" role="status">
      {kind === 'zone' ? word.unknownZone(code) : word.unknownCommune(code)}
      <button type="button" onClick={() => setLens(lens)}>
        {dismiss}
      </button>
    </p>
  );
};
