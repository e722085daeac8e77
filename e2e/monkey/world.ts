import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import { type Host, createHost } from '../../mocks/host.ts';
import { loadLaterData } from '../../mocks/later-data.ts';
import { createMemoryStore } from '../../mocks/journal-store.ts';
import { createMockServer } from '../../mocks/node.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../../src/geo/packs-node.ts';
import { startFaultyProxy } from '../faulty-proxy.ts';
import { screenOf, takeSeat, waitForData } from '../screen.ts';
import type { Step } from './steps.ts';

/** A fresh world behind a line that can go wrong, and two windows of one browser in two seats. */
export interface MonkeyWorld {
  origin: string;
  host: Host;
  pages: readonly [Page, Page];
  /** What no page may ever report: errors and what the policy blocks. */
  complaints: string[];
  strike(fault: Extract<Step, { kind: 'line' }>['fault']): void;
  close(): Promise<void>;
}

/** Of the second window; the first one stays in the seat of a first visit. */
const secondSeat = 'commander-5339';

/** The words of network and page about an answer that did not come, or was none of the API's; people are told as well. */
const isOfTheLine = (text: string): boolean =>
  /Failed to load resource|net::ERR_|ERR_INTERNET/.test(text) ||
  /^(?:Collection \S+|The export failed: ApiFailure): (?:network|timeout|not-json)/.test(text);

const watch = (context: BrowserContext, complaints: string[]): void => {
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isOfTheLine(message.text())) complaints.push(`console: ${message.text()}`);
  });
};

/** Runs before the page: a clock that the monkey can set, a printer, and the policy's word in the console. */
const prepare = (): void => {
  const Original = Date;
  const jump = (): number => (globalThis as { clockJump?: number }).clockJump ?? 0;
  globalThis.Date = class extends Original {
    constructor(...parts: []) {
      if (parts.length > 0) super(...parts);
      else super(Original.now() + jump());
    }
    static override now = (): number => Original.now() + jump();
  } as DateConstructor;
  // The browser's own dialog would wait for a hand.
  window.print = () => {
    for (const moment of ['beforeprint', 'afterprint']) window.dispatchEvent(new Event(moment));
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error('policy violation', event.effectiveDirective, event.blockedURI),
  );
};

/** Milliseconds that a first visit may take on a machine that is busy: nothing is judged by it. */
const firstVisit = 120_000;

const waitForFirst = async (page: Page): Promise<void> => {
  await expect(screenOf(page).feed).toHaveText(/^(Live|Paused)/, { timeout: firstVisit });
  await expect(screenOf(page).heading('Deployments')).toHaveText(/\d/, { timeout: firstVisit });
  await waitForData(page);
};

/** @param appOrigin where the app built for a real API is served */
export const openWorld = async (browser: Browser, appOrigin: string, seed: number): Promise<MonkeyWorld> => {
  const [region, network, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    loadLaterData(),
  ]);
  const host = createHost({ region, network, facilities }, createMemoryStore(), { scenario: 'ordinary-day', seed });
  const server = createMockServer(host);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line = await startFaultyProxy({
    appOrigin,
    apiOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: 'Europe/Brussels' });
  const complaints: string[] = [];
  watch(context, complaints);
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('crash', () => complaints.push('a page crashed'));
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await page.addInitScript(prepare);
    await page.goto(`${line.origin}/?lang=en`);
    await waitForFirst(page);
    return page;
  };
  const pages = [await open(), await open()] as const;
  await takeSeat(pages[1], secondSeat);
  await waitForFirst(pages[1]);
  return {
    origin: line.origin,
    host,
    pages,
    complaints,
    strike: (fault) => {
      line.heal();
      if (fault === 'cut') line.inject({ kind: 'cut', afterBytes: 0 });
      else if (fault === 'delay') line.inject({ kind: 'delay', ms: 800 });
      else if (fault) line.inject({ kind: fault });
    },
    close: async () => {
      await context.close();
      await line.close();
      server.closeAllConnections();
      server.close();
    },
  };
};
