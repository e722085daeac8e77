import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { waitForItem } from './desk.ts';
import { expectReconciled, layers, numberIn, screenOf, waitForData } from './screen.ts';

const room = (page: Page) => page.getByRole('region', { name: 'Replay' });
const bar = (page: Page) => page.getByRole('region', { name: 'Time' });
const moment = (page: Page) => bar(page).getByRole('slider', { name: 'Moment' });

const momentIn = (page: Page): number => Date.parse(new URL(page.url()).searchParams.get('at') ?? '');

test('the screen goes back to a moment and through time; everything obeys it, nothing is written, and a key leads back', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id, properties } = waitForItem(
    host,
    'incidents',
    ({ properties: { status, place } }) => status === 'reported' && place.zone !== null,
  );
  host.control({ action: 'skip', by: 60 });
  await openOnApi(page);
  await waitForData(page);
  const now = host.world().clock.now;

  await test.step('by keyboard to the room, and from there into the past', async () => {
    await page.keyboard.press('q');
    await room(page).getByRole('button', { name: '60 min earlier' }).focus();
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('note')).toContainText('PAST – the screen shows what was known on');
    await expect(page).toHaveTitle(/^PAST /);
    await expect(screenOf(page).feed).toHaveText('Past');
    expect(Math.abs(now - 3_600_000 - momentIn(page))).toBeLessThan(5_000);
  });

  await test.step('lists, map and indicators agree about that moment, through the lens too', async () => {
    await page.keyboard.press('w');
    for (const layer of layers) await expectReconciled(page, layer);
    await expect(page.getByRole('button', { name: /^\+\d+ new$/ }), 'nothing is new in the past').toHaveCount(0);
    const asOf = new Date(momentIn(page)).toISOString();
    const known = await page.evaluate(
      async (address) => ((await (await fetch(address)).json()) as { numberMatched: number }).numberMatched,
      `/api/collections/deployments/items?as-of=${asOf}`,
    );
    expect(await numberIn(screenOf(page).heading('Deployments'))).toBeLessThanOrEqual(known);
    await screenOf(page).zone.selectOption('5339');
    for (const layer of layers) await expectReconciled(page, layer);
    await screenOf(page).zone.selectOption('');
  });

  await test.step('an item of then can be looked at, not changed', async () => {
    await moment(page).focus();
    await page.keyboard.press('End');
    await expect.poll(() => momentIn(page)).toBeGreaterThan(now - 5_000);
    await page.goto(`${page.url()}&sel=incidents:${id}`);
    await expect(screenOf(page).detail).toContainText('The past cannot be changed: go back to live.', {
      timeout: 15_000,
    });
    await expect(page.getByRole('toolbar', { name: 'Actions' })).toHaveCount(0);
    await page.keyboard.press('i');
    await expect(page.getByRole('form')).toHaveCount(0);
  });

  await test.step('two moments are compared, and an item tells its changes', async () => {
    await page.getByRole('link', { name: 'Replay' }).click();
    await expect(
      room(page).getByRole('region', { name: 'Changes of the open item' }).getByRole('listitem').first(),
    ).toBeVisible();
    await room(page).getByRole('button', { name: 'Compare', exact: true }).click();
    const changes = page.getByRole('region', { name: /^Changes between/ });
    await expect(changes.getByRole('heading', { name: /^New \(\d+\)/ })).toBeVisible();
    const title = properties.title.en ?? properties.title.fr;
    await expect(changes.getByRole('button', { name: title }).first()).toBeVisible();
    await expect(page).toHaveURL(/compare=/);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const sheet = page.getByRole('region', { name: 'Printed sheet' });
    await expect(sheet.getByRole('img', { name: 'Map' })).toBeVisible();
    await expect(sheet.getByRole('listitem').filter({ hasText: /^New [1-9]/ })).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step('what does not stream is asked for as of the moment, too', async () => {
    const asked = page.waitForRequest((request) => request.url().includes('/incident-counts/items'));
    await page.keyboard.press('o');
    expect(new URL((await asked).url()).searchParams.get('as-of')).not.toBeNull();
    await page.keyboard.press('w');
  });

  await test.step('it plays, stands, and steps by what became known', async () => {
    await moment(page).focus();
    await page.keyboard.press('Home');
    const start = Number(await moment(page).inputValue());
    await bar(page).getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await moment(page).inputValue())).toBeGreaterThan(start + 60_000);
    await bar(page).getByRole('button', { name: 'Pause' }).click();
    const stood = Number(await moment(page).inputValue());
    // Several become known within the second that the slider tells.
    await expect(async () => {
      await bar(page).getByRole('button', { name: 'Next change' }).click();
      expect(Number(await moment(page).inputValue())).toBeGreaterThan(stood);
    }).toPass();
  });

  await test.step('paper says that it is the past', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.getByText('PAST: what was known on')).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('one key leads back to now, where all is as it was', async () => {
    await bar(page).getByRole('button', { name: 'Next change' }).focus();
    // The next key comes while the present is being made anew.
    await page.evaluate(() => {
      for (const key of ['q', 'i']) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    });
    await expect(page).not.toHaveURL(/[?&]at=/);
    await expect(page).not.toHaveTitle(/^PAST/);
    await expect(screenOf(page).feed).toHaveText(/^(Live|Paused)/);
    await expect(page.getByRole('toolbar', { name: 'Actions' })).toBeVisible();
    await expect(page.getByRole('form', { name: 'New incident' })).toBeVisible();
  });
});

test('a moment that cannot be shown says why, and leads back', async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page, { at: '2026-01-01T10:00:00Z' });
  const alert = page.getByRole('alert').filter({ hasText: 'This moment cannot be shown.' });
  await expect(alert).toContainText('history begins', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Back to live' }).click();
  await waitForData(page);
});
