import { create } from 'zustand';
import { loadRegion } from '../geo/packs.ts';
import { type AddressReaders, type Damage, readAddress } from '../shared/address.ts';
import { defineWords, useWords } from '../shared/words.ts';
import { addressReaders, zoneReaders } from './address-readers.ts';
import { appWords } from './words.ts';

const useDamages = create<{ damages: readonly Damage[] }>()(() => ({ damages: [] }));

/** Puts the address right as far as these readers know it, and keeps what was wrong for `AddressNotice`. */
export const mendAddress = (readers: AddressReaders): void => {
  const { query, damages } = readAddress(location.search, readers);
  if (new URLSearchParams(query).toString() === new URLSearchParams(location.search).toString()) return;
  history.replaceState(history.state, '', `${location.pathname}?${query}${location.hash}`);
  useDamages.setState((before) => ({ damages: [...before.damages, ...damages] }));
};

/** What can be put right before anything else is there. */
export const mendOwnAddress = (): void => mendAddress(addressReaders);

/** What can be once the zones are known. Where the region does not come, the screen says so itself. */
export const mendZones = async (): Promise<void> => {
  const region = await loadRegion().catch(() => null);
  if (region) mendAddress(zoneReaders([...region.zones.keys()]));
};

const addressWords = defineWords({
  fr: {
    title: 'L’adresse de la page est abîmée.',
    read: (name: string, value: string, meant: string) => `${name} : « ${value} » lu comme « ${meant} ».`,
    unknown: (name: string, value: string) => `${name} : « ${value} » est inconnu, et ignoré.`,
    empty: (name: string) => `${name} : il manque une valeur ; ignoré.`,
  },
  nl: {
    title: 'Het adres van de pagina is beschadigd.',
    read: (name: string, value: string, meant: string) => `${name}: “${value}” gelezen als “${meant}”.`,
    unknown: (name: string, value: string) => `${name}: “${value}” is onbekend, en genegeerd.`,
    empty: (name: string) => `${name}: er ontbreekt een waarde; genegeerd.`,
  },
  en: {
    title: 'The address of the page is damaged.',
    read: (name: string, value: string, meant: string) => `${name}: “${value}” read as “${meant}”.`,
    unknown: (name: string, value: string) => `${name}: “${value}” is unknown, and left out.`,
    empty: (name: string) => `${name}: a value is missing; left out.`,
  },
});

/** Says what of the address could not be read as it stood, until somebody has seen it. */
export const AddressNotice = () => {
  const word = useWords(addressWords);
  const { dismiss } = useWords(appWords);
  const { damages } = useDamages();
  if (damages.length === 0) return null;
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
      <button type="button" onClick={() => useDamages.setState({ damages: [] })}>
        {dismiss}
      </button>
    </div>
  );
};
