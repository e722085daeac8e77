import { useEffect, useMemo } from 'react';
import type { Difference, Replay } from '../../live/past/replay.ts';
import { type ChangeKind, type ChangeMark, markChanges } from '../../map/changes/change-mark.ts';
import type { Position } from '../../shared/geojson.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useGeography } from '../../workspace/geography.ts';
import { useScope } from '../../workspace/scope.ts';
import { useLayers } from '../../workspace/use-workspace.ts';

/** An item that differs, and its layer. */
export interface Found {
  difference: Difference;
  live: LiveLayer;
}

export const kindOf = ({ before, after }: Difference): ChangeKind => {
  if (!before) return 'new';
  return after ? 'changed' : 'gone';
};

/** What is new, changed and gone between two moments, through the lens and the filters. */
export const useDifferences = (replay: Replay, from: number, to: number): readonly Found[] => {
  const layers = useLayers();
  const { lens, filters } = useScope();
  return useMemo(() => {
    const rules = new Map(
      layers.map((live) => [live.layer.id, { live, rule: live.layer.rule({ lens, filters, now: to }) }]),
    );
    return replay.compare(from, to).flatMap((difference): Found[] => {
      const layer = rules.get(difference.collection);
      const isIn = [difference.before, difference.after].some((one) => one && layer?.rule.accepts(one));
      return layer && isIn && layer.live.layer.list ? [{ difference, live: layer.live }] : [];
    });
  }, [replay, layers, lens, filters, from, to]);
};

/** So many are marked on the map: more would cover it. */
const mostMarked = 600;

/** Marks them on the map as long as they are listed. @returns how many have a place and are not marked */
export const useMarkedDifferences = (found: readonly Found[]): number => {
  const { region } = useGeography();
  const placed = useMemo(
    () =>
      found.flatMap(({ difference, live }): ChangeMark[] => {
        const points = live.layer.map?.points;
        const placeOf = (feature: { id: string } | null): Position | null => {
          const mark = feature && points?.mark(feature, (nis) => region.communes.get(nis)?.label ?? null);
          return mark ? [mark.longitude, mark.latitude] : null;
        };
        const [before, after] = [placeOf(difference.before), placeOf(difference.after)];
        const position = after ?? before;
        if (!position) return [];
        const hasMoved = before && after && (before[0] !== after[0] || before[1] !== after[1]);
        return [{ kind: kindOf(difference), position, from: hasMoved ? before : null }];
      }),
    [found, region],
  );
  useEffect(
    function showOnMap() {
      // What is new or gone before what only changed.
      const marks = placed.toSorted((a, b) => Number(a.kind === 'changed') - Number(b.kind === 'changed'));
      markChanges(marks.slice(0, mostMarked));
      return () => markChanges([]);
    },
    [placed],
  );
  return Math.max(0, placed.length - mostMarked);
};
