import { refuse } from '../../shared/seats.ts';
import type { Place } from '../../shared/vocabulary.ts';
import { type KnownItem, type Made, type PlanWorld, type Problem, problem } from './plan.ts';

/** The place in its words: what follows from its position is the server's. */
const placeSaid = ({ label, stop, line }: Place): unknown => ({ fr: label.fr, nl: label.nl, stop, line });

/** What an item at a place says; its place with its position. */
export const placedValue = ({ geometry, properties }: KnownItem, name: string): unknown =>
  name === 'place' ? { place: placeSaid(properties['place'] as Place), geometry } : (properties[name] ?? null);

/** The same of what a row says. */
export const placedDraftValue = ({ draft, geometry = null }: Made, name: string): unknown =>
  name === 'place' ? { place: placeSaid(draft['place'] as Place), geometry } : (draft[name] ?? null);

/** A commander brings in what lies in the own zone, and changes nothing that lies in another. */
export const refuseOtherZone = ({ draft }: Made, item: KnownItem | null, { seat }: PlanWorld): Problem | null => {
  const places = [draft['place'], item?.properties['place']].flatMap((place) => (place ? [place as Place] : []));
  const isRefused = places.some(({ zone }) => refuse(seat, { type: 'change', zones: [zone] }) !== null);
  return isRefused ? problem('no-right') : null;
};
