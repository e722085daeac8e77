import { expect, test } from './fixtures.ts';
import { screenOf, waitForData } from './screen.ts';

const communes =
  /^(Anderlecht|Auderghem|Berchem|Bruxelles|Etterbeek|Evere|Forest|Ganshoren|Ixelles|Jette|Koekelberg|Molenbeek|Saint-Gilles|Saint-Josse|Schaerbeek|Uccle|Watermael-\s*Boitsfort|Woluwe-\s*St-Lambert|Woluwe-\s*St-Pierre)$/;

test('the map has streets and their names, and at its start all communes', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, view: '50.8467,4.3625,16' });
  await waitForData(page);
  const { map } = screenOf(page);
  const names = map.locator('.map-street-names');

  await test.step('streets, parks and places are named, in the language of the interface', async () => {
    await expect(names).toHaveAttribute('data-names', /^Rue de la Loi$/m);
    await expect(names).toHaveAttribute('data-names', /^Parc de Bruxelles$/m);
    await expect(names).not.toHaveAttribute('data-names', /Wetstraat/);
  });

  await test.step('or in both, by a choice of the map that the device keeps', async () => {
    await map.getByRole('button', { name: 'Legend' }).click();
    await page.getByRole('checkbox', { name: 'Names of streets and places in both languages' }).check();
    await expect(names).toHaveAttribute('data-names', /^Rue de la Loi – Wetstraat$/m);
    await page.keyboard.press('Escape');
  });

  await test.step('forced colours have them too', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await expect(names).toHaveAttribute('data-names', /Wetstraat/);
    await page.emulateMedia({ forcedColors: null });
  });

  await test.step('over the whole Region all 19 communes stand', async () => {
    await map.getByRole('button', { name: 'Whole Region' }).click();
    await expect(names).toBeHidden();
    await expect.poll(() => map.locator('.map-label-commune').filter({ hasText: communes }).count()).toBe(19);
  });
});
