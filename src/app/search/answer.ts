import type { Lens } from '../../shared/filters.ts';
import type { FoundPlace } from '../../shared/places.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** One answer of the search. */
export interface Answer {
  id: string;
  name: string;
  /** What it is, and where. */
  kind: string;
  /** Goes there, or does it. */
  go: () => void;
  /** The same as the place of a form; absent: it is none. */
  place?: FoundPlace;
  /** The same as lens. */
  lens?: Lens;
  /** Stands before all others: it is exactly what was typed. */
  isExact?: boolean;
}

/** What is asked. */
export interface Question {
  /** As typed. */
  text: string;
  language: Language;
}

/** Answers questions out of one kind of thing, the best first. */
export type AnswerSource = (question: Question) => readonly Answer[];
