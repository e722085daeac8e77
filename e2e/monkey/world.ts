import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type Host, createHost } from '../../mocks/host.ts';
import { createMemoryStore } from '../../mocks/journal-store.ts';
import { createMockServer } from '../../mocks/node.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../../src/geo/packs-node.ts';
import { startFaultyProxy } from '../faulty-proxy.ts';
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

const seats = ['operator-1', 'commander-5339'] as const;

/** The network's own words about an answer that did not come; the page tells of it in its own way. */
const isOfTheLine = (text: string): boolean => /Failed to load resource|net::ERR_|ERR_INTERNET/.test(text);

const watch = (context: BrowserContext, complaints: string[]): void => {
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isOfTheLine(message.text())) complaints.push(`console: ${message.text()}`);
  });
};

/** Runs before the page: a clock that the monkey can set, and the seat of the first visit. */
const prepare = (seat: string): void => {
  const Original = Date;
  const jump = (): number => (globalThis as { clockJump?: number }).clockJump ?? 0;
  globalThis.Date = class extends Original {
    constructor(...parts: []) {
      if (parts.length > 0) super(...parts);
      else super(Original.now() + jump());
    }
    static override now = (): number => Original.now() + jump();
  } as DateConstructor;
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error('policy violation', event.effectiveDirective, event.blockedURI),
  );
  if (localStorage.getItem('vigie.preferences') === null) {
    localStorage.setItem('vigie.preferences', JSON.stringify({ state: { seat }, version: 1 }));
  }
};

/** @param appOrigin where the app built for a real API is served */
export const openWorld = async (browser: Browser, appOrigin: string, seed: number): Promise<MonkeyWorld> => {
  const [region, network, facilities] = await Promise.all([loadRegion(), loadNetwork(), loadFacilities()]);
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
  const open = async (seat: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await page.addInitScript(prepare, seat);
    await page.goto(`${line.origin}/?lang=en`);
    return page;
  };
  const pages = [await open(seats[0]), await open(seats[1])] as const;
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
