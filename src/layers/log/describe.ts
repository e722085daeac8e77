import type { ChangeWords, Items } from '../../shared/items.ts';
import { isolate } from '../../shared/text.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { pair, shorten } from '../../shared/words.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import { logWords } from './words.ts';

/** An entry in one line: what somebody wrote, or what was changed, the change first. */
export const summarise = (
  { properties: { text, change } }: LogEntry,
  describe: ChangeWords,
  itemLabel: Items['label'],
  language: Language,
): string => {
  if (!change) return isolate(text);
  const { collection, id, label } = change;
  // An alert of the watch says what it said only as long as it is there.
  const title = label
    ? textIn(label, language)
    : (itemLabel({ layer: collection, id }, language) ?? logWords[language].deleted);
  const name = `${shorten(title)} (${id})`;
  const after = describe(change.after, language).join(' · ');
  return change.before ? `${after} – ${name}` : `${pair(logWords[language].created, name, language)} – ${after}`;
};
