import { defineWords, t } from '../shared/terms.ts';
import { useWords } from '../shared/words.ts';
import type { Damage } from '../shared/address.ts';
import { appWords } from './words.ts';

const addressWords = defineWords({
  title: t(
    'L’adresse de la page est abîmée.',
    'Het adres van de pagina is beschadigd.',
    'The address of the page is damaged.',
  ),
  read: t(
    (name: string, value: string, meant: string) => `${name} : « ${value} » lu comme « ${meant} ».`,
    (name: string, value: string, meant: string) => `${name}: “${value}” gelezen als “${meant}”.`,
    (name: string, value: string, meant: string) => `${name}: “${value}” read as “${meant}”.`,
  ),
  unknown: t(
    (name: string, value: string) => `${name} : « ${value} » est inconnu, et ignoré.`,
    (name: string, value: string) => `${name}: “${value}” is onbekend, en genegeerd.`,
    (name: string, value: string) => `${name}: “${value}” is unknown, and left out.`,
  ),
  empty: t(
    (name: string) => `${name} : il manque une valeur ; ignoré.`,
    (name: string) => `${name}: er ontbreekt een waarde; genegeerd.`,
    (name: string) => `${name}: a value is missing; left out.`,
  ),
});

/** Says what of the address could not be read as it stood, until somebody has seen it. */
export const AddressDamages = ({ damages, onRead }: { damages: readonly Damage[]; onRead: () => void }) => {
  const word = useWords(addressWords);
  const { dismiss } = useWords(appWords);
  return (
    <div className="notice" role="status">
      <strong>{word.title}</strong>
      {damages.map(({ parameter, value, readAs }) => (
        <span key={`${parameter}=${value}`}>
          {value === ''
            ? word.empty(parameter)
            : readAs === null
              ? word.unknown(parameter, value)
              : word.read(parameter, value, readAs)}
        </span>
      ))}
      <button type="button" onClick={onRead}>
        {dismiss}
      </button>
    </div>
  );
};
