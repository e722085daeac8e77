import type { Discipline, Text } from '../../shared/vocabulary.ts';
import type { IncidentCategory } from '../incidents/contract.ts';

/** The phases as they follow each other: what a lower one asks for stays when a higher one is declared. */
export const cardPhases = ['none', 'communal', 'regional', 'federal'] as const;
type CardPhase = (typeof cardPhases)[number];

/** One step of a reflex card. */
export interface Step {
  id: string;
  text: Required<Text>;
  /** The discipline that does it; null: the centre itself. */
  by: Discipline | null;
  /** Where it is said; null: no source gives it, and the demo words it itself. */
  source: string | null;
  /** Of which phase on it is asked for. */
  from: CardPhase;
}

/** The reflex cards of one edition: the steps of each category, and those that each phase adds to any of them. */
export interface Edition {
  categories: Readonly<Record<IncidentCategory, readonly Step[]>>;
  phases: readonly Step[];
}

/** The card of a category in a phase: its own steps, then those of the phases up to that one, in their order. */
export const stepsFor = (edition: Edition, category: IncidentCategory, phase: CardPhase): readonly Step[] => {
  const all = [...edition.categories[category], ...edition.phases];
  return cardPhases.slice(0, cardPhases.indexOf(phase) + 1).flatMap((one) => all.filter(({ from }) => from === one));
};
