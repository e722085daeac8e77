/** What the point engine said after a draw. */
export interface Drawn {
  /** `performance.now()`. */
  at: number;
  draws: number;
  features: number;
}

/** Measures inside a page, the same for the product and its rivals. Times in milliseconds. */
export interface Probe {
  /** Times of long answers (JSON of a collection), as they were in memory. */
  parsed: number[];
  /** What the product's point engine said, if there is one. */
  drawn: Drawn[];
  /** Drags the map to and fro for so many frames, or 4 s; the time between frames. */
  drag(frames: number): Promise<number[]>;
  /** Zooms in by a double click; the time until the map is still. */
  zoom(): Promise<number>;
  /** Moves the pointer over the map once a frame, for so many or 4 s; with `still` only the frames go by. Their number. */
  hover(frames: number, still: boolean): Promise<number>;
  /** Long tasks since the last call. */
  takeLongTasks(): number[];
  /** Resolves when the frame that is due has been painted. */
  afterFrame(): Promise<void>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page before its own scripts: it must not use anything outside of it. */
export const installProbe = (): void => {
  const longTasks: number[] = [];
  const watchLongTasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  watchLongTasks.observe({ type: 'longtask', buffered: true });

  const parsed: number[] = [];
  const { parse } = JSON;
  const longAnswer = 10_000;
  JSON.parse = (text: string, reviver?: Parameters<typeof parse>[1]) => {
    const value: unknown = parse(text, reviver);
    if (text.length > longAnswer) parsed.push(performance.now());
    return value;
  };

  const drawn: Drawn[] = [];
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ type?: string; stats?: Omit<Drawn, 'at'> }>) => {
        if (data?.type === 'drawn' && data.stats) {
          drawn.push({ at: performance.now(), draws: data.stats.draws, features: data.stats.features });
        }
      });
    }
  };

  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const afterFrame = async (): Promise<void> => {
    await nextFrame();
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  };

  const findMap = (): { element: Element; x: number; y: number } => {
    const element = document.querySelector('.leaflet-container, .maplibregl-canvas');
    if (!element) throw new Error('The page has no map.');
    const { left, top, width, height } = element.getBoundingClientRect();
    return { element, x: left + width / 2, y: top + height / 2 };
  };
  const fire = (type: string, x: number, y: number, buttons: number): void => {
    const target = document.elementFromPoint(x, y) ?? document.body;
    const place = { clientX: x, clientY: y, screenX: x, screenY: y };
    target.dispatchEvent(
      new MouseEvent(type, { ...place, buttons, bubbles: true, cancelable: true, composed: true, view: window }),
    );
  };

  const longestAct = 4_000;
  const drag = async (frames: number): Promise<number[]> => {
    const { x, y } = findMap();
    const end = performance.now() + longestAct;
    const reach = 30;
    fire('mousedown', x, y, 1);
    const times = [await nextFrame()];
    for (let frame = 1; frame <= frames && performance.now() < end; frame++) {
      const phase = frame % (reach * 2);
      const offset = 8 * (phase < reach ? phase : reach * 2 - phase);
      fire('mousemove', x - offset, y - offset / 2, 1);
      times.push(await nextFrame());
    }
    fire('mouseup', x, y, 0);
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  };

  const stillFor = 400;
  const zoom = async (): Promise<number> => {
    const { element, x, y } = findMap();
    const start = performance.now();
    let last = start;
    const note = (): void => void afterFrame().then(() => (last = performance.now()));
    const observer = new MutationObserver(note);
    observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
    fire('dblclick', x, y, 0);
    if (window.bench?.settled) {
      await window.bench.settled();
      last = performance.now();
    } else {
      note();
      while (performance.now() - last < stillFor && performance.now() < start + longestAct)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    observer.disconnect();
    return Math.max(last, drawn.at(-1)?.at ?? 0) - start;
  };

  const hover = async (frames: number, still: boolean): Promise<number> => {
    const { x, y } = findMap();
    const end = performance.now() + longestAct;
    let frame = 0;
    for (; frame < frames && performance.now() < end; frame++) {
      await nextFrame();
      if (!still) fire('mousemove', x + 250 * Math.cos(frame / 17), y + 250 * Math.sin(frame / 23), 0);
    }
    return frame;
  };

  window.probe = {
    parsed,
    drawn,
    drag,
    zoom,
    hover,
    takeLongTasks: () => longTasks.splice(0),
    afterFrame,
  };
};
