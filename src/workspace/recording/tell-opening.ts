import { isolate } from '../../shared/text.ts';
import type { Opening } from './use-opening.ts';
import type { openRecordingWords } from './words.ts';

/** How far the opening of a recording is, or why it was refused. */
export const tellOpening = (opening: Opening | null, word: (typeof openRecordingWords)['en']): string | null => {
  if (opening?.state === 'reading') return word.reading(isolate(opening.name));
  if (opening?.state !== 'refused') return null;
  const { name, refusal } = opening;
  return word.refused(isolate(name), refusal?.line ?? null, refusal ? word.refusals[refusal.reason] : word.unreadable);
};
