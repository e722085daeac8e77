import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type LaunchOptions, type Page, chromium } from '@playwright/test';
import { createMockServer } from '../mocks/node.ts';
import { findChromium } from '../src/tools/programs.ts';
import { test as base } from './api-server.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import { appUrl } from './fixtures.ts';
import { servers } from './servers.ts';

/** A name of this machine that no browser takes for a secure context. */
const plainHost = 'vigie.lan';

/** What a browser of the field refuses. */
interface Machine {
  /** Keeps nothing for any site: the setting of Chromium that blocks cookies blocks all site data. */
  isForgetful?: boolean;
  /** The folder of the browser's profile; without one, a fresh one. */
  profile?: string;
}

export interface Field {
  context: BrowserContext;
  page: Page;
  /** Errors that nothing caught, and how often the console was written to. */
  problems: { uncaught: string[]; messages: number };
}

interface FieldFixtures {
  /** A browser that is not as the others. */
  launchField: (machine?: Machine) => Promise<Field>;
  /** The API build and its API, as one origin that answers to `plainHost` as well; the address by that name. */
  plainApi: string;
}

const namesIn = (process: string, mark: string): boolean => {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8').includes(mark);
  } catch {
    return false;
  }
};
/** Ends every process whose command names the mark, as a power cut would. */
export const killAll = (mark: string): void => {
  if (process.platform !== 'linux') return void execFileSync('pkill', ['-KILL', '-f', mark]);
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry) || !namesIn(entry, mark)) continue;
    try {
      process.kill(Number(entry), 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
};

/** A browser that reads the settings of its profile; the one without windows does not. */
const withSettings = (): LaunchOptions => {
  const executablePath = findChromium();
  return executablePath ? { executablePath } : { channel: 'chromium' };
};

/** The folder of a fresh profile. */
export const makeProfile = (): string => mkdtempSync(join(tmpdir(), 'vigie-profile-'));

export const test = base.extend<FieldFixtures>({
  launchField: async ({ launchOptions }, use) => {
    const opened: { context: BrowserContext; made: string | null }[] = [];
    await use(async ({ isForgetful = false, profile } = {}) => {
      const folder = profile ?? makeProfile();
      mkdirSync(join(folder, 'Default'), { recursive: true });
      const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
      if (isForgetful) writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(settings));
      const context = await chromium.launchPersistentContext(folder, {
        ...launchOptions,
        ...(isForgetful ? withSettings() : {}),
        args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`],
        viewport: { width: 1440, height: 900 },
      });
      opened.push({ context, made: profile === undefined ? folder : null });
      const problems = { uncaught: [] as string[], messages: 0 };
      context.on('weberror', (error) => problems.uncaught.push(error.error().stack ?? error.error().message));
      context.on('console', () => (problems.messages += 1));
      return { context, page: context.pages()[0] ?? (await context.newPage()), problems };
    });
    for (const { context, made } of opened) {
      await context.close();
      if (made !== null) rmSync(made, { recursive: true, force: true });
    }
  },
  plainApi: async ({ host }, use) => {
    const origins: string[] = [];
    const server = createMockServer(host, { origins });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const proxy = await startFaultyProxy({ appOrigin: servers.api.origin, apiOrigin });
    const origin = `http://${plainHost}:${new URL(proxy.origin).port}`;
    origins.push(origin);
    await use(origin);
    await proxy.close();
    server.closeAllConnections();
    server.close();
  },
});

/** The address of the demo by a name without https; whoever serves it has to answer to that name. */
export const openPlainDemo = async (page: Page): Promise<() => Promise<void>> => {
  const proxy = await startFaultyProxy({ appOrigin: servers.demo.origin, apiOrigin: servers.demo.origin });
  await page.goto(appUrl({}, `http://${plainHost}:${new URL(proxy.origin).port}`));
  return proxy.close;
};

/** Puts a note into the log of the demo's world; the status of the answer. */
export const putNote = (page: Page, key: string): Promise<number> =>
  page.evaluate(async (id) => {
    const properties = { text: id, occurred: null, discipline: null, zone: null, commune: null, incident: null };
    const world = (await (await fetch('/api/demo')).json()) as { now: string };
    const answer = await fetch(`/api/collections/log/items/${id}`, {
      method: 'PUT',
      headers: {
        Authorization: 'Bearer operator-1',
        'Content-Type': 'application/geo+json',
        'If-None-Match': '*',
        'Idempotency-Key': id,
      },
      body: JSON.stringify({ properties: { ...properties, occurred: world.now, corrects: null } }),
    });
    return answer.status;
  }, key);

/** Ids of the notes in the log of the demo's world. */
export const listNotes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const headers = { Authorization: 'Bearer operator-1' };
    const answer = await fetch('/api/collections/log/items?limit=10000', { headers });
    const { features } = (await answer.json()) as { features: { id: string }[] };
    return features.map(({ id }) => id).filter((id) => id.startsWith('note-'));
  });

export { expect } from './fixtures.ts';
