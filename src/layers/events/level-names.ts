import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import type { Command } from '../../domain/events/contract.ts';
import { keep } from '../../shared/keep.ts';
import { useWords } from '../../shared/words.ts';
import { levelWords } from './level-words.ts';

/**
 * How this centre calls the levels of command and of assessment; empty: as they are called here. No public Belgian text
 * fixes gold, silver and bronze, and zones word their own assessment.
 */
export const levelNames = keep({
  name: 'event-levels',
  version: 1,
  fields: {
    gold: v.string(),
    silver: v.string(),
    bronze: v.string(),
    '1': v.string(),
    '2': v.string(),
    '3': v.string(),
    '4': v.string(),
  },
  first: { gold: '', silver: '', bronze: '', '1': '', '2': '', '3': '', '4': '' },
});
export type LevelName = Command['level'] | '1' | '2' | '3' | '4';

export const useLevelNames = (): Readonly<Record<LevelName, string>> => {
  const words = useWords(levelWords);
  const own = useSyncExternalStore(levelNames.subscribe, levelNames.read);
  const name = (level: LevelName): string => own[level] || words.level[level];
  return {
    gold: name('gold'),
    silver: name('silver'),
    bronze: name('bronze'),
    '1': name('1'),
    '2': name('2'),
    '3': name('3'),
    '4': name('4'),
  };
};
