import type { Drawing, Drawn } from './contract.ts';
import type { DrawingDraft, DrawingPatch } from './drafts.ts';
import { tidyDrawn } from './drawn.ts';
import type { DrawnAreas } from './placing.ts';

/** Something as it is drawn. @param now RFC 3339 */
export const makeDrawing = (
  id: string,
  draft: DrawingDraft,
  drawn: Drawn,
  { communes, zones }: DrawnAreas,
  now: string,
): Drawing => {
  const { kind, text, discipline, incident, event, note } = draft;
  return {
    type: 'Feature',
    id,
    geometry: tidyDrawn(drawn),
    properties: {
      kind,
      status: 'drawn',
      text,
      discipline,
      communes,
      zones,
      incident,
      event,
      note,
      drawn: now,
      erased: null,
      updated: now,
      version: 1,
      exercise: false,
    },
  };
};

/** What a patch makes of something drawn. @param now RFC 3339 */
export const followDrawingPatch = (
  { properties }: Drawing,
  patch: DrawingPatch,
  now: string,
): Partial<Drawing['properties']> => ({
  ...patch,
  ...(patch.status && patch.status !== properties.status && { erased: patch.status === 'erased' ? now : null }),
});
