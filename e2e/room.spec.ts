import type { Page } from '@playwright/test';
import { findCutTexts } from './cut-text.ts';
import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

/** How many rows of a list are wholly in sight. */
const countRows = (page: Page, layer: string): Promise<number> =>
  page.locator(`.panel[data-layer="${layer}"]`).evaluate((panel) => {
    const { top, bottom } = panel.querySelector('.list-scroller')?.getBoundingClientRect() ?? new DOMRect();
    return [...panel.querySelectorAll('.row')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top - 1 && box.bottom <= bottom + 1;
    }).length;
  });

const rectOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no box.`);
  return box;
};

test('there is room to work at 1440 × 900, and it is the person who divides it', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const { indicators, detail, rows } = screenOf(page);
  const rooms = page.getByRole('navigation', { name: 'Rooms' });

  await test.step('the rail names each room, and each has a key', async () => {
    await expect(rooms.getByRole('link')).toHaveText([
      /^Overview/,
      /^To do/,
      /Zones/,
      /^Log/,
      /^Board/,
      /^Plan/,
      /^Public order/,
      /^Watch/,
      /^Council/,
      /^Circulars/,
      /^School/,
      /^Handover/,
      /^Reports/,
      /^Replay/,
      /^Wall/,
    ]);
    await expect(rooms.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
    await rooms.getByRole('link', { name: 'Board' }).click();
    await expect(page).toHaveURL(/room=board/);
    await expect(rooms.getByRole('link', { name: 'Board' })).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('w');
    await expect(page).not.toHaveURL(/room=/);
  });

  await test.step('the indicators stand on one line, and each part filters by itself', async () => {
    const tops = await indicators
      .getByRole('term')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops.map(Math.round)).size).toBe(1);
    const severe = indicators.getByRole('button', { name: /severe$/ });
    await severe.click();
    await expect(page).toHaveURL(/severity=severe/);
    await expect(severe).toHaveAttribute('aria-pressed', 'true');
    await severe.click();
    await expect(page).not.toHaveURL(/severity=/);
  });

  await test.step('twelve rows of the list at hand are in sight', async () => {
    await expect.poll(() => countRows(page, 'incidents')).toBeGreaterThanOrEqual(12);
    await page.keyboard.press('3');
    await expect.poll(() => countRows(page, 'deployments')).toBeGreaterThanOrEqual(12);
  });

  await test.step('the open item covers nothing of its sign, and keys go on to the next and back', async () => {
    await rows('Incidents').first().getByRole('button').click();
    await expect(page).toHaveURL(/view=[^&]*,15/);
    const map = await rectOf(page, '.map-area');
    const box = await rectOf(page, '.item-over-map .detail');
    expect(box.x).toBeGreaterThan(map.x + map.width / 2 + 15);
    const id = detail.getByRole('heading', { level: 2 });
    const first = await id.innerText();
    await page.keyboard.press('n');
    await expect(id).not.toHaveText(first);
    await page.keyboard.press('v');
    await expect(id).toHaveText(first);
    const actions = await rectOf(page, '.detail .item-actions');
    expect(actions.y + actions.height).toBeLessThanOrEqual(map.y + map.height);
    await page.keyboard.press('Escape');
  });

  await test.step('widths and heights follow the keyboard and the pointer, and stay', async () => {
    const width = async () => (await rectOf(page, '.panels')).width;
    const before = await width();
    const side = page.getByRole('separator', { name: 'Width of the lists' });
    await side.press('ArrowLeft');
    await expect.poll(width).toBeGreaterThan(before + 20);
    const height = async () => (await rectOf(page, '.panel-deployments')).height;
    const line = page.locator('.panel-deployments').getByRole('separator', { name: 'Height of the list' });
    const tall = await height();
    const { x, y } = await rectOf(page, '.panel-deployments .splitter');
    await page.mouse.move(x + 60, y + 4);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 104, { steps: 4 });
    await page.mouse.up();
    await expect.poll(height).toBeLessThan(tall - 80);
    await expect(line).toBeVisible();
    const [wide, high] = [await width(), await height()];
    await page.reload();
    await waitForData(page);
    await expect.poll(width).toBe(wide);
    await expect.poll(async () => Math.abs((await height()) - high)).toBeLessThan(3);
  });

  await test.step('the rows are as high as the person likes', async () => {
    await page.getByRole('button', { name: 'Screen' }).click();
    for (const [name, pixels] of [
      ['Compact', 32],
      ['Touch', 56],
      ['Normal', 48],
    ] as const) {
      await page.getByRole('radio', { name }).check();
      await expect.poll(async () => (await rows('Incidents').first().boundingBox())?.height).toBe(pixels);
    }
    await page.getByRole('button', { name: 'Original widths and heights' }).click();
  });
});

/** Every size of a window, and what the browser makes the text, in per cent; 400 % zoom is the smallest window. */
const windows = [
  [1280, 800, 100],
  [1440, 900, 100],
  [1920, 1080, 100],
  [2560, 1440, 100],
  [3840, 2160, 100],
  [1024, 768, 100],
  [390, 844, 100],
  [320, 256, 100],
  [1280, 800, 200],
  [1920, 1080, 200],
  [2560, 1440, 200],
  [390, 844, 200],
] as const;

test('no word of the interface is cut, in any room, from 320 to 3840 pixels, at 200 % text, in three languages', async ({
  openApp,
  page,
  context,
}) => {
  // Each room in each language at many sizes.
  test.slow();
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const browser = await context.newCDPSession(page);
  // The wall takes the whole screen: it is measured by itself.
  const rooms = page.locator('.rail a:not([aria-keyshortcuts="F4"])');
  const count = await rooms.count();
  for (const language of ['Français', 'Nederlands', 'English']) {
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: language }).click();
    for (let room = 0; room < count; room++) {
      const isFirst = room === 0;
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
      await page.setViewportSize({ width: 1280, height: 800 });
      await rooms.nth(room).click();
      await expect(rooms.nth(room)).toHaveAttribute('aria-current', 'page');
      const name = await rooms.nth(room).innerText();
      // The sizes between are the overview's alone: the frame is the same in every room.
      for (const [width, height, text] of windows.filter(([wide, , text]) => isFirst || text > 100 || wide < 1024)) {
        // First the text: only another window makes the browser look at its conditions again.
        await browser.send('Page.setFontSizes', { fontSizes: { standard: (16 * text) / 100 } });
        await page.setViewportSize({ width, height });
        await test.step(`${language}, ${name}, ${width} × ${height}, ${text} %`, async () => {
          await expect.poll(() => findCutTexts(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        });
      }
    }
  }
});

test('on a wall’s width the lists side by side, and the row below, are divided by keyboard and pointer, and stay so', async ({
  openApp,
  page,
}) => {
  await page.setViewportSize({ width: 2560, height: 1440 });
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  const width = async (layer: string) => (await rectOf(page, `.panel-${layer}`)).width;
  const edge = async () => (await rectOf(page, '.panel-disruptions')).y;
  const [incidents, alerts, deployments] = [
    await width('incidents'),
    await width('alerts'),
    await width('deployments'),
  ];
  const line = page.locator('.panel-alerts').getByRole('separator', { name: 'Width of the list' });
  await line.press('ArrowRight');
  await expect.poll(async () => (await width('incidents')) - incidents).toBeCloseTo(24, 0);
  expect((await width('alerts')) - alerts).toBeCloseTo(-24, 0);
  expect((await width('deployments')) - deployments).toBeCloseTo(0, 0);
  const { x, y } = await rectOf(page, '.panel-deployments .splitter');
  await page.mouse.move(x + 2, y + 200);
  await page.mouse.down();
  await page.mouse.move(x - 98, y + 200, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await width('deployments')) - deployments).toBeCloseTo(100, 0);
  const low = await edge();
  const row = page.locator('.panel-disruptions').getByRole('separator', { name: 'Height of the list' });
  await row.press('ArrowUp');
  await expect.poll(async () => low - (await edge())).toBeCloseTo(24, 0);
  await page.reload();
  await waitForData(page);
  await expect.poll(async () => (await width('deployments')) - deployments).toBeCloseTo(100, 0);
  await expect.poll(async () => low - (await edge())).toBeCloseTo(24, 0);
  await line.press('Home');
  await expect.poll(() => width('incidents')).toBeCloseTo(incidents, 0);
});
