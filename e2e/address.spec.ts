import { expect, test } from './fixtures.ts';
import { expectReconciled, layersOnMap, screenOf, waitForData } from './screen.ts';

/** What a mail program or a hand did to an address, what is said of it, and what the address says then. */
const damaged = [
  [
    ['layers=incidents.', 'layers: “incidents.” read as “incidents”.', /layers=incidents(&|$)/],
    ['category=fire.', 'category: “fire.” read as “fire”.', /category=fire(&|$)/],
    ['operator=STIB', 'operator: “STIB” is unknown, and left out.', /^(?!.*operator=)/],
    ['sel=incident:inc-000001', 'sel: “incident:inc-000001” is unknown, and left out.', /^(?!.*sel=)/],
    ['view=50.85,4.3', 'view: “50.85,4.3” is unknown, and left out.', /./],
    ['scenario=ordinary-day.', 'scenario: “ordinary-day.” read as “ordinary-day”.', /scenario=ordinary-day(&|$)/],
    ['speed=fast', 'speed: “fast” is unknown, and left out.', /^(?!.*speed=)/],
  ],
  [
    ['layers=', 'layers: a value is missing; left out.', /^(?!.*layers=)/],
    ['discipline=d3', 'discipline: “d3” read as “D3”.', /discipline=D3(&|$)/],
    ['operator=zone-9999', 'operator: “zone-9999” is unknown, and left out.', /^(?!.*operator=)/],
  ],
  [['layers=incident', 'layers: “incident” is unknown, and left out.', /^(?!.*layers=)/]],
] as const;

for (const damages of damaged) {
  const query = damages.map(([part]) => part).join('&');
  test(`${query} is told, and shows no empty screen`, async ({ page }) => {
    await page.goto(`/?lang=en&seed=3&${query}`);
    for (const [, said] of damages) await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
    await waitForData(page, ['Incidents']);
    expect(await expectReconciled(page, 'Incidents')).toBeGreaterThan(0);
    for (const [, , address] of damages) await expect(page).toHaveURL(address);
    await page.getByRole('button', { name: 'Hide' }).click();
    for (const [, said] of damages) await expect(page.getByText(said)).toBeHidden();
  });
}

test('a link of before, which says side= for the room, opens it and is put right', async ({ page }) => {
  await page.goto('/?lang=en&seed=3&side=board');
  await expect(page.getByRole('region', { name: 'Board of deployments' })).toBeVisible();
  await expect(page).toHaveURL(/room=board/);
  await expect(page).not.toHaveURL(/side=/);
  await expect(page.getByText('The address of the page is damaged.')).toBeHidden();
});

test('all layers can be hidden, which a link keeps', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  const { indicators, panel } = screenOf(page);
  for (const layer of layersOnMap) {
    await indicators.getByRole('button', { name: layer }).click();
  }
  // What has no number at the top is hidden by the legend.
  await page.getByRole('button', { name: 'Legend' }).click();
  await page.getByRole('checkbox', { name: 'Drawings' }).uncheck();
  await expect(page).toHaveURL(/layers=none/);
  await page.reload();
  await expect(indicators.getByRole('button', { name: 'Alerts' })).toHaveAttribute('aria-pressed', 'false');
  await expect(panel('Alerts')).toBeHidden();
});
