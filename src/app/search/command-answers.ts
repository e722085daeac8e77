import { wordsOf } from '../../shared/searched-words.ts';
import { nearlyBegins } from '../../shared/typing-errors.ts';
import { useWords } from '../../shared/words.ts';
import { useCommands } from '../desk/use-commands.ts';
import type { AnswerSource } from './answer.ts';
import { searchWords } from './words.ts';

const most = 5;

/** Commands and rooms; all of them before anything is typed. With a typing error only where none has the words as they are. */
export const useCommandAnswers = (): AnswerSource => {
  const word = useWords(searchWords);
  const commands = useCommands();
  return ({ text }) => {
    const typed = wordsOf(text);
    const find = (isMeant: (word: string, typed: string) => boolean) =>
      commands.filter(({ name }) => {
        const words = wordsOf(name);
        return typed.every((one) => words.some((own) => own.startsWith(one) || isMeant(own, one)));
      });
    const found = find(() => false);
    return (found.length > 0 ? found : find(nearlyBegins))
      .slice(0, typed.length === 0 ? commands.length : most)
      .map(({ id, name, key, run }) => ({
        id: `action-${id}`,
        name,
        kind: key ? `${word.action} · ${key}` : word.action,
        go: run,
      }));
  };
};
