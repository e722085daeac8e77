import { surfaceOf } from '../../geo/shape-surface.ts';
import { instantOf } from '../../shared/instant.ts';
import { namesAlert } from '../../shared/item-id.ts';
import { demandImpersonal, tellsOfWatch } from '../alerts/watch-texts.ts';
import { eventsContract } from '../events/contract.ts';
import { incidentsContract } from '../incidents/contract.ts';
import { type Asked, type WriteContext, type Writing, findItem, refuseIf, refuseWrite } from '../writing.ts';
import { type Perimeter, perimetersCollection } from './contract.ts';
import { type PerimeterDraft, type PerimeterPatch, perimeterDraftSchema, perimeterPatchSchema } from './drafts.ts';
import { drawPerimeter } from './draw.ts';
import { followPerimeterPatch } from './follow.ts';
import { refusePerimeter, refusePerimeterPatch } from './lifecycle.ts';
import { areasUnder } from './placing.ts';

/** Where a surface lies; outside the Region there is nothing to close. */
const areasIn =
  ({ region }: WriteContext) =>
  (surface: Perimeter['geometry']) => {
    const areas = areasUnder(surface, region);
    return areas.zones.length > 0 ? areas : refuseWrite('The shape lies outside the Brussels-Capital Region.');
  };

/** What it is for has to be there; what is written about an incident of the watch is written about the watch. */
const demandSound = async (
  { title, note, incident, event }: Partial<PerimeterDraft>,
  before: Perimeter | null,
  context: WriteContext,
): Promise<void> => {
  if (event) await findItem(eventsContract, event, context);
  const named = incident ? await findItem(incidentsContract, incident, context) : null;
  const known = before?.properties.incident;
  const about = named ?? (known ? await context.state.get(incidentsContract, known) : undefined);
  const isOfWatch = about ? await tellsOfWatch(about, context.state) : false;
  // What stands there already is written about what it is linked to now.
  const { title: oldTitle, note: oldNote } = (named && before?.properties) ?? {};
  const texts = { title: title ?? oldTitle, note: note ?? oldNote };
  if (isOfWatch || namesAlert(texts.note ?? '')) demandImpersonal(texts);
};

/** Draw, set up, change, lift. Whoever answers for a zone that it touches may. */
export const perimetersWriting: Writing<Perimeter> = {
  isPlaced: false,
  change: {
    schema: perimeterPatchSchema,
    // Where it goes to is held to the same zone.
    actions: ({ properties: { zones } }) => [{ type: 'change', zones }],
    effects: async (perimeter, { properties: patch }: Asked<PerimeterPatch>, context) => {
      refuseIf(refusePerimeterPatch(perimeter, patch));
      await demandSound(patch, perimeter, context);
      const ground = { surfaceOf, areasOf: areasIn(context) };
      const followed = followPerimeterPatch(perimeter, patch, instantOf(context.now), ground);
      return [{ type: 'change', collection: perimetersCollection, id: perimeter.id, ...followed }];
    },
  },
  create: {
    schema: perimeterDraftSchema,
    actions: ({ properties }: Asked<PerimeterDraft>, context) => {
      refuseIf(refusePerimeter(properties));
      return [{ type: 'change', zones: areasIn(context)(surfaceOf(properties.shape)).zones }];
    },
    make: async (id, { properties }: Asked<PerimeterDraft>, context) => {
      refuseIf(refusePerimeter(properties));
      await demandSound(properties, null, context);
      const surface = surfaceOf(properties.shape);
      return drawPerimeter(id, properties, surface, areasIn(context)(surface), instantOf(context.now));
    },
  },
};
