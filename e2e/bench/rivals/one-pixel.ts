import { createParser } from 'eventsource-parser';
import type { OpenRival } from './bench-page.ts';
import { openLeafletMap } from './leaflet-map.ts';

/**
 * The floor: a map with one canvas, on which a worker paints one pixel whatever there is to show. What this costs, no
 * map that draws off the page can go below on the machine.
 */
export const openOnePixel: OpenRival = async (element, bounds) => {
  const map = openLeafletMap(element, bounds);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [element.clientWidth, element.clientHeight];
  map.getPanes().overlayPane.append(canvas);
  const worker = new Worker(new URL('./one-pixel-worker.ts', import.meta.url), { type: 'module' });
  const surface = canvas.transferControlToOffscreen();
  worker.postMessage(surface, [surface]);
  const waiting = new Map<number, () => void>();
  worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
    waiting.get(data)?.();
    waiting.delete(data);
  });
  let request = 0;
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(++request, resolve);
      worker.postMessage(request);
    });
  await painted();
  return { show: () => undefined, update: () => undefined, hide: () => undefined, painted };
};

/** The floor of whatever shows a live feed: it reads the feed as the product does, and paints one pixel for each batch. */
export const openReader: OpenRival = async (element, bounds) => {
  const floor = await openOnePixel(element, bounds);
  const read = async (signal: AbortSignal, onPainted: (latency: number) => void): Promise<void> => {
    let isChanged = false;
    const parser = createParser({
      onEvent: ({ data }) => {
        isChanged ||= (JSON.parse(data) as { type: string }).type === 'upsert';
      },
    });
    const response = await fetch('/api/stream', { signal });
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const start = performance.now();
      parser.feed(text);
      if (isChanged) void floor.painted?.().then(() => onPainted(performance.now() - start));
      isChanged = false;
    }
  };
  return {
    ...floor,
    follow: (onPainted) => {
      const leave = new AbortController();
      read(leave.signal, onPainted).catch(() => undefined);
      return () => leave.abort();
    },
  };
};
