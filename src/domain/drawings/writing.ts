import { instantOf } from '../../shared/instant.ts';
import { demandSoundTexts } from '../linked-texts.ts';
import { type Asked, type WriteContext, type Writing, refuseIf, refuseWrite } from '../writing.ts';
import { type Drawing, type Drawn, drawingsCollection, drawnSchema } from './contract.ts';
import { type DrawingDraft, type DrawingPatch, drawingDraftSchema, drawingPatchSchema } from './drafts.ts';
import { followDrawingPatch, makeDrawing } from './draw.ts';
import { tidyDrawn } from './drawn.ts';
import { refuseDrawing, refuseDrawingPatch } from './lifecycle.ts';
import { areasOfDrawn, type DrawnAreas } from './placing.ts';

type AskedOf<P> = Asked<P, Drawn>;

/** Where it lies; outside the Region nothing is drawn. */
const areasIn = (drawn: Drawn, { region }: WriteContext): DrawnAreas => {
  const areas = areasOfDrawn(drawn, region);
  return areas.zones.length > 0 ? areas : refuseWrite('What is drawn lies outside the Brussels-Capital Region.');
};

/** A new one has to be drawn somewhere. */
const demandDrawn = ({ properties, geometry }: AskedOf<DrawingDraft>): Drawn => {
  if (!geometry) return refuseWrite('geometry: it has to be drawn somewhere.');
  refuseIf(refuseDrawing(properties, geometry));
  return geometry;
};

const demandSound = (patch: Partial<DrawingDraft>, before: Drawing | null, context: WriteContext): Promise<void> => {
  const old = patch.incident ? before?.properties : undefined;
  const texts = { text: patch.text ?? old?.text ?? '', note: patch.note ?? old?.note ?? '' };
  return demandSoundTexts(patch, before?.properties ?? null, texts, `${texts.text} ${texts.note}`, context);
};

/** Draw, change, erase. Whoever answers for a zone that it touches may. */
export const drawingsWriting: Writing<Drawing> = {
  isPlaced: true,
  shapes: drawnSchema,
  change: {
    schema: drawingPatchSchema,
    // Where it goes to is held to the same zone.
    actions: ({ properties: { zones } }) => [{ type: 'change', zones }],
    effects: async (drawing, { properties: patch, geometry }: AskedOf<DrawingPatch>, context) => {
      if (geometry === null) refuseWrite('geometry: erase it instead.');
      refuseIf(refuseDrawingPatch(drawing, patch, geometry ?? null));
      await demandSound(patch, drawing, context);
      const properties = {
        ...followDrawingPatch(drawing, patch, instantOf(context.now)),
        ...(geometry && areasIn(geometry, context)),
      };
      const { id } = drawing;
      const drawn = geometry && { geometry: tidyDrawn(geometry) };
      return [{ type: 'change', collection: drawingsCollection, id, properties, ...drawn }];
    },
  },
  create: {
    schema: drawingDraftSchema,
    actions: (asked: AskedOf<DrawingDraft>, context) => [
      { type: 'change', zones: areasIn(demandDrawn(asked), context).zones },
    ],
    make: async (id, asked: AskedOf<DrawingDraft>, context) => {
      const drawn = demandDrawn(asked);
      await demandSound(asked.properties, null, context);
      return makeDrawing(id, asked.properties, drawn, areasIn(drawn, context), instantOf(context.now));
    },
  },
};
