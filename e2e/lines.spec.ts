import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

const isStream = ({ path }: { path: string }): boolean => path === '/api/stream';

/** The clock on the wall can be set apart from the steady one, as on Linux and macOS while they sleep. */
const setClock = async (page: Page, by: number): Promise<void> => {
  await page.addInitScript((first) => {
    const shift = globalThis as unknown as { shift: number };
    shift.shift = first;
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...parts: [] | [number]) {
        if (parts.length === 0) super(Real.now() + shift.shift);
        else super(...parts);
      }
      static override now = () => Real.now() + shift.shift;
    } as DateConstructor;
  }, by);
};
const shiftClock = (page: Page, by: number): Promise<void> =>
  page.evaluate((next) => {
    (globalThis as unknown as { shift: number }).shift = next;
  }, by);

/** Writes down every word that the state of the feed shows from now on. */
const watchFeed = (page: Page): Promise<void> =>
  screenOf(page).feed.evaluate((status) => {
    const words: string[] = [];
    (globalThis as unknown as { words: string[] }).words = words;
    new MutationObserver(() => words.push(status.textContent)).observe(status, {
      subtree: true,
      characterData: true,
      childList: true,
    });
  });
const wordsSince = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { words: string[] }).words);

test('after waking nothing is called live before there are new data', async ({ openOnApi, page, line }) => {
  await setClock(page, 0);
  await openOnApi(page);
  await waitForData(page);
  await expect(screenOf(page).feed).toHaveText('Live');
  // The line is dead, and nobody can know it yet; only the clock on the wall says that two hours went by.
  line.inject({ kind: 'silence' }, ({ path }) => path === '/api/stream' || path === '/api/changes');
  await watchFeed(page);
  await shiftClock(page, 7_200_000);
  await expect(screenOf(page).feed).toHaveText('Reconnecting…', { timeout: 1_000 });
  await expect(page.getByText(/^\d+ s ago$/)).toHaveCount(0);
  await expect(screenOf(page).feed).toHaveText(/^No data since \d\d:\d\d/, { timeout: 20_000 });
  expect(await wordsSince(page)).not.toContain('Live');
  line.heal();
  await expect(screenOf(page).feed).toHaveText('Live', { timeout: 36_000 });
});

test('a device whose clock is wrong by hours, and is set back, shows the same ages and is live', async ({
  openOnApi,
  page,
  browser,
  host,
  line,
  allowedOrigins,
}) => {
  host.control({ action: 'skip', by: 1_800 });
  host.control({ action: 'pause' });
  allowedOrigins.add(line.origin);
  const elsewhere = await (await browser.newContext()).newPage();
  await setClock(elsewhere, -5 * 3_600_000);
  const ages = async (one: Page): Promise<string[]> =>
    (await screenOf(one).rows('Incidents').allInnerTexts()).slice(0, 5);
  await openOnApi(page);
  await openOnApi(elsewhere);
  await waitForData(page);
  await waitForData(elsewhere);
  await expect.poll(async () => (await ages(elsewhere)).join()).toBe((await ages(page)).join());
  for (const by of [9 * 3_600_000, -9 * 3_600_000]) {
    await shiftClock(elsewhere, by);
    await expect(screenOf(elsewhere).feed).toHaveText('Paused');
    expect(await ages(elsewhere)).toEqual(await ages(page));
  }
  await elsewhere.context().close();
});

test('what every seat enters in its own tab arrives', async ({ openOnApi, context, host }) => {
  const { id, properties } = waitForItem(
    host,
    'incidents',
    ({ properties: { status, place } }) => status === 'reported' && place.zone !== null,
  );
  const status = (): string | undefined => host.world().get('incidents', id)?.properties.status;
  const steps = [
    { seat: 'operator-1', button: 'Confirm', becomes: 'confirmed' },
    { seat: 'operator-2', button: 'Take in hand', becomes: 'in-progress' },
    { seat: `commander-${properties.place.zone}`, button: 'Contained', becomes: 'contained' },
  ];
  for (const { seat, button, becomes } of steps) {
    const page = await context.newPage();
    await sitDown(page, seat);
    await openOnApi(page, { sel: `incidents:${id}` });
    await waitForData(page);
    await screenOf(page).detail.getByRole('group', { name: 'Actions' }).getByRole('button', { name: button }).click();
    await expect.poll(status).toBe(becomes);
  }
});

for (const [name, fault] of [
  ['holds the stream back', { kind: 'hang' }],
  ['buffers the stream', { kind: 'silence' }],
  ['refuses the stream', { kind: 'answer', status: 502 }],
  ['answers the stream with a page', { kind: 'html' }],
] as const) {
  test(`behind a proxy that ${name} the data come by another way, and the tools are there`, async ({
    openOnApi,
    page,
    host,
    line,
  }) => {
    line.inject(fault, isStream);
    await openOnApi(page);
    await expect(screenOf(page).feed).toHaveText('Live', { timeout: 60_000 });
    await expect(page.getByText(/^every 5 s · \d+ s ago$/)).toBeVisible();
    await waitForData(page);
    const before = await screenOf(page).mapCounts.innerText();
    host.control({ action: 'skip', by: 1_800 });
    await expect(screenOf(page).mapCounts).not.toHaveText(before, { timeout: 10_000 });
    await page.getByRole('button', { name: '+ Incident' }).click();
    await expect(page.getByRole('form', { name: 'New incident' })).toBeVisible();
    await page.getByRole('form', { name: 'New incident' }).getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');
    await expect(page.getByRole('region', { name: /^Log/ })).toBeVisible();
  });
}
