import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { type SilenceItem, silenceKey, silencesLayerId, silentFrom } from '../../domain/deployments/silence.ts';
import { ownSeat } from '../../shared/device.ts';
import { useItems, useItemsOf } from '../../shared/items.ts';
import { keep } from '../../shared/keep.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';

const words = defineWords({
  silent: t(
    (unit: string) => `Équipe silencieuse : ${unit}`,
    (unit) => `Stille ploeg: ${unit}`,
    (unit) => `Silent unit: ${unit}`,
  ),
});

/** What this seat was told on this device: over a reload, and in its other windows. */
const told = keep({
  name: 'silences',
  version: 1,
  fields: { keys: v.array(v.string()) },
  first: { keys: [] as string[] },
  seat: ownSeat.id,
});
const mostKept = 200;

/** Says once of each silence that a unit is silent for too long. */
export const SilenceTeller = () => {
  const language = useLanguage();
  const word = useWords(words);
  const now = useNow();
  const { label, values } = useItems();
  const [text, setText] = useState('');
  const clocks = [...(useItemsOf(silencesLayerId) as Iterable<SilenceItem>)];
  const due = clocks
    .filter((clock) => silentFrom(clock) <= now)
    .map(silenceKey)
    .sort()
    .join(' ');
  useEffect(
    function tellOnce() {
      const { keys } = told.read();
      const fresh = due.split(' ').filter((key) => key !== '' && !keys.includes(key));
      if (fresh.length === 0) return;
      told.write({ keys: [...keys, ...fresh].slice(-mostKept) });
      const names = [...(values(silencesLayerId) as Iterable<SilenceItem>)]
        .filter((clock) => fresh.includes(silenceKey(clock)))
        .map(({ id }) => word.silent(label({ layer: silencesLayerId, id }, language) ?? id));
      setText(names.join('. '));
    },
    [due, label, values, language, word],
  );
  return (
    <div className="visually-hidden" role="status">
      {text}
    </div>
  );
};
