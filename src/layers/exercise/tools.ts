import type { Exercise, ExerciseStatus, Inject, InjectStatus } from '../../domain/exercise/contract.ts';
import { pair } from '../../shared/words.ts';
import { type Text, textIn } from '../../shared/vocabulary.ts';
import type { WritingTools } from '../manifest.ts';
import { formatOffset } from './model.ts';
import { exerciseWords } from './words.ts';

/** What has come has come: it is put right by another step. */
const cannot = 'This cannot be taken back.';

interface Told {
  status?: ExerciseStatus | InjectStatus;
  repeat?: true;
  shift?: { minutes: number };
  add?: readonly unknown[];
  title?: Text;
  offset?: number;
}

const describe =
  (isExercise: boolean): WritingTools<Exercise | Inject>['describe'] =>
  (properties, language) => {
    const word = exerciseWords[language];
    const { status, repeat, shift, add, title, offset } = properties as Told;
    const statuses: Readonly<Record<string, string>> = isExercise ? word.exerciseStatus : word.status;
    return [
      ...(status ? [pair(word.facts.status, statuses[status] ?? status, language)] : []),
      ...(repeat ? [word.step.repeat] : []),
      ...(shift ? [pair(word.step.shift, `${shift.minutes} min`, language)] : []),
      ...(add ? [pair(word.injects, String(add.length), language)] : []),
      ...(title ? [pair(word.facts.title, textIn(title, language), language)] : []),
      ...(offset === undefined ? [] : [pair(word.facts.offset, formatOffset(offset), language)]),
    ];
  };

export const exerciseTools: WritingTools<Exercise> = { describe: describe(true), refuse: () => cannot };
export const injectTools: WritingTools<Inject> = { describe: describe(false), refuse: () => cannot };
