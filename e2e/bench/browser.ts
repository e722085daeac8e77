import { type Browser, type BrowserServer, type CDPSession, type Page, chromium } from '@playwright/test';
import { findChromium } from '../../src/tools/programs.ts';
import { chromiumArguments } from '../chromium-arguments.ts';
import { installProbe } from './probe.ts';

/** A browser of its own, which can be ended whatever its pages do. */
export interface BenchBrowser {
  browser: Browser;
  end(): Promise<void>;
}

/** @param webgl WebGL by software, as there may be no GPU; all else is measured without it. */
export const launch = async (webgl = false): Promise<BenchBrowser> => {
  const executablePath = findChromium();
  const graphics = webgl ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu'];
  const server: BrowserServer = await chromium.launchServer({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments, ...graphics],
  });
  return { browser: await chromium.connect(server.wsEndpoint()), end: () => server.kill() };
};

/** What the browser counts of one page's main thread and document. */
export interface PageMetrics {
  /** CPU of the main thread since the page began, milliseconds. */
  taskTime: number;
  scriptTime: number;
  heapBytes: number;
  nodes: number;
  listeners: number;
}

export interface BenchTab {
  page: Page;
  session: CDPSession;
  metrics(): Promise<PageMetrics>;
  collectGarbage(): Promise<void>;
  throttle(rate: number): Promise<void>;
}

/**
 * A fresh page in a browser context of its own, with the probe inside, or another that stands by itself.
 * @param serviceWorkers the first visit stores all files for the next one; blocked, that is not measured as well
 */
export const openTab = async (
  browser: Browser,
  probe: () => void = installProbe,
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<BenchTab> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Brussels',
    serviceWorkers,
  });
  await context.addInitScript(probe);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`Error in the page: ${error.message}`));
  const session: CDPSession = await context.newCDPSession(page);
  // Time on the processor, so that other programs on the machine count less.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    session,
    metrics: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        taskTime: read('TaskDuration') * 1000,
        scriptTime: read('ScriptDuration') * 1000,
        heapBytes: read('JSHeapUsedSize'),
        nodes: read('Nodes'),
        listeners: read('JSEventListeners'),
      };
    },
    collectGarbage: async () => {
      // Finalizers and weak references need a second round.
      for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    },
    throttle: async (rate) => void (await session.send('Emulation.setCPUThrottlingRate', { rate })),
  };
};
