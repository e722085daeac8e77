import {
  bytesField,
  entityOf,
  feedOf,
  numberField,
  textField,
  translated,
} from '../src/exchange/testing/protobuf-writer.ts';
import { sitDown } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { importDeskOf } from './import-desk.ts';
import { screenOf } from './screen.ts';

const calls = (severity: string): string =>
  [
    'Appels du jour;;;;;',
    'id;Titre;Gravité;Rue;lat;lon',
    `1;Feu de poubelle d’essai;${severity};;50,8482;4,3493`,
    '2;Inondation d’essai;Modéré;Rue Neuve x Rue aux Choux;;',
    '3;Sans lieu;Mineur;;;',
    '4;Trop loin;Mineur;;51,2194;4,4025',
  ].join('\r\n');

test.describe('a table as incidents', () => {
  test('is mapped, placed, previewed with its lines, applied in one step and taken back', async ({ openApp }) => {
    const page = await openApp();
    const desk = importDeskOf(page);
    const { dialog } = desk;
    await desk.choose('appels.csv', calls('Grave'));
    await desk.into('incidents');
    await dialog.getByRole('button', { name: 'Refused 2' }).click();
    await expect.poll(desk.rows).toEqual([
      ['5', 'Refused', 'Sans lieu', expect.stringContaining('The place is missing')],
      ['6', 'Refused', 'Trop loin', expect.stringContaining('Outside the Region')],
    ]);
    await dialog.getByRole('button', { name: 'New 2' }).click();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(dialog.getByText('appels.csv: 2 rows applied.')).toBeVisible();

    // The same file once more; then with one value that differs.
    await desk.choose('appels.csv', calls('Grave'));
    await desk.into('incidents');
    await expect(dialog.getByRole('button', { name: 'Unchanged 2' })).toBeVisible();
    await expect(dialog.getByText('Nothing to apply')).toBeVisible();
    await desk.choose('appels.csv', calls('Mineur'));
    await desk.into('incidents');
    await dialog.getByRole('button', { name: 'Changed 1', exact: true }).click();
    await expect.poll(desk.rows).toEqual([['3', 'Changed', 'Feu de poubelle d’essai', 'Changes: Severity']]);
    await dialog.getByRole('button', { name: 'Close' }).click();

    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('inondation essai');
    await page.getByRole('option', { name: /^Inondation d’essai/ }).click();
    await expect(
      screenOf(page)
        .detail.getByText(/Rue Neuve/)
        .first(),
    ).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: /^Log/ }).click();
    const entries = page.getByText(/Import of appels\.csv: 2 new, 0 changed/);
    await expect(entries).toHaveCount(1);
    await search.fill('import appels');
    await page.getByRole('option', { name: /^Import of appels\.csv/ }).click();
    await page.getByRole('button', { name: 'Take the import back' }).click();
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(page.getByText(/Taken back – Import of appels\.csv: 2 new/).first()).toBeVisible();
    await search.fill('inondation essai');
    await expect(page.getByRole('option', { name: /^Inondation d’essai/ })).toHaveCount(0);
  });

  test('is read by other columns where the person says so', async ({ openApp }) => {
    const page = await openApp();
    const desk = importDeskOf(page);
    await desk.choose('liste.csv', 'wat;wo;lat;lon\nLek in de kelder;x;50,8482;4,3493\n');
    await desk.into('incidents');
    await expect.poll(desk.rows).toEqual([['2', 'Refused', '–', expect.stringContaining('A value is missing')]]);
    await desk.dialog.getByText('Columns').click();
    await desk.dialog.getByRole('combobox', { name: 'Title' }).selectOption('wat');
    await expect.poll(desk.rows).toEqual([['2', 'New', 'Lek in de kelder', '']]);
  });

  test('of another zone is refused to a commander, row by row', async ({ openApp, page }) => {
    await sitDown(page, 'commander-5342');
    await openApp();
    const desk = importDeskOf(page);
    await desk.choose('appels.csv', calls('Grave'));
    await desk.into('incidents');
    await desk.dialog.getByRole('button', { name: 'Refused 4' }).click();
    await expect.poll(async () => (await desk.rows())[0]?.[3]).toContain('another zone answers for it');
    await expect(desk.dialog.getByText('Nothing to apply')).toBeVisible();
  });
});

