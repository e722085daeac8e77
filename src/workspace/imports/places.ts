import { pointIn } from './points.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { type Place, type Text, inAll, writtenIn } from '../../shared/vocabulary.ts';
import { type Cells, type PlanWorld, type Problem, problem } from './plan.ts';
import type { SourceRow } from '../own-layers/protocol.ts';

/** A place with its commune: several have the same name. */
export const tellPlace = ({ label, commune: nis }: Place, { region }: Pick<PlanWorld, 'region'>): Text => {
  const commune = nis === null ? undefined : region.communes.get(nis);
  return inAll((language) => {
    const [name, area] = [label, commune?.name].map((text) => (text ? writtenIn(text, language) : ''));
    // A point is told with its commune already.
    return !area || name?.endsWith(area) ? (name ?? '') : `${name}, ${area}`;
  });
};

/** Coordinates are no name of a place. */
const isNumbers = (text: string): boolean => /^[-+\d.,;\s°'"′″NSEWO]+$/i.test(text);

/** Where a row is: by its point, else by the stop, street or crossing that it names. */
export const findPlace = async (
  { record: { geometry } }: SourceRow,
  cells: Cells,
  world: PlanWorld,
): Promise<FoundPlace | Problem> => {
  const [named, commune] = [cells('place'), cells('commune')];
  if (geometry !== null) {
    const position = pointIn(geometry);
    if (!position) return problem('no-point', 'geometry', geometry.type);
    const found = await world.locate(position);
    if (!found) return problem('outside', 'geometry', position.toReversed().join(' '));
    return named === '' || isNumbers(named)
      ? found
      : { ...found, place: { ...found.place, label: inAll(() => named) } };
  }
  if (named === '') return problem('no-place', 'place');
  const exact = await world.at(named);
  if (exact) return exact;
  const text = [named, commune].filter(Boolean).join(' ');
  const found = await world.search(text);
  const [whole, ...others] = found.filter(({ isWhole }) => isWhole);
  if (whole && others.length === 0) return whole;
  const [only, ...rest] = found;
  if (only && !whole && rest.length === 0) return only;
  if (!only) return problem('unknown-place', 'place', text);
  const meant = whole ? [whole, ...others] : found;
  return { ...problem('ambiguous-place', 'place', text), among: meant.map(({ place }) => tellPlace(place, world)) };
};
