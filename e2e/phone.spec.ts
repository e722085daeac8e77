import type { Locator, Page } from '@playwright/test';
import { type AppParams, expect, test } from './fixtures.ts';
import { control, screenOf, waitForData, takeSeat } from './screen.ts';

test.use({ hasTouch: true, isMobile: true });

/** In sight, whole in width, and under nothing else: read in one look, for the element may be another in the next. */
const expectInSight = async (element: Locator): Promise<void> => {
  const look = () =>
    element.evaluate((node) => {
      const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
      const under = document.elementFromPoint(left + width / 2, Math.max(0, top) + Math.min(height, innerHeight) / 2);
      return {
        isInSight: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
        isWide: left >= 0 && right <= document.documentElement.clientWidth,
        isOnTop: node === under || node.contains(under),
      };
    });
  await expect.poll(look).toEqual({ isInSight: true, isWide: true, isOnTop: true });
};

/** Touch targets in sight that are smaller than 24 pixels, and those of buttons and fields below 44. */
const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], select, input, textarea, summary, [role=option]')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          element.closest('.visually-hidden, .skip-link, .leaflet-container') === null,
      )
      .flatMap((element) => {
        const isMark = element.matches('[type=checkbox], [type=radio]');
        const { width, height } = ((isMark && element.closest('label')) || element).getBoundingClientRect();
        const least = isMark || element.matches('a') ? 24 : 44;
        return Math.round(width) < least && Math.round(height) < least
          ? [`${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}: ${width} × ${height}`]
          : Math.round(height) < Math.min(least, 44)
            ? [`${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}: ${height} high`]
            : [];
      }),
  );

const expectUsable = async (page: Page): Promise<void> => {
  expect(await findSmallTargets(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'no scrolling sideways').toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.detail, dialog[open], .popover, .panel-body, .list-scroller')]
      .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth)
      .map((element) => element.className),
  );
  expect(wide, 'no part that scrolls sideways').toEqual([]);
};

const open = async (
  openApp: (params: AppParams) => Promise<Page>,
  page: Page,
  params: AppParams = {},
): Promise<void> => {
  await openApp({ scenario: 'ordinary-day', seed: 3, ...params });
  await waitForData(page, 'room' in params ? [] : undefined);
  await control(page, { action: 'pause' });
};

