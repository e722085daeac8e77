import { startTransition, useEffect, useState } from 'react';
import { loadBase, loadFacilities, loadNetwork, loadRegion } from '../geo/packs.ts';
import { lazyPart } from '../shared/parts/lazy-part.tsx';

/** The figures that ship with the product: region, network, base map, facilities. They do not change while it runs. */
const loadFigures = lazyPart(async () => {
  const [region, network, base, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadBase(),
    loadFacilities(),
  ]);
  return { region, network, base, facilities };
});
export type Figures = Awaited<ReturnType<typeof loadFigures>>;

/** How long to wait before each further try, milliseconds. */
const waits = [1_000, 2_000, 4_000];

const loadPatiently = async (isLeft: () => boolean): Promise<Figures> => {
  for (const wait of waits) {
    try {
      return await loadFigures();
    } catch (reason) {
      if (isLeft()) throw reason;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return loadFigures();
};

/** The figures once they are there; `isFailed` after several tries, and `retry` for more. */
export const useFigures = (): { figures: Figures | null; isFailed: boolean; retry: () => void } => {
  const [figures, setFigures] = useState<Figures | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(
    function loadThem() {
      let isLeft = false;
      loadPatiently(() => isLeft)
        .then((loaded) => startTransition(() => setFigures(loaded)))
        .catch(() => setIsFailed(!isLeft));
      return () => {
        isLeft = true;
      };
    },
    [round],
  );
  const retry = (): void => {
    setIsFailed(false);
    setRound(round + 1);
  };
  return { figures, isFailed, retry };
};
