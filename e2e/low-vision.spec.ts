import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

test('a small window, colours of the system and a translator leave the screen usable', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const { rows, indicators, panel } = screenOf(page);

  await test.step('in the colours of the system the open row and what is pressed have an edge', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const row = rows('Incidents').first().getByRole('button');
    await row.click();
    await expect(row).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Escape');
    await rows('Incidents').nth(1).getByRole('button').click();
    const outlineOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await outlineOf('.row[aria-current="true"]')).toBe('solid');
    expect(await outlineOf('.rail [aria-current="page"]')).toBe('solid');
    expect(await outlineOf('.row:not([aria-current])')).toBe('none');
    await page.keyboard.press('Escape');
    const toggle = indicators.getByRole('button', { name: 'Alerts' });
    await toggle.click();
    expect(await toggle.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
    await toggle.click();
    await page.emulateMedia({ forcedColors: 'none' });
  });

  await test.step('what a translator does to the texts is undone, and the next language is whole', async () => {
    const left = await page.evaluate(async () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (/\p{L}/u.test(text.data) && !text.parentElement?.closest('svg, option, textarea, kbd')) texts.push(text);
      }
      for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
      await new Promise((resolve) => setTimeout(resolve));
      return document.querySelectorAll('font').length;
    });
    expect(left).toBe(0);
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await expect(page.getByRole('navigation', { name: 'Ruimten' })).toHaveText(/Overzicht/);
    await expect(page.locator('body')).not.toContainText(/Deployments|Overview|unacknowledged/);
    await page.getByRole('button', { name: 'English' }).click();
  });

  for (const [width, height] of [
    [320, 256],
    [360, 225],
  ] as const) {
    await test.step(`at ${width} × ${height} the wheel over the map goes on to the lists`, async () => {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator('.map-area').scrollIntoViewIfNeeded();
      const box = await page.locator('.map-area').boundingBox();
      if (!box) throw new Error('The map has no box.');
      await page.mouse.move(box.x + box.width / 2, Math.min(box.y + 40, height - 10));
      await expect
        .poll(async () => {
          await page.mouse.wheel(0, 200);
          return panel('Incidents').evaluate((element) => element.getBoundingClientRect().top < innerHeight);
        })
        .toBe(true);
      expect(
        await page.locator('.map-area .leaflet-container').evaluate((map) => getComputedStyle(map).touchAction),
      ).toContain('pan-y');
    });
  }
});

test('in forced colours the words and lines of pictures are those of the page', async ({ openApp, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.addInitScript(() =>
    localStorage.setItem('vigie.preferences', JSON.stringify({ version: 1, state: { seat: 'analyst-1' } })),
  );
  await openApp({ scenario: 'ordinary-day', seed: 3, room: 'watch', theme: 'dark' });
  const hour = page
    .locator('svg text')
    .filter({ hasText: /^\d\d:00$/ })
    .first();
  await expect(hour).toBeVisible();
  expect(await hour.evaluate((text) => getComputedStyle(text).fill)).toBe(
    await page.evaluate(() => getComputedStyle(document.body).color),
  );
});
