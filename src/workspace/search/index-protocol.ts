import type { IndexFigures, Question, Answers } from '../../geo/search/questions.ts';
import type { StreetPackName } from '../../geo/street-loaders.ts';

/** What the page and the worker of the search say to each other. Questions may come before the index is there. */
export type ToIndex =
  | { type: 'start'; figures: IndexFigures; urls: Readonly<Record<StreetPackName, string>> }
  | { type: 'ask'; questions: readonly { key: string; question: Question }[] };

export type FromIndex =
  | { type: 'ready'; isWhole: boolean }
  | { type: 'answers'; answers: readonly { key: string; answer: Answers[keyof Answers] }[] };
