import * as v from 'valibot';
import { answerSchema } from '../../domain/open-items/contract.ts';
import { functionSchema } from '../../domain/functions.ts';
import { isolate } from '../../shared/text.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { pair } from '../../shared/words.ts';
import { nameFunction } from '../function-name.ts';
import { openItemWords } from './words.ts';

const givenSchema = v.object({ answer: answerSchema, reason: v.string() });

/** Answers in words: of an entry of the log, by function; of what is on its way, the seat's own. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const { answer: words } = openItemWords[language];
  const tell = ({ answer, reason }: v.InferOutput<typeof givenSchema>): string =>
    reason === '' ? words[answer] : `${words[answer]} (${isolate(reason)})`;
  if (v.is(givenSchema, properties)) return [tell(properties)];
  return Object.entries(properties).flatMap(([name, given]) =>
    v.is(functionSchema, name) && v.is(givenSchema, given)
      ? [pair(nameFunction(name, language), tell(given), language)]
      : [],
  );
};

/** An answer is not taken back: another one is given, with a reason. */
export const refuse = (): string => 'This cannot be taken back: give another answer.';
