import { createParser } from 'eventsource-parser';
import { afterFrame } from './after-frame.ts';
import type { OpenRival } from './bench-page.ts';
import { goToOn, openLeafletMap } from './leaflet-map.ts';
import { layers, readFeatures } from './marks.ts';

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
  return { goTo: goToOn(map), show: () => undefined, update: () => undefined, hide: () => undefined, painted };
};

/**
 * The floor of an app: it checks what it is given as the product does, writes one word on the page for each filter,
 * reads the feed, and paints one pixel for all of it.
 */
export const openReader: OpenRival = async (element, bounds) => {
  const floor = await openOnePixel(element, bounds);
  const given = await Promise.all(layers.map(async (layer) => ({ layer, features: await readFeatures(layer) })));
  const word = document.body.appendChild(document.createElement('p'));
  let isWritten = false;
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
    show: () => {
      for (const { layer, features } of given) for (const feature of features) layer.parse(feature);
    },
    hide: ({ size }) => {
      word.textContent = `${size}`;
      isWritten = true;
    },
    painted: async () => {
      await Promise.all([floor.painted?.(), isWritten ? afterFrame() : null]);
      isWritten = false;
    },
    follow: (onPainted) => {
      const leave = new AbortController();
      read(leave.signal, onPainted).catch(() => undefined);
      return () => leave.abort();
    },
  };
};
