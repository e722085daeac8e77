import type { ShapeRefusal } from '../../geo/shape.ts';
import type { Drawing, Drawn } from './contract.ts';
import type { DrawingDraft, DrawingPatch } from './drafts.ts';
import { isDrawnAs, refuseDrawn } from './drawn.ts';

const sentences: Readonly<Record<ShapeRefusal['reason'], string>> = {
  crossing: 'What is drawn crosses itself',
  open: 'What is drawn has too few places, or does not close',
  small: 'What is drawn is too small',
  large: 'What is drawn is too large',
  away: 'What is drawn leaves the surroundings of the Region',
  long: 'A length is out of its range',
  many: 'What is drawn has too many places',
};

const tell = ({ reason, at }: ShapeRefusal): string =>
  `geometry: ${sentences[reason]}${at ? ` (at ${at.join(', ')})` : ''}.`;

/** Why something cannot be drawn so, in a sentence; null if it can. */
export const refuseDrawing = ({ kind, text }: Pick<DrawingDraft, 'kind' | 'text'>, drawn: Drawn): string | null => {
  if (!isDrawnAs(kind, drawn)) return `geometry: a sign of the kind ${kind} is not drawn as a ${drawn.type}.`;
  if (kind === 'text' && text.trim() === '') return 'A text says something: write it, or choose a sign.';
  const refusal = refuseDrawn(drawn);
  return refusal && tell(refusal);
};

/** Why something drawn cannot be changed so, in a sentence; null if it can. */
export const refuseDrawingPatch = (
  { properties, geometry }: Drawing,
  patch: DrawingPatch,
  drawn: Drawn | null = null,
): string | null => {
  const { status = properties.status, ...rest } = patch;
  if (status === 'erased' && properties.status === 'erased' && (drawn || Object.keys(rest).length > 0)) {
    return 'What is erased is not changed: draw it again first.';
  }
  return refuseDrawing({ ...properties, ...patch }, drawn ?? geometry);
};
