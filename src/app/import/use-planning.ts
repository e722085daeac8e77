import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Import, ImportTarget } from '../../domain/imports/contract.ts';
import { mostRows } from '../../domain/imports/drafts.ts';
import { useNow } from '../../shared/time.ts';
import { type MappedTarget, fieldsOf, proposeMapping } from '../../workspace/imports/fields.ts';
import type { KnownItem, Mapping, PlanWorld, PlannedRow } from '../../workspace/imports/plan.ts';
import { countUndone, knownBy, planRows } from '../../workspace/imports/plan-rows.ts';
import { isFeed, plans } from '../../workspace/imports/plans.ts';
import { usePlanWorld } from '../../workspace/imports/use-plan-world.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { redrawPreview } from '../../workspace/own-layers/own-state.ts';
import type { Reading } from './use-reading.ts';
import type { SourceRow } from '../../workspace/own-layers/protocol.ts';

interface Layers {
  live: LiveLayer;
  imports: LiveLayer<Import>;
}

const isMapped = (target: ImportTarget): target is MappedTarget => Object.hasOwn(fieldsOf, target);

const leave = (): void => undefined;

/** Which state of its items a layer is in. */
const useVersion = (layer: LiveLayer<Import> | null): number =>
  useSyncExternalStore(
    useCallback((listener: () => void) => layer?.store.subscribe(listener) ?? leave, [layer]),
    () => layer?.store.version ?? 0,
  );

/** What would come of the rows of a file in one collection; anew when the person reads its columns otherwise. */
export const usePlanning = (
  { keeper, given, summary }: Reading & { state: 'read' },
  target: ImportTarget,
  layers: Layers | null,
) => {
  const { columns, format, size } = summary;
  const [mapping, setMapping] = useState<Mapping>(() => (isMapped(target) ? proposeMapping(target, columns) : {}));
  const [loneStops, setLoneStops] = useState<PlanWorld['loneStops']>(null);
  const [rows, setRows] = useState<readonly SourceRow[] | null>(null);
  const [planned, setPlanned] = useState<readonly PlannedRow[] | null>(null);
  const [part, setPart] = useState(0);
  const worldOf = usePlanWorld();
  const now = useRef(0);
  const server = useNow();
  useEffect(function keepTime() {
    // It stays while the person looks at the preview: what begins now begins then.
    if (layers) now.current ||= server;
  });
  const isTooLong = size > mostRows;
  useEffect(
    function readRows() {
      let isLeft = false;
      const read = async (): Promise<void> => {
        const found = await keeper.ask('records', { most: mostRows });
        if (!isLeft) setRows(found);
      };
      if (!isTooLong) read().catch(() => undefined);
      return () => {
        isLeft = true;
      };
    },
    [keeper, isTooLong],
  );
  const [live, imports] = [layers?.live ?? null, layers?.imports ?? null];
  const make = useCallback(
    async (isStopped: () => boolean): Promise<readonly PlannedRow[] | null> => {
      if (!live || !imports || !rows || format === null) return null;
      return planRows({
        plan: plans[target],
        rows,
        file: given.name,
        mapping,
        world: worldOf({ now: now.current, loneStops }),
        known: knownBy(imports.store.values(), target),
        undone: countUndone(imports.store.values(), target),
        get: (id) => live.store.get(id) as KnownItem | undefined,
        isGlobal: isFeed(format),
        onPart: setPart,
        isStopped,
      });
    },
    [live, imports, rows, format, target, given, mapping, worldOf, loneStops],
  );
  const broughtIn = useVersion(imports);
  useEffect(
    function planAnew() {
      let isLeft = false;
      const run = async (): Promise<void> => {
        const made = await make(() => isLeft);
        if (!isLeft && made) setPlanned(made);
      };
      void run();
      return () => {
        isLeft = true;
      };
    },
    // What an import has brought in meanwhile is known by its name.
    [make, broughtIn],
  );
  useEffect(
    function showOnMap() {
      if (!planned) return undefined;
      const show = async (shown: readonly PlannedRow[] | null): Promise<void> => {
        const shapes = shown?.flatMap(({ row, shape }) => (shape ? [[row, shape] as const] : [])) ?? null;
        redrawPreview(keeper, await keeper.ask('show', { shapes }));
      };
      // Whoever stopped it sees nothing of it.
      show(planned).catch(() => undefined);
      return () => void show(null).catch(() => undefined);
    },
    [planned, keeper],
  );
  const hasLoneStops = useMemo(
    () => rows?.some(({ source }) => source?.kind === 'gtfs-rt' && source.alert.loneStops.length > 0) ?? false,
    [rows],
  );
  return {
    /** Once more, as things are now; what comes of it is shown. */
    plan: async (): Promise<readonly PlannedRow[] | null> => {
      const made = await make(() => false);
      if (made) setPlanned(made);
      return made;
    },
    planned,
    part,
    mapping,
    setMapping,
    loneStops,
    setLoneStops,
    isTooLong,
    hasLoneStops,
  };
};