const sizes = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
  { width: 844, height: 390 },
];
for (const viewport of sizes) {
  test.describe(`a phone of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('a tap on a row opens its detail where it can be seen, and another closes it', async ({ openApp, page }) => {
      await open(openApp, page);
      const { rows, detail, title } = screenOf(page);
      await rows('Deployments').first().getByRole('button').tap();
      await expectInSight(title);
      await expectUsable(page);
      const last = detail.getByRole('button').last();
      await last.scrollIntoViewIfNeeded();
      await expectInSight(last);
      await detail.getByRole('button', { name: 'Close', exact: true }).first().tap();
      await expect(detail).toBeHidden();
    });

    test('a room that is opened comes into sight, and of an incident the card too before it is scrolled to', async ({
      openApp,
      page,
    }) => {
      await open(openApp, page, { room: 'replay' });
      await expectInSight(page.getByRole('heading', { name: 'Replay' }));
      await page.getByRole('link', { name: 'Handover' }).tap();
      await expectInSight(page.getByRole('heading', { name: 'Handover', exact: true }));
      await page.getByRole('link', { name: 'Overview' }).tap();
      const { rows, detail, title } = screenOf(page);
      await rows('Incidents').first().getByRole('button').tap();
      await expectInSight(title);
      await expectInSight(detail.getByText('Reflex card', { exact: true }));
      await detail.getByText('Steps', { exact: true }).tap();
      await detail.getByRole('checkbox').first().tap();
      const said = page.locator('.undo');
      await expectInSight(said);
      expect((await said.boundingBox())?.height, 'what was done is told in two lines').toBeLessThan(80);
    });

    test('an incident is made to the end by touch, with the keyboard up', async ({ openApp, page }) => {
      await open(openApp, page);
      await page.getByRole('button', { name: '+ Incident' }).tap();
      const form = page.getByRole('form', { name: 'New incident' });
      await expect(form).toBeVisible();
      await expectUsable(page);
      // As phones do where the page asks for it: the window gets lower.
      await page.setViewportSize({
        ...viewport,
        height: Math.min(viewport.height, Math.max(200, viewport.height - 300)),
      });
      const place = form.getByRole('combobox', { name: 'Place' });
      await place.tap();
      await place.pressSequentially('Grand-Place');
      const option = page.getByRole('listbox', { name: 'Place' }).getByRole('option').first();
      // Streets come while it is typed, and with them other options: a tap waits for one that stays.
      await option.tap();
      const title = form.getByRole('textbox', { name: 'Title' }).first();
      await title.tap();
      await title.pressSequentially('Water in the station');
      await expectInSight(title);
      await page.setViewportSize(viewport);
      await expectUsable(page);
      const save = form.getByRole('button', { name: 'Create the incident' });
      await save.scrollIntoViewIfNeeded();
      await expectInSight(save);
      await save.tap();
      await expect(form).toBeHidden();
      await expect(screenOf(page).title).toHaveText('Water in the station');
    });

    test('log, triage, seats, filters, help and commands are reached by touch', async ({ openApp, page }) => {
      await open(openApp, page, { room: 'log' });
      const log = page.getByRole('region', { name: /^Log/ });
      await expect(log.getByRole('listitem').first()).toBeAttached();
      await expectUsable(page);
      const text = log.getByRole('textbox', { name: 'New entry' });
      await text.tap();
      await text.pressSequentially('Called the fire brigade');
      await log.getByRole('button', { name: 'Enter', exact: true }).tap();
      await expect(log.getByRole('listitem').first()).toContainText('Called the fire brigade');

      await page.getByRole('button', { name: /^Filters/ }).tap();
      const filters = page.getByRole('group', { name: 'Filters' });
      await expectUsable(page);
      const closed = filters.getByRole('checkbox', { name: 'Closed' }).first();
      await closed.scrollIntoViewIfNeeded();
      await expectInSight(filters);
      await closed.tap();
      await expect(page).toHaveURL(/status=closed/);
      await page.touchscreen.tap(viewport.width / 2, 4);
      await expect(filters).toBeHidden();

      await page.getByRole('button', { name: /^Triage/ }).tap();
      const triage = page.getByRole('dialog', { name: 'Triage of alerts' });
      await expect(triage).toBeVisible();
      await expectUsable(page);
      const end = triage.getByText('Thresholds of this device');
      await end.scrollIntoViewIfNeeded();
      await end.tap();
      await expectUsable(page);
      await triage.getByRole('button', { name: 'Close' }).first().tap();
      await expect(triage).toBeHidden();

      await page.getByRole('button', { name: 'Help and shortcuts' }).tap();
      const help = page.getByRole('dialog', { name: 'Help and shortcuts' });
      await expectUsable(page);
      await help.getByRole('listitem').last().scrollIntoViewIfNeeded();
      await expectInSight(help.getByRole('listitem').last());
      await help.getByRole('button', { name: 'Close' }).scrollIntoViewIfNeeded();
      await help.getByRole('button', { name: 'Close' }).tap();

      await page.getByRole('button', { name: 'Commands' }).tap();
      await screenOf(page).search.pressSequentially('plan');
      await expectUsable(page);
      await page.getByRole('option', { name: /^Transport security plan/ }).tap();
      await expect(page.getByRole('region', { name: 'Transport security plan' })).toBeVisible();
      await expectUsable(page);

      await takeSeat(page, 'observer');
      await expect(page.getByRole('button', { name: 'Audit' })).toBeVisible();
      await expectUsable(page);
    });
  });
}

test.describe('a keyboard that lies over the page', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('covers nothing of a form: it ends above', async ({ openApp, page }) => {
    await open(openApp, page);
    await page.getByRole('button', { name: '+ Incident' }).tap();
    const form = page.getByRole('form', { name: 'New incident' });
    await form.getByRole('combobox', { name: 'Place' }).tap();
    // The system makes the visible part of the page smaller, and not the page.
    await page.evaluate(() => {
      const view = window.visualViewport;
      if (!view) throw new Error('This browser has no visual viewport.');
      Object.defineProperty(view, 'height', { value: innerHeight - 336 });
      view.dispatchEvent(new Event('resize'));
    });
    const sheet = page.getByRole('region', { name: 'New incident' });
    await expect
      .poll(async () => {
        const box = await sheet.boundingBox();
        return box && Math.round(box.y + box.height);
      })
      .toBe(844 - 336);
    const close = form.getByRole('button', { name: 'Close' });
    await close.scrollIntoViewIfNeeded();
    expect((await close.boundingBox())?.y).toBeLessThan(844 - 336);
  });
});
