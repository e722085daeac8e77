import { expect, test } from './api-server.ts';
import { numberIn, screenOf, waitForData } from './screen.ts';

const isStream = ({ path }: { path: string }): boolean => path === '/api/stream';

test('changes appear without a reload', async ({ openOnApi, page, host }) => {
  await openOnApi(page);
  await waitForData(page);
  host.control({ action: 'pause' });
  await expect(screenOf(page).feed).toHaveText('Paused');
  const before = await screenOf(page).mapCounts.innerText();
  host.control({ action: 'skip', by: 1_800 });
  await expect(screenOf(page).mapCounts).not.toHaveText(before, { timeout: 10_000 });
  const open = [...host.world().values('incidents')].filter(({ properties }) =>
    ['reported', 'confirmed', 'in-progress', 'contained'].includes(properties.status),
  );
  await expect.poll(() => numberIn(screenOf(page).heading('Incidents'))).toBe(open.length);
});

test('new things are announced politely', async ({ openOnApi, page, host }) => {
  await openOnApi(page);
  await waitForData(page);
  // Who announces comes with the desk, a moment after it: what came before is marked in the lists.
  await expect(async () => {
    host.control({ action: 'skip', by: 900 });
    const told = page.getByText(/^\d+ new items: (Incidents|Alerts|Deployments): /);
    await expect(told).toBeAttached({ timeout: 6_000 });
  }).toPass();
});

test('a dead feed says since when, within 15 s, and never shows zeros', async ({ openOnApi, page, line }) => {
  await openOnApi(page);
  await waitForData(page);
  const count = await numberIn(screenOf(page).heading('Incidents'));
  line.inject({ kind: 'refuse' });
  line.inject({ kind: 'cut', afterBytes: 0 }, isStream);
  await expect(screenOf(page).feed).toHaveText(/^(Reconnecting|No data since)/);
  await expect(screenOf(page).feed).toHaveText(/^No data since \d\d:\d\d/, { timeout: 16_000 });
  expect(await numberIn(screenOf(page).heading('Incidents'))).toBe(count);
  await expect(screenOf(page).panel('Incidents')).toContainText(/as of \d\d:\d\d/);
  await expect(page.getByText(/^Signs as of \d\d:\d\d$/), 'on the map').toBeVisible();
  line.heal();
  await expect(screenOf(page).feed).toHaveText('Live', { timeout: 36_000 });
  await expect(screenOf(page).panel('Incidents')).not.toContainText('as of');
});

test('a feed that is open but silent counts as dead too', async ({ openOnApi, page, line }) => {
  await openOnApi(page);
  await waitForData(page);
  line.inject({ kind: 'silence' }, isStream);
  await expect(screenOf(page).feed).toHaveText(/^No data since/, { timeout: 17_000 });
  line.heal();
  await expect(screenOf(page).feed).toHaveText('Live', { timeout: 36_000 });
});

test('without an API nothing is shown as zero', async ({ openOnApi, page, line }) => {
  line.inject({ kind: 'refuse' });
  await openOnApi(page);
  await expect(screenOf(page).feed).toHaveText(/^Reconnecting/);
  await expect(screenOf(page).heading('Incidents')).toHaveText('Incidents –');
  await expect(screenOf(page).panel('Incidents')).toContainText('The server cannot be reached');
});

test('one stream for each browser, whatever the number of tabs; another tab takes over', async ({
  openOnApi,
  context,
  page,
  line,
}) => {
  await openOnApi(page);
  await waitForData(page);
  const others = [await context.newPage(), await context.newPage()];
  for (const other of others) {
    await openOnApi(other);
    await waitForData(other);
  }
  await expect.poll(() => line.countOpen(isStream)).toBe(1);
  await page.close();
  await expect.poll(() => line.countOpen(isStream)).toBe(1);
  for (const other of others) await expect(screenOf(other).feed).toHaveText('Live');
});

test('two browsers see the same world', async ({ openOnApi, browser, page, host, line, allowedOrigins }) => {
  allowedOrigins.add(line.origin);
  const elsewhere = await (await browser.newContext()).newPage();
  await openOnApi(page);
  await openOnApi(elsewhere);
  await waitForData(page);
  await waitForData(elsewhere);
  host.control({ action: 'skip', by: 600 });
  host.control({ action: 'pause' });
  await expect(screenOf(page).feed).toHaveText('Paused');
  await expect(screenOf(elsewhere).feed).toHaveText('Paused');
  const counts = (one: typeof page) => screenOf(one).indicators.innerText();
  await expect.poll(async () => (await counts(page)) === (await counts(elsewhere))).toBe(true);
  expect(line.countOpen(isStream)).toBe(2);
  await elsewhere.context().close();
});
