import { useMemo } from 'react';
import type { Position } from '../../shared/geojson.ts';
import { useSession } from '../../shared/session.ts';
import { useGeography } from '../geography.ts';
import { createPlaceFinder } from '../place-finder.ts';
import { useWorkspace } from '../use-workspace.ts';
import type { Workspace } from '../workspace.ts';
import { useSearchIndex } from '../search/use-search-index.ts';
import type { PlanWorld } from './plan.ts';

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
const mostFound = 5;

/** Waits until what a layer holds is known, or cannot be. */
const untilKnown = ({ live }: Workspace, collection: string): Promise<void> =>
  new Promise((resolve) => {
    let leave = (): void => undefined;
    const look = (): void => {
      if (live.health(collection).state === 'loading') return;
      leave();
      resolve();
    };
    leave = live.subscribe(look);
    look();
  });

/** The world as a plan needs it: it waits for each answer of the search. */
export const usePlanWorld = (): ((asked: Pick<PlanWorld, 'now' | 'loneStops'>) => PlanWorld) => {
  const geography = useGeography();
  const { index } = useSearchIndex();
  const { seat } = useSession();
  const workspace = useWorkspace();
  return useMemo(() => {
    const { region, network } = geography;
    const finder = createPlaceFinder(geography, index);
    const locate: PlanWorld['locate'] = async ([longitude, latitude]) => {
      const position: Position = [round(longitude), round(latitude)];
      if (!region.locate(position)) return null;
      await index.wait({ type: 'street', position });
      const where = finder.whereIs(position);
      if (!where) return null;
      const { label, commune, zone } = where;
      return { id: 'point', position, place: { label, commune, zone, stop: null, line: null } };
    };
    return (asked) => ({
      ...asked,
      seat,
      region,
      network,
      known: async (layer, id) => {
        if (id === null) return null;
        const live = await workspace.open(layer);
        await untilKnown(workspace, layer);
        return live?.store.get(id) ? id : null;
      },
      locate,
      at: async (text) => {
        const point = finder.readPoint(text);
        return point ? locate(point.position) : finder.at(text.toLowerCase());
      },
      search: async (text) => {
        await index.wait({ type: 'find', text, most: mostFound });
        return (finder.search(text, mostFound) ?? []).flatMap((found) => {
          const place = finder.toPlace(found);
          return place ? [{ ...place, isWhole: found.isWhole }] : [];
        });
      },
    });
  }, [geography, index, seat, workspace]);
};
