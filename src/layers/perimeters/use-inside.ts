import { useEffect, useState } from 'react';
import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { type Inside, findInside } from '../../domain/perimeters/inside.ts';
import { networkAt } from '../../geo/network.ts';
import { loadFacilities, loadNetwork } from '../../geo/packs.ts';
import { breatheOnPage } from '../../geo/parse-pack.ts';
import { loadPlaces, loadStreets } from '../../geo/street-packs.ts';
import { showClock } from '../../shared/brussels.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { type PartFailure, usePart } from '../../shared/parts/use-part.ts';

const loadGround = lazyPart(async () => {
  const [history, facilities, places, streets] = await Promise.all([
    loadNetwork(),
    loadFacilities(),
    loadPlaces(),
    loadStreets(),
  ]);
  return { history, facilities, places, streets };
});

/**
 * What of the ground lies in a perimeter; null until it is found.
 * @param now the moment that is shown, milliseconds since 1970: the network is that of its day
 */
export const useInside = (
  { geometry }: Perimeter,
  now: number,
): { inside: Inside | null; failure: PartFailure | null } => {
  const { part: ground, failure } = usePart(loadGround, true);
  const [found, setFound] = useState<{ geometry: Perimeter['geometry']; inside: Inside } | null>(null);
  const day = showClock(now).slice(0, 10);
  useEffect(
    function lookInside() {
      if (!ground) return;
      let isLeft = false;
      const goOn = async (): Promise<boolean> => {
        await breatheOnPage();
        return !isLeft;
      };
      const look = async (): Promise<void> => {
        const { stops } = networkAt(ground.history, new Date(`${day}T12:00:00Z`));
        const inside = await findInside(geometry, { ...ground, stops }, goOn);
        if (inside && !isLeft) setFound({ geometry, inside });
      };
      void look();
      return () => {
        isLeft = true;
      };
    },
    [ground, geometry, day],
  );
  return { inside: found?.geometry === geometry ? found.inside : null, failure };
};
