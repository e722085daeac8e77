import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { contrast } from '../src/shared/testing/contrast.ts';
import { type WallLayout, wallLayouts } from '../src/shared/wall-layouts.ts';
import { expect, test } from './api-server.ts';
import { readTexts } from './read-texts.ts';
import { findCutTexts } from './cut-text.ts';
import { goThere, waitForData } from './screen.ts';

const feedOf = (page: Page) => page.getByRole('status', { name: 'Feed' });
const tile = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const waitForWall = async (page: Page): Promise<void> => {
  await expect(feedOf(page)).toHaveText(/^(Live|Paused)/, { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: /^Incidents/ }).first()).toBeVisible();
};

/** The seats whose name stood in requests to the API. */
const watchSeats = (page: Page): Set<string> => {
  const seats = new Set<string>();
  page.on('request', (request) => {
    const said = request.headers()['authorization'];
    if (said && request.url().includes('/api/')) seats.add(said);
  });
  return seats;
};

test('a key opens the wall in its own seat, without bar, dialog or the watch, and a key leads back to the own seat', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page, { zone: '5339' });
  await waitForData(page);
  const seats = watchSeats(page);

  await test.step('it comes anew, and asks for nothing as anybody else', async () => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('F4')]);
    seats.clear();
    await waitForWall(page);
    await expect(page).toHaveURL(/zone=5339.*room=wall|room=wall.*zone=5339/);
    expect([...seats]).toEqual(['Bearer wall']);
  });

  await test.step('it looks on: map, lists, figures, clock and feed, and nothing to press but the way out', async () => {
    for (const name of ['Map', 'Time', 'Feed', 'Figures', 'Incidents', 'Alerts', 'Disruptions'])
      await expect(tile(page, name)).toBeVisible();
    await expect(tile(page, 'Alerts')).toContainText('Without the watch');
    await expect(tile(page, 'Time')).toContainText('5339');
    const watch = [...host.world().values('alerts')].filter(({ properties: { origin } }) => origin === 'watch');
    expect(watch.length).toBeGreaterThan(0);
    for (const { properties } of watch)
      if (properties.headline)
        await expect(page.getByText(properties.headline.en ?? properties.headline.fr)).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(1);
    await expect(page.getByRole('button')).toHaveAccessibleName('Leave the wall (Escape)');
    for (const role of ['dialog', 'toolbar', 'combobox', 'searchbox', 'navigation'] as const)
      await expect(page.getByRole(role)).toHaveCount(0);
    await expect(tile(page, 'Incidents')).toContainText(/\d+–\d+ of \d+/);
    await page.keyboard.press('Space');
    await expect(tile(page, 'Incidents')).toContainText('held');
    await page.keyboard.press('Space');
    await expect(tile(page, 'Incidents')).not.toContainText('held');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('what stands there is what the API tells this seat', async () => {
    const watch = await page.evaluate(async () => {
      const answer = await fetch('/api/collections/alerts/items?origin=watch', {
        headers: { Authorization: 'Bearer wall' },
      });
      return ((await answer.json()) as { numberMatched: number }).numberMatched;
    });
    expect(watch).toBe(0);
  });

  await test.step('another layout has what is planned for today', async () => {
    const url = new URL(page.url());
    await goThere(page, { ...Object.fromEntries(url.searchParams), layout: 'day' });
    for (const name of ['Events of the day', 'Transport security plan']) await expect(tile(page, name)).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step('a key leads back, to the own seat and the same lens', async () => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Escape')]);
    await waitForData(page);
    await expect(page).not.toHaveURL(/room=|layout=/);
    await expect(page).toHaveURL(/zone=5339/);
    await expect(page.getByRole('combobox', { name: 'Seat' })).toHaveValue('operator-1');
  });
});

test('a lost feed is told in large letters and never reads as calm; line, session and parts come back by themselves', async ({
  page,
  line,
  openOnApi,
}) => {
  // Two silences, each until it counts as one.
  test.slow();
  const figures = tile(page, 'Figures');
  const banner = page.getByRole('main').getByRole('alert');

  await page.addInitScript(() => {
    navigator.wakeLock.request = () => Promise.reject(new DOMException('Battery low', 'NotAllowedError'));
  });

  await test.step('a part of the page that did not come is asked for again, with nobody there', async () => {
    let refused = 0;
    await page.route(/wall-room-[^/]*\.js$/, async (route) => {
      refused += 1;
      await (refused === 1 ? route.abort() : route.continue());
    });
    await openOnApi(page, { room: 'wall', layout: 'figures' });
    await waitForWall(page);
    expect(refused).toBeGreaterThan(1);
    await expect(tile(page, 'Feed')).toContainText('The screen may go dark');
  });

  await test.step('the line is silent', async () => {
    line.inject({ kind: 'silence' });
    await expect(banner).toHaveText(/^No data since \d\d:\d\d$/, { timeout: 40_000 });
    const { height } = (await banner.boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(900 * 0.07);
    await expect(figures).toContainText(/Data as of \d\d:\d\d/);
    await expect(tile(page, 'Incidents')).toContainText(/Data as of \d\d:\d\d/);
    await expect(figures).not.toContainText(/\b0\b/);
    const faint = (await page.evaluate(readTexts)).filter(({ colour, ground }) => contrast(colour, ground) < 7);
    expect(faint, 'texts under 7:1').toEqual([]);
    line.heal();
    await expect(banner).toHaveCount(0, { timeout: 40_000 });
    await expect(feedOf(page)).toHaveText(/^Live/);
    await expect(figures).not.toContainText('Data as of');
  });

  await test.step('the session is lost: the page comes anew, shows no numbers, and then what there is', async () => {
    const anew = page.waitForEvent('load', { timeout: 80_000 });
    line.inject({ kind: 'cut', afterBytes: 0 });
    line.inject({ kind: 'answer', status: 401 });
    await anew;
    await expect(banner).toHaveText('No data yet', { timeout: 30_000 });
    await expect(figures).not.toContainText(/\d/);
    line.heal();
    await expect(banner).toHaveCount(0, { timeout: 40_000 });
    await waitForWall(page);
    await expect(page).toHaveURL(/layout=figures/);
  });
});

const screens = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
const world = { scenario: 'ordinary-day', seed: 3 } as const;

for (const theme of ['dark', 'light'] as const) {
  test(`every text is large enough and stands out (AAA) at six metres, in each layout, ${theme}`, async ({
    page,
    openApp,
  }) => {
    const show = async (layout: WallLayout, lang: 'fr' | 'nl' | 'en' = 'en'): Promise<void> => {
      await goThere(page, { room: 'wall', theme, layout, lang, ...world });
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('main')).toHaveAttribute('data-layout', layout);
      await expect(page.getByRole('heading', { level: 2 }).nth(layout === 'day' ? 5 : 3)).toBeVisible();
    };
    await page.setViewportSize(screens[0]);
    await openApp({ room: 'wall', theme, ...world });
    await waitForWall(page);
    for (const size of screens) {
      await page.setViewportSize(size);
      for (const layout of wallLayouts) {
        await show(layout);
        if (layout.startsWith('map'))
          await expect(page.getByText(/^(?:Anderlecht|Forest|Uccle|Jette)$/).first()).toBeAttached();
        const texts = await page.evaluate(readTexts);
        const name = `${layout} ${size.height}`;
        expect(texts.length).toBeGreaterThan(20);
        const small = texts.filter(({ pixels }) => pixels < size.height * 0.012);
        expect(small, `${name}: texts under 1.2 % of the height`).toEqual([]);
        const faint = texts
          .map((text) => ({ ...text, contrast: contrast(text.colour, text.ground) }))
          .filter((text) => text.contrast < 7);
        expect(faint, `${name}: texts under 7:1`).toEqual([]);
        const below = texts.filter(({ isCut }) => isCut);
        expect(below, `${name}: texts cut below`).toEqual([]);
      }
    }
    for (const size of [screens[0], { width: 390, height: 844 }]) {
      await page.setViewportSize(size);
      for (const layout of wallLayouts) {
        for (const lang of ['fr', 'nl', 'en'] as const) {
          await show(layout, lang);
          await expect.poll(() => findCutTexts(page), `${layout} ${size.width} ${lang}`).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
        }
      }
    }
    // In a hand the way out is there to be pressed.
    await page.getByRole('button', { name: 'Leave the wall' }).click();
    await expect(page).not.toHaveURL(/room=|layout=/);
    await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  });
}

test('the screens of a machine follow one window: its lens, its moment and a layout, those that come later too', async ({
  host,
  page,
  context,
  openOnApi,
}) => {
  host.control({ action: 'skip', by: 7_200 });
  await openOnApi(page);
  await waitForData(page);
  const [first, second] = [await context.newPage(), await context.newPage()];
  const lead = page.getByRole('region', { name: 'Leading the wall' });
  const layoutOf = (screen: Page) => screen.getByRole('main').getAttribute('data-layout');

  await test.step('one is there when it begins, the other comes after that', async () => {
    await openOnApi(first, { room: 'wall', layout: 'map' });
    await waitForWall(first);
    await page.bringToFront();
    await page.getByRole('combobox', { name: 'Police zone' }).selectOption('5340');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lead the screens');
    await page.keyboard.press('Enter');
    await expect(lead).toContainText('This window leads 1 screen');
    await expect(tile(first, 'Time')).toContainText('5340');
    await openOnApi(second, { room: 'wall', layout: 'figures' });
    await expect(tile(second, 'Time')).toContainText('5340', { timeout: 30_000 });
    await expect(lead).toContainText('2 screens');
    expect([await layoutOf(first), await layoutOf(second)]).toEqual(['map', 'figures']);
  });

  await test.step('they take its layout, and its moment of the past, which they say', async () => {
    await lead.getByRole('combobox', { name: 'Layout' }).selectOption('Figures');
    await expect(tile(first, 'Deployments').first()).toBeVisible();
    await page.getByRole('link', { name: 'Replay' }).click();
    await page.getByRole('button', { name: '15 min earlier' }).click();
    for (const screen of [first, second]) {
      await expect(screen.getByRole('note').filter({ hasText: 'PAST – what was known on' })).toBeVisible({
        timeout: 30_000,
      });
      await expect(screen).toHaveURL(/zone=5340/);
    }
  });

  await test.step('back to now with it; without it they stay as they are, and their address holds it', async () => {
    await page.keyboard.press('q');
    for (const screen of [first, second]) await expect(screen).not.toHaveURL(/[?&]at=/, { timeout: 30_000 });
    await lead.getByRole('button', { name: 'Stop leading' }).click();
    await page.getByRole('combobox', { name: 'Police zone' }).selectOption('');
    await first.reload();
    await waitForWall(first);
    await expect(tile(first, 'Time')).toContainText('5340');
    expect(await layoutOf(first)).toBe('figures');
  });
});
