import type { FoundPlace } from '../../shared/places.ts';
import type { Text } from '../../shared/vocabulary.ts';

/** What is known of an incident before somebody describes it. */
export interface IncidentStart {
  title: Text | null;
  place: FoundPlace | null;
  /** Id of the alert that it is made for, which will be linked to it. */
  alert: string | null;
}
