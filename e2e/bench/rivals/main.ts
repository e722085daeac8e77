import './page.css';
import { afterFrame } from './after-frame.ts';
import type { BenchPage, Mark, OpenRival } from './bench-page.ts';
import { type World, readWorld } from './marks.ts';

/** Each is loaded only where it is measured. */
const rivals: Readonly<Record<string, () => Promise<OpenRival>>> = {
  'point-layer': async () => (await import('./point-layer.ts')).openPointLayer,
  marker: async () => (await import('./react-rivals.tsx')).openMarkers,
  circle: async () => (await import('./react-rivals.tsx')).openCircles,
  cluster: async () => (await import('./cluster.ts')).openClusters,
  maplibre: async () => (await import('./maplibre.ts')).openMapLibre,
  floor: async () => (await import('./one-pixel.ts')).openOnePixel,
  reader: async () => (await import('./one-pixel.ts')).openReader,
};

const batchEvery = 100;

const openBenchPage = async (): Promise<BenchPage> => {
  const params = new URLSearchParams(location.search);
  const element = document.querySelector<HTMLElement>('#map');
  const open = await rivals[params.get('rival') ?? '']?.();
  if (!element || !open) throw new Error('The address names no rival.');
  element.style.width = `${params.get('width')}px`;
  element.style.height = `${params.get('height')}px`;

  let world: World | null = null;
  let rival: Awaited<ReturnType<OpenRival>> | null = null;
  let updates: Mark[] = [];
  let next = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let stopFollowing: (() => void) | undefined;
  let latencies: number[] = [];
  const waiting = new Set<Promise<void>>();

  const timed = async (act: () => void): Promise<number> => {
    const start = performance.now();
    act();
    await (rival?.painted?.() ?? afterFrame());
    return performance.now() - start;
  };
  const playBatch = (size: number): void => {
    const changed: Mark[] = [];
    for (let count = 0; count < size; count++) {
      const mark = updates[next % updates.length];
      if (mark) changed.push(mark);
      next++;
    }
    for (const mark of changed) world?.marks.set(mark.id, mark);
    const play = async (): Promise<void> => {
      latencies.push(await timed(() => rival?.update(changed, world?.marks ?? new Map())));
    };
    const painting = play();
    waiting.add(painting);
    void painting.finally(() => waiting.delete(painting));
  };

  return {
    load: async () => {
      world = await readWorld();
      rival = await open(element, world.bounds);
      if (rival.settled) window.bench.settled = rival.settled;
      return world.marks.size;
    },
    takeUpdates: async () => {
      updates = (await world?.readChanges()) ?? [];
      return updates.length;
    },
    show: () => timed(() => rival?.show(world?.marks ?? new Map())),
    start: (rate) => {
      latencies = [];
      stopFollowing = rival?.follow?.((latency) => latencies.push(latency));
      if (!stopFollowing) timer = setInterval(() => playBatch((rate * batchEvery) / 1000), batchEvery);
    },
    stop: async () => {
      clearInterval(timer);
      stopFollowing?.();
      // Whoever is a long way behind is not waited for.
      await Promise.race([Promise.all(waiting), new Promise((resolve) => setTimeout(resolve, 5_000))]);
      return latencies;
    },
    goTo: (place, zoom) => {
      rival?.goTo(place, zoom);
      return afterFrame();
    },
    hideHalf: (isHidden) => {
      const all = world?.marks ?? new Map<string, Mark>();
      const hidden = new Set(isHidden ? [...all.keys()].filter((_, index) => index % 2 === 1) : []);
      return timed(() => {
        if (rival?.hide) rival.hide(hidden);
        else rival?.show(new Map([...all].filter(([id]) => !hidden.has(id))));
      });
    },
  };
};

window.bench = await openBenchPage();
document.documentElement.dataset['ready'] = 'true';
