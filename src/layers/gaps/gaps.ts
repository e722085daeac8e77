import { lineLabel } from '../../geo/labels.ts';
import type { Presence } from '../../domain/deployments/presence.ts';
import type { Network } from '../../geo/network.ts';
import type { FeatureStore, Step } from '../../live/feature-store.ts';
import { type Gap, gapState } from '../../domain/gaps/contract.ts';
import { type Requirement, hourAt, requiredAt, requirements } from '../../domain/gaps/requirements.ts';

export interface GapBook {
  /** One deployment came, changed or went (null: it is not there). */
  set(id: string, presence: Presence | null): void;
  /** Every deployment is forgotten. */
  clear(): void;
  /** The hour may have changed, milliseconds. */
  setTime(now: number): void;
  /** Writes what has changed since the last time into a store. Answers how many places that were. */
  flush(store: FeatureStore<Gap>): number;
}

type Subject = Pick<Gap, 'id' | 'geometry'> & {
  properties: Omit<Gap['properties'], 'asked' | 'present' | 'by' | 'state'>;
};

const subjectsOf = ({ stops, lines }: Network): Subject[] => [
  ...stops
    .filter(({ zone }) => zone !== null)
    .map(({ id, mode, name, position, commune, zone, underground, lines: refs }): Subject => {
      const properties = { kind: 'stop' as const, name, mode, lines: [...refs], commune, zone, underground };
      return { id, geometry: { type: 'Point', coordinates: position }, properties };
    }),
  ...lines.map((line): Subject => {
    const { id, mode, ref } = line;
    const name = lineLabel(line);
    const nowhere = { commune: null, zone: null, underground: mode === 'metro' };
    return { id, geometry: null, properties: { kind: 'line', name, mode, lines: [ref], ...nowhere } };
  }),
];

const gapOf = (
  { id, geometry, properties }: Subject,
  present: number,
  hour: number,
  rule: readonly Requirement[],
): Gap | null => {
  const { kind, mode, lines, underground } = properties;
  const { officers: asked, by } = requiredAt({ kind, mode, lines: lines.length, underground }, hour, rule);
  if (by === null || asked === 0) return null;
  return {
    type: 'Feature',
    id,
    geometry,
    properties: { ...properties, asked, present, by, state: gapState(present, asked) },
  };
};

/**
 * Keeps presence against what is asked for: a change of one deployment costs the places that it leaves and enters,
 * whatever their number. The order of changes does not matter. A team at a stop is also present on the stop's lines.
 */
export const createGapBook = (network: Network, rule: readonly Requirement[] = requirements): GapBook => {
  const subjects = new Map(subjectsOf(network).map((subject) => [subject.id, subject]));
  const lineIds = new Map(network.lines.map(({ id, mode, ref }) => [`${mode}/${ref}`, id]));
  const linesOf = new Map(
    network.stops.map(({ id, mode, lines }) => [id, lines.flatMap((ref) => lineIds.get(`${mode}/${ref}`) ?? [])]),
  );
  const placed = new Map<string, { places: ReadonlySet<string>; officers: number }>();
  const present = new Map<string, number>();
  const changed = new Set(subjects.keys());
  let hour = -1;

  const add = ({ places, officers }: { places: ReadonlySet<string>; officers: number }, by: 1 | -1): void => {
    for (const place of places) {
      present.set(place, (present.get(place) ?? 0) + by * officers);
      changed.add(place);
    }
  };
  const placesOf = ({ stop, line }: Presence): ReadonlySet<string> =>
    new Set([stop, line, ...(stop === null ? [] : (linesOf.get(stop) ?? []))].filter((place) => place !== null));
  const set: GapBook['set'] = (id, presence) => {
    const before = placed.get(id);
    if (before) add(before, -1);
    placed.delete(id);
    if (!presence) return;
    const now = { places: placesOf(presence), officers: presence.officers };
    placed.set(id, now);
    add(now, 1);
  };
  return {
    set,
    clear: () => {
      for (const id of placed.keys()) set(id, null);
    },
    setTime: (now) => {
      const next = hourAt(now);
      if (next === hour) return;
      hour = next;
      for (const id of subjects.keys()) changed.add(id);
    },
    flush: (store) => {
      const looked = changed.size;
      const steps = [...changed].flatMap((id): Step<Gap>[] => {
        const subject = subjects.get(id);
        const gap = subject ? gapOf(subject, present.get(id) ?? 0, hour, rule) : null;
        const before = store.get(id)?.properties;
        if (!gap) return before ? [{ type: 'remove', id }] : [];
        const isSame = before?.present === gap.properties.present && before.by === gap.properties.by;
        return isSame ? [] : [{ type: 'upsert', feature: gap }];
      });
      changed.clear();
      if (steps.length > 0) store.apply(steps);
      return looked;
    },
  };
};
