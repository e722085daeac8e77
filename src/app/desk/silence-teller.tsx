import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { silenceKey, silencesLayerId, silentFrom } from '../../domain/deployments/silence-item.ts';
import { ownSeat } from '../../shared/device.ts';
import { keep } from '../../shared/keep.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';

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

/** Milliseconds between two looks at the clocks, which run for minutes. */
const lookEvery = 4_000;

/** Says once of each silence that a unit is silent for too long. */
export const SilenceTeller = () => {
  const language = useLanguage();
  const word = useWords(words);
  const { find, live } = useWorkspace();
  const [text, setText] = useState('');
  useEffect(
    function tellOnce() {
      const look = (): void => {
        const clocks = find(silencesLayerId);
        if (!clocks) return;
        const { keys } = told.read();
        const now = live.clock.now();
        const fresh = [...clocks.store.values()].filter(
          (clock) => silentFrom(clock) <= now && !keys.includes(silenceKey(clock)),
        );
        // What has been said does not stay: the unit may have been heard of.
        setText(fresh.map((clock) => word.silent(clocks.layer.label(clock, language))).join('. '));
        if (fresh.length > 0) told.write({ keys: [...keys, ...fresh.map(silenceKey)].slice(-mostKept) });
      };
      const timer = setInterval(look, lookEvery);
      return () => clearInterval(timer);
    },
    [find, live, language, word],
  );
  return (
    <div className="visually-hidden" role="status">
      {text}
    </div>
  );
};
