import type { Shape } from '../../geo/shape.ts';
import type { Text } from '../../shared/vocabulary.ts';

/** What is known of a new perimeter before somebody describes it. */
export interface PerimeterStart {
  title: Text | null;
  shape: Shape | null;
  incident: string | null;
  event: string | null;
}
