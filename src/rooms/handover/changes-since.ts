import type { HandoverRow } from '../../domain/handovers/contract.ts';
import type { LiveItem } from '../../domain/item.ts';
import { createFeatureStore } from '../../live/feature-store.ts';
import { fetchRecording } from '../../live/past/recording.ts';
import { type Difference, createReplay } from '../../live/past/replay.ts';
import { ApiFailure, toFailure } from '../../shared/api.ts';
import { ownSeat } from '../../shared/device.ts';
import { type Lens, noFilters, wholeRegion } from '../../shared/filters.ts';
import { isSame } from '../../shared/is-same.ts';
import type { ChangeWords } from '../../shared/items.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Item, type Source, inLens, rowOf, sources } from './sources.ts';

type Kind = 'came' | 'changed' | 'closed';

/** What became of what was known, list by list; `outside`: beyond the lens. */
export type Since = Readonly<Record<Kind, { rows: HandoverRow[]; outside: number }>>;

const isOver = ({ ended }: Source, item: { id: string }): boolean => ended.includes((item as Item).properties.status);

/** What the log would tell of the change: no more than that is handed over. */
const changedParts = (
  { definition }: Source,
  before: { id: string },
  after: { id: string },
): Record<string, unknown> => {
  const [then, now] = [before, after].map((item) => definition.told?.partOf(item as LiveItem) ?? {});
  return Object.fromEntries(Object.entries(now ?? {}).filter(([name, value]) => !isSame(then?.[name], value)));
};

/** Null: nothing that a handover tells. */
const kindOf = (source: Source, { before, after }: Difference): Kind | null => {
  const wasOver = before !== null && isOver(source, before);
  if (!after || isOver(source, after)) return wasOver ? null : 'closed';
  if (!before) return 'came';
  return Object.keys(changedParts(source, before, after)).length > 0 ? 'changed' : null;
};

/** How the changed properties of a layer's items are told, by the layer. */
export type Describers = ReadonlyMap<string, ChangeWords>;

interface Scoped {
  lens: Lens;
  /** Milliseconds. */
  now: number;
}

/** The difference of one layer between two moments, through the lens: in the order of its list. */
const tellLayer = (
  source: Source,
  live: LiveLayer,
  differences: readonly Difference[],
  { lens, now, describe }: Scoped & { describe: ChangeWords | undefined },
  since: Since,
): void => {
  const isInside = inLens(live, source, lens, now);
  const isAnywhere = inLens(live, source, wholeRegion, now);
  const { compare } = live.layer.rule({ lens, filters: noFilters, now });
  const told = differences.flatMap((difference) => {
    const { before, after } = difference;
    const shown = after ?? before;
    const kind = kindOf(source, difference);
    const both = [before, after].filter((item) => item !== null);
    const isMeant = shown && kind && both.some(isAnywhere);
    return isMeant ? [{ kind, shown, before, after, isIn: both.some(isInside) }] : [];
  });
  for (const { kind, shown, before, after, isIn } of told.sort((a, b) => compare(a.shown, b.shown))) {
    if (!isIn) {
      since[kind].outside += 1;
      continue;
    }
    const parts = kind === 'changed' && before && after ? changedParts(source, before, after) : null;
    const detail = parts && describe ? (language: Language) => describe(parts, language).join(' · ') : null;
    since[kind].rows.push(rowOf(live, shown, detail));
  }
};

/** What the history tells, through the lens. */
export const tellSince = (
  differences: readonly Difference[],
  { describers, ...scoped }: Scoped & { describers: Describers },
  find: Workspace['find'],
): Since => {
  const since: Since = {
    came: { rows: [], outside: 0 },
    changed: { rows: [], outside: 0 },
    closed: { rows: [], outside: 0 },
  };
  for (const source of sources) {
    const live = find<string>(source.id);
    const own = differences.filter(({ collection }) => collection === source.id);
    if (live) tellLayer(source, live, own, { ...scoped, describe: describers.get(source.id) }, since);
  }
  return since;
};

/** What is different between a moment and now; `from` is later where the history does not reach back so far. @throws ApiFailure */
export const loadDifferences = async (
  workspace: Workspace,
  since: number,
  until: number,
  signal: AbortSignal,
): Promise<{ from: number; differences: readonly Difference[] }> => {
  const source = { baseUrl: workspace.baseUrl, seat: ownSeat.id, signal };
  const recording = await fetchRecording(source, { from: since, to: until }).catch((thrown: unknown) => {
    if (toFailure(thrown).reason.status !== 400) throw thrown;
    return fetchRecording(source, { from: null, to: until });
  });
  const replay = createReplay(recording, recording.span.to);
  const followed = sources.flatMap(({ id }) => workspace.find(id) ?? []);
  for (const { layer } of followed) {
    replay.live.follow({ collection: layer.id, parse: layer.parse, store: createFeatureStore() });
  }
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (followed.every(({ layer }) => replay.live.health(layer.id).state !== 'loading')) resolve();
    };
    replay.live.subscribe(look);
    look();
  });
  for (const { layer } of followed) {
    const health = replay.live.health(layer.id);
    if (health.state === 'failed') throw new ApiFailure(health.reason.kind, health.reason.detail);
  }
  return { from: recording.span.from, differences: replay.compare(recording.span.from, recording.span.to) };
};
