import type { Page } from '@playwright/test';
import { startFaultyProxy } from './faulty-proxy.ts';
import { appUrl, expect, test as base } from './fixtures.ts';
import { servers } from './servers.ts';

/** The built demo on an origin of the test's own, so that its server can go away. */
const test = base.extend<{ server: { origin: string; stop: () => Promise<void> } }>({
  server: async ({ allowedOrigins }, use) => {
    const proxy = await startFaultyProxy({ appOrigin: servers.demo.origin, apiOrigin: servers.demo.origin });
    allowedOrigins.add(proxy.origin);
    await use({ origin: proxy.origin, stop: proxy.close });
    await proxy.close();
  },
});

test.use({ keepsCopy: true });

const waitForServiceWorker = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

/** The map's data are there, and the feed lives. */
const expectApp = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: /^(Incidents|Incidenten) \d/ })).toBeVisible();
  await expect(page.getByRole('status', { name: /^(Feed|Gegevensstroom)$/ })).toHaveText('Live');
};

test('opens again after one load when the server is gone and the last tab was closed', async ({
  openApp,
  context,
  server,
}) => {
  const page = await openApp({}, server.origin);
  await waitForServiceWorker(page);
  await server.stop();
  await context.setOffline(true);

  await page.reload();
  await expectApp(page);
  await page.reload();
  await expectApp(page);

  await page.close();
  const opened = await context.newPage();
  const answer = await opened.goto(appUrl({ lang: 'nl', view: '50.8467,4.3625,16' }, server.origin));
  await expectApp(opened);
  await expect(opened.locator('.map-street-names'), 'streets too').toHaveAttribute('data-names', /Wetstraat/);
  expect(answer?.headers()['content-security-policy'], 'the policy holds offline too').toContain("script-src 'self'");
});

test('the service worker leaves the API alone', async ({ openApp, server }) => {
  const page = await openApp({}, server.origin);
  await waitForServiceWorker(page);
  await page.reload();
  await server.stop();
  const navigation = page.goto(`${server.origin}/api/openapi.json`);
  await expect(navigation, 'not the kept page').rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test('?sw=off removes the service worker and all that it kept', async ({ openApp, server }) => {
  const page = await openApp({}, server.origin);
  await waitForServiceWorker(page);
  await page.goto(appUrl({ sw: 'off' }, server.origin));
  await expectApp(page);
  await expect
    .poll(() =>
      page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: (await caches.keys()).length,
      })),
    )
    .toEqual({ workers: 0, caches: 0 });
});
