import { memo } from 'react';
import type { Region } from '../geo/region.ts';
import type { Lens } from '../shared/filters.ts';
import { textIn } from '../shared/vocabulary.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { appWords } from './words.ts';

/** The scope, by list: a police zone, and a commune in it (or any, when no zone is chosen). */
export const LensPicker = memo(
  ({ region, lens, onChange }: { region: Region; lens: Lens; onChange: (lens: Lens) => void }) => {
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
          onChange={({ target }) => onChange({ zone: target.value || null, commune: null })}
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
            onChange(commune ? { zone: commune.zone, commune: commune.nis } : { ...lens, commune: null });
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
  },
);
