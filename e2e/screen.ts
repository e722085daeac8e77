import { type Locator, type Page, expect } from '@playwright/test';
import { type AppParams, appUrl } from './fixtures.ts';

export const layers = ['Incidents', 'Alerts', 'Deployments'] as const;
/** Their lists start closed on a screen that is not tall. */
export const trafficLayers = ['Disruptions', 'Road safety'] as const;
/** Each has an indicator, a list and a count of what is on the map. */
export const layersOnMap = [...layers, ...trafficLayers, 'Perimeters'] as const;

/** The parts of the screen by the names that people and assistive technology use (English). */
export const screenOf = (page: Page) => ({
  map: page.getByRole('region', { name: 'Map' }),
  feed: page.getByRole('status', { name: 'Feed' }),
  zone: page.getByRole('combobox', { name: 'Police zone' }),
  commune: page.getByRole('combobox', { name: 'Commune' }),
  search: page.getByRole('searchbox', { name: 'Search' }),
  /** What answers the search. */
  answers: page.getByRole('listbox', { name: 'Search' }).getByRole('option'),
  panel: (layer: string) => page.getByRole('region', { name: new RegExp(`^${layer}`) }),
  heading: (layer: string) => page.getByRole('heading', { name: new RegExp(`^${layer} `) }),
  rows: (layer: string) => page.getByRole('region', { name: new RegExp(`^${layer}`) }).getByRole('listitem'),
  detail: page.getByRole('region', { name: 'Detail' }),
  /** The name of the item whose detail is open, in the language of the page; above it stands the item's id. */
  title: page.getByRole('region', { name: /^D[eé]tail/ }).getByRole('heading', { level: 3 }),
  indicators: page.getByRole('region', { name: 'Indicators' }),
  mapCounts: page.getByRole('list', { name: 'The map in numbers' }),
});

/** Filters the lists by words of titles and places. */
export const filterBy = async (page: Page, text: string): Promise<void> => {
  await screenOf(page).search.fill(text);
  await page.keyboard.press('Control+Enter');
};

export const numberIn = async (locator: Locator): Promise<number> => Number(/\d+/.exec(await locator.innerText())?.[0]);

/** Waits until the first data are there, the feed is live or paused, and people can act. */
export const waitForData = async (page: Page, shown: readonly string[] = layers): Promise<void> => {
  const screen = screenOf(page);
  await expect(screen.feed).toHaveText(/^(Live|Paused)/, { timeout: 15_000 });
  for (const layer of shown) await expect(screen.heading(layer)).toHaveText(/\d/);
  await expect(page.getByRole('toolbar', { name: 'Actions' })).toBeVisible();
};

/** Goes to another address of the app as Back and Forward do, without a load. */
export const goThere = async (page: Page, params: AppParams): Promise<void> => {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, appUrl(params));
};

/** Takes another seat; the page comes anew, and what is asked of it next is asked of the new one. */
export const takeSeat = async (page: Page, seat: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('combobox', { name: 'Seat' }).selectOption(seat)]);
};

/** Acts on the demo's world as the demo bar does. */
export const control = async (page: Page, action: object): Promise<void> => {
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/demo', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: 'Bearer operator-1' },
          body: JSON.stringify(body),
        })
      ).status,
    action,
  );
  expect(status).toBe(200);
};

/** All the places of the screen that count one layer: they have to agree. */
const readCounts = async (page: Page, layer: string) => {
  const screen = screenOf(page);
  const rows = screen.rows(layer);
  const firstRow = rows.first();
  const listed = (await rows.count()) === 0 ? 0 : Number(await firstRow.getAttribute('aria-setsize'));
  const indicator = screen.indicators.getByRole('term').filter({ hasText: layer }).locator('xpath=..');
  const [total = Number.NaN, ...parts] = ((await indicator.innerText()).match(/\d+/g) ?? []).map(Number);
  const mapText = await screen.mapCounts.getByRole('listitem').filter({ hasText: layer }).innerText();
  const [signs = Number.NaN, grouped = Number.NaN, unplaced = Number.NaN] = (mapText.match(/\d+/g) ?? []).map(Number);
  return {
    heading: await numberIn(screen.heading(layer)),
    listed,
    indicator: total,
    indicatorParts: parts.reduce((sum, part) => sum + part, 0),
    map: signs + grouped + unplaced,
  };
};

/** Expects that heading, list, indicator, its parts and the map say the same number, and answers it. */
export const expectReconciled = async (page: Page, layer: string): Promise<number> => {
  await expect
    .poll(async () => new Set(Object.values(await readCounts(page, layer))).size, { message: `${layer} reconcile` })
    .toBe(1);
  return (await readCounts(page, layer)).heading;
};
