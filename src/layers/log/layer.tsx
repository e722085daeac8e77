import * as v from 'valibot';
import { textIn } from '../../shared/vocabulary.ts';
import { shorten, wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { LogActions } from './actions.tsx';
import { type LogEntry, logCollection, logEntrySchema } from '../../domain/log/contract.ts';
import { LogDetail } from './detail.tsx';
import { logRule } from './model.ts';
import { LogRow } from './row.tsx';
import { logWords } from './words.ts';

export { EntryForm } from './entry-form.tsx';

const word = (pick: (words: (typeof logWords)['fr']) => string) => wordOf(logWords, pick);

/** The log: a live layer without places. All of it loads when somebody opens it. */
export const logLayer: Layer<LogEntry> = {
  id: logCollection,
  title: word((w) => w.title),
  parse: (feature) => v.parse(logEntrySchema, feature),
  rule: logRule,
  label: ({ properties: { number, text, change } }, language) =>
    shorten(`#${number} ${change ? (change.label ? textIn(change.label, language) : change.id) : text}`),
  Detail: LogDetail,
  list: { Row: LogRow, empty: word((w) => w.empty) },
  writing: { Actions: LogActions },
};
