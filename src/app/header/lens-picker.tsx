import { memo } from 'react';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useGeography } from '../../workspace/geography.ts';
import { useScope } from '../../workspace/scope.ts';
import { appWords } from '../words.ts';

/** The scope, by list: a police zone, and a commune in it (or any, when no zone is chosen). */
export const LensPicker = memo(() => {
  const { region } = useGeography();
  const { lens, setLens } = useScope();
  const language = useLanguage();
  const word = useWords(appWords);
  const communes = [...region.communes.values()]
    .filter(({ zone }) => lens.zone === null || zone === lens.zone)
    .toSorted((a, b) => textIn(a.name, language).localeCompare(textIn(b.name, language), language));
  return (
    <div className="lens" role="group" aria-label={word.lens}>
      <select
        aria-label={word.zone}
        value={lens.zone ?? ''}
        onChange={({ target }) => setLens({ zone: target.value || null, commune: null })}
      >
        <option value="">{word.allZones}</option>
        {[...region.zones.values()].map(({ code, short }) => (
          <option key={code} value={code}>{`${code} ${textIn(short, language)}`}</option>
        ))}
      </select>
      <select
        aria-label={word.commune}
        value={lens.commune ?? ''}
        onChange={({ target }) => {
          const commune = region.communes.get(target.value);
          setLens(commune ? { zone: commune.zone, commune: commune.nis } : { ...lens, commune: null });
        }}
      >
        <option value="">{word.allCommunes}</option>
        {communes.map(({ nis, name }) => (
          <option key={nis} value={nis}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
});
