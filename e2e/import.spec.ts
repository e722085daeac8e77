import { expect, test } from './fixtures.ts';
import { featureOf, geoJsonOf, importDeskOf } from './import-desk.ts';

const bourse = featureOf('h1', 'Point', [4.3493, 50.8482], { name: 'Borne Bourse', flow: 60 });
const parc = featureOf('h2', 'Point', [4.3636, 50.8456], {
  name: 'Borne Parc',
  flow: 90,
  note: '<img src=x onerror=alert(1)>',
});
const swapped = featureOf('h3', 'Point', [500, 50.85], { name: 'Borne perdue' });
const hydrants = geoJsonOf(bourse, parc, swapped);

test.describe('a file as a layer of one’s own', () => {
  test('is previewed, applied in one step, found by the search, and stays', async ({ openApp }) => {
    const page = await openApp();
    const desk = importDeskOf(page);
    await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
    await desk.drop('hydrants.geojson', hydrants);
    await expect(desk.dialog.getByText('hydrants.geojson – GeoJSON, 3 rows')).toBeVisible();
    const { dialog } = desk;
    await expect(dialog.getByRole('button', { name: 'New 2' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Refused 1' }).click();
    await expect
      .poll(desk.rows)
      .toEqual([[expect.stringMatching(/^\d+$/), 'Refused', 'Borne perdue', expect.stringMatching(/\S/)]]);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(dialog.getByText('hydrants: 2 rows applied.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();

    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('borne parc');
    await page.getByRole('option', { name: /^Borne Parc Own layer/ }).click();
    const values = page.getByRole('region', { name: 'Borne Parc' });
    await expect(values.getByText('<img src=x onerror=alert(1)>')).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: 'Legend' }).click();
    await expect(page.getByRole('checkbox', { name: 'hydrants' })).toBeChecked();
    await search.fill('borne bourse');
    await expect(page.getByRole('option', { name: /^Borne Bourse Own layer/ })).toBeVisible();
  });

  test('brings nothing when it comes again, and names what has changed in another version', async ({ openApp }) => {
    const page = await openApp();
    const desk = importDeskOf(page);
    const { dialog } = desk;
    await desk.choose('hydrants.geojson', geoJsonOf(bourse, parc));
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(dialog.getByText('2 rows applied')).toBeVisible();

    await desk.choose('hydrants.geojson', geoJsonOf(bourse, parc));
    await expect(dialog.getByRole('button', { name: 'Unchanged 2' })).toBeVisible();
    await expect(dialog.getByText('Nothing to apply')).toBeVisible();

    // While one is in preview another one comes.
    await desk.drop(
      'hydrants.geojson',
      geoJsonOf(featureOf('h1', 'Point', [4.3493, 50.8482], { name: 'Borne Bourse', flow: 75 }), parc),
    );
    await expect(dialog.getByRole('button', { name: 'Changed 1', exact: true })).toBeVisible();
    await expect.poll(desk.rows).toEqual([
      [expect.anything(), 'Changed', 'Borne Bourse', 'Changes: flow'],
      [expect.anything(), 'Unchanged', 'Borne Parc', expect.stringContaining('HTML in the text')],
    ]);
  });

  test('is taken back, by the step that brought it', async ({ openApp }) => {
    const page = await openApp();
    const desk = importDeskOf(page);
    await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
    await desk.paste(hydrants);
    await desk.dialog.getByRole('textbox', { name: 'Name of the layer' }).fill('Hydrants');
    await desk.dialog.getByRole('button', { name: 'Apply' }).click();
    await desk.dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.dialog.getByText('It was taken back.')).toBeVisible();
    await desk.dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Legend' }).click();
    await expect(page.getByRole('checkbox', { name: 'Hydrants' })).toHaveCount(0);
  });

  test('is named, coloured, hidden, ordered and removed; a removal can be taken back', async ({ openApp }) => {
    const page = await openApp();
    const desk = importDeskOf(page);
    for (const name of ['one.geojson', 'two.geojson']) {
      await desk.choose(name, geoJsonOf(bourse));
      await desk.dialog.getByRole('button', { name: 'Apply' }).click();
      await expect(desk.dialog.getByText('1 row applied')).toBeVisible();
    }
    await desk.dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Legend' }).click();
    await page.getByRole('button', { name: 'Manage own layers' }).click();
    const own = page.getByRole('dialog', { name: 'Own layers' });
    const names = own.getByRole('textbox', { name: 'Name of the layer' });
    await expect(names.first()).toHaveValue('two');
    await own.getByRole('button', { name: 'Move two down' }).click();
    await expect(names.first()).toHaveValue('one');
    await names.first().fill('First');
    await own.getByRole('combobox', { name: 'Colour' }).first().selectOption('Pink');
    await own.getByRole('button', { name: 'Remove' }).last().click();
    await expect(names).toHaveCount(1);
    await own.getByRole('button', { name: 'Undo' }).click();
    await expect(names).toHaveCount(2);
    const saving = page.waitForEvent('download');
    await own.getByRole('button', { name: 'Save as a file' }).first().click();
    expect((await saving).suggestedFilename()).toMatch(/^first .+\.geojson$/);
  });

  test('is of one seat: another one on the same device does not see it', async ({ openApp }) => {
    const page = await openApp();
    const desk = importDeskOf(page);
    await desk.choose('hydrants.geojson', geoJsonOf(bourse));
    await desk.dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(desk.dialog.getByText('1 row applied')).toBeVisible();
    await desk.dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('combobox', { name: 'Seat' }).selectOption({ label: 'Operator 2' });
    await page.getByRole('button', { name: 'Legend' }).click();
    await expect(page.getByRole('group', { name: 'Legend' }).getByRole('heading', { name: 'Incidents' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'hydrants' })).toHaveCount(0);
  });
});

test('what no format fits is told, and nothing can be applied', async ({ openApp }) => {
  const page = await openApp();
  const desk = importDeskOf(page);
  await desk.choose('letter.docx', 'PK\u0003\u0004 nothing of use');
  await expect(desk.dialog.getByRole('alert')).toContainText('Nothing of this file can be taken');
  await expect(desk.dialog.getByRole('button', { name: 'Apply' })).toHaveCount(0);
});

test('views of Vigie that are dropped on the page are kept, once that is confirmed', async ({ openApp }) => {
  const page = await openApp();
  const desk = importDeskOf(page);
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  await desk.drop(
    'views.json',
    JSON.stringify({ kind: 'vigie-views', version: 1, views: [{ name: 'Night', query: 'zone=5339' }] }),
  );
  await desk.dialog.getByRole('button', { name: 'Apply' }).click();
  await desk.dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('night');
  await expect(page.getByRole('option', { name: /^Night/ })).toBeVisible();
});

test('by keyboard alone a text becomes a layer', async ({ openApp }) => {
  const page = await openApp();
  const desk = importDeskOf(page);
  const button = page.getByRole('button', { name: 'Import', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toBeVisible();
  await desk.dialog.getByLabel('Or the text').focus();
  await page.keyboard.insertText(geoJsonOf(bourse));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(desk.table).toBeVisible();
  await desk.dialog.getByRole('button', { name: 'Apply' }).focus();
  await page.keyboard.press('Enter');
  await expect(desk.dialog.getByText('1 row applied')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});
