import { instantOf } from '../../shared/instant.ts';
import { namesAlert } from '../../shared/item-id.ts';
import { demandImpersonal, tellsOfWatch } from '../alerts/watch-texts.ts';
import { eventsContract } from '../events/contract.ts';
import { incidentsContract } from '../incidents/contract.ts';
import { type Asked, type WriteContext, type Writing, findItem, refuseIf, refuseWrite } from '../writing.ts';
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

/** What it is drawn for has to be there; what is written about an incident of the watch is written about the watch. */
const demandSound = async (
  { text, note, incident, event }: Partial<DrawingDraft>,
  before: Drawing | null,
  context: WriteContext,
): Promise<void> => {
  if (event) await findItem(eventsContract, event, context);
  const named = incident ? await findItem(incidentsContract, incident, context) : null;
  const known = before?.properties.incident;
  const about = named ?? (known ? await context.state.get(incidentsContract, known) : undefined);
  const { text: oldText, note: oldNote } = (named && before?.properties) ?? {};
  const texts = { text: text ?? oldText ?? '', note: note ?? oldNote ?? '' };
  if ((about && (await tellsOfWatch(about, context.state))) || namesAlert(`${texts.text} ${texts.note}`)) {
    demandImpersonal(texts);
  }
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
