import * as v from 'valibot';
import { asSeat } from '../../src/shared/api.ts';
import type { TourStep } from './tour.ts';

const pageSchema = v.object({ features: v.array(v.object({ id: v.string(), properties: v.unknown() })) });

/** The id of the item that a step opens, among those that the API answers; null: it is not there, or not to be seen. */
export const pickItem = (page: unknown, says = ''): string | null =>
  v.parse(pageSchema, page).features.find(({ properties }) => JSON.stringify(properties).includes(says))?.id ?? null;

/** The item of a step as the address names it (`sel`), as a seat may see it; null: none. */
export const findItem = async ({ open }: TourStep, seat: string): Promise<string | null> => {
  if (!open) return null;
  const response = await fetch(`/api/collections/${open.collection}/items?${open.query ?? ''}`, {
    headers: asSeat(seat),
  });
  const id = response.ok ? pickItem(await response.json(), open.says) : null;
  return id && `${open.collection}:${id}`;
};