const capOf = (identifier: string, type: 'Alert' | 'Update', headline: string, references = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${identifier}</identifier><sender>meteo@example.be</sender>
<sent>2026-11-20T11:0${references === '' ? 0 : 5}:00+01:00</sent><status>Actual</status><msgType>${type}</msgType><scope>Public</scope>
${references === '' ? '' : `<references>${references}</references>`}
<info><language>fr-BE</language><category>Met</category><event>Tempête</event><urgency>Expected</urgency><severity>Severe</severity>
<certainty>Likely</certainty><expires>2098-01-01T00:00:00+01:00</expires><headline>${headline}</headline>
<description>Rafales <b>fortes</b></description><area><areaDesc>Bruxelles</areaDesc>
<polygon>50.84,4.34 50.84,4.36 50.86,4.36 50.86,4.34 50.84,4.34</polygon></area></info></alert>`.replaceAll(
    '<b>fortes</b>',
    '&lt;b&gt;fortes&lt;/b&gt;',
  );

test('a CAP message comes in as an alert of a partner, and its update changes that one', async ({ openApp }) => {
  const page = await openApp();
  const desk = importDeskOf(page);
  const { dialog } = desk;
  await desk.choose('storm.xml', capOf('storm-1', 'Alert', 'Tempête d’essai'));
  await expect(dialog.getByRole('combobox', { name: 'Into' })).toHaveValue('alerts');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByText('1 row applied')).toBeVisible();
  const references = 'meteo@example.be,storm-1,2026-11-20T11:00:00+01:00';
  const chain = `<feed xmlns="http://www.w3.org/2005/Atom">${[
    capOf('storm-1', 'Alert', 'Tempête d’essai'),
    capOf('storm-2', 'Update', 'Tempête d’essai renforcée', references),
  ]
    .map((text) => `<entry><content type="text/xml">${text.replace(/<\?xml.*?\?>/, '')}</content></entry>`)
    .join('')}</feed>`;
  await desk.choose('storm.atom', chain);
  await expect
    .poll(desk.rows)
    .toEqual([[expect.anything(), 'Changed', 'Tempête d’essai renforcée', expect.stringContaining('headline')]]);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog.getByText('1 row applied')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('tempete essai renforcee');
  await page.getByRole('option', { name: /^Tempête d’essai renforcée/ }).click();
  await expect(screenOf(page).detail.getByText('Partner').first()).toBeVisible();
});

test('GTFS-Realtime closes a station, once somebody has said that a stop named alone is closed', async ({
  openApp,
}) => {
  const page = await openApp();
  const desk = importDeskOf(page);
  const stop = 'metro-arts-loi';
  const alert = [
    ...bytesField(5, textField(5, stop)),
    ...numberField(6, 10),
    ...numberField(7, 1),
    ...translated(10, [['fr', 'Station d’essai fermée']]),
  ];
  await desk.choose('alerts.pb', feedOf(entityOf('a1', alert)));
  await expect
    .poll(desk.rows)
    .toEqual([[expect.anything(), 'Refused', expect.anything(), expect.stringContaining('Closed, or passed by?')]]);
  await desk.dialog.getByRole('combobox', { name: 'A stop that is named alone is' }).selectOption('closed');
  await desk.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.dialog.getByText('1 row applied')).toBeVisible();
  await desk.dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('arts-loi closed');
  await expect(page.getByRole('option', { name: /Arts-Loi.*station closed.*Disruptions/ }).first()).toBeVisible();
});

test('DATEX II closes a road; what closes none is refused', async ({ openApp }) => {
  const page = await openApp();
  const desk = importDeskOf(page);
  const record = (id: string, type: string): string =>
    `<situation id="S${id}" version="1"><situationRecord xsi:type="${type}" id="${id}" version="1"><validity><validityStatus>active</validityStatus><validityTimeSpecification><overallStartTime>2026-11-01T08:00:00+01:00</overallStartTime><overallEndTime>2098-01-01T00:00:00+01:00</overallEndTime></validityTimeSpecification></validity><groupOfLocations xsi:type="Point"><pointByCoordinates><pointCoordinates><latitude>50.8482</latitude><longitude>4.3493</longitude></pointCoordinates></pointByCoordinates></groupOfLocations></situationRecord></situation>`;
  await desk.choose(
    'works.xml',
    `<d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" modelBaseVersion="2"><payloadPublication xsi:type="SituationPublication" lang="fr">${record('W1', 'MaintenanceWorks')}${record('A1', 'Accident')}</payloadPublication></d2LogicalModel>`,
  );
  await expect.poll(async () => (await desk.rows()).map(([, state]) => state)).toEqual(['New', 'Refused']);
  await desk.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.dialog.getByText('1 row applied')).toBeVisible();
});
