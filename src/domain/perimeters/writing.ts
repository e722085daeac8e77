import { surfaceOf } from '../../geo/shape-surface.ts';
import { instantOf } from '../../shared/instant.ts';
import { demandSoundTexts } from '../linked-texts.ts';
import { type Asked, type WriteContext, type Writing, refuseIf, refuseWrite } from '../writing.ts';
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

const demandSound = (
  patch: Partial<PerimeterDraft>,
  before: Perimeter | null,
  context: WriteContext,
): Promise<void> => {
  const old = patch.incident ? before?.properties : undefined;
  const texts = { title: patch.title ?? old?.title, note: patch.note ?? old?.note };
  return demandSoundTexts(patch, before?.properties ?? null, texts, texts.note ?? '', context);
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
