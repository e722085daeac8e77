import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import type { Drawing } from '../src/domain/drawings/contract.ts';
import { expect, test } from './api-server.ts';
import { importDeskOf } from './import-desk.ts';
import { screenOf, waitForData } from './screen.ts';

test.use({ viewport: { width: 1440, height: 1300 } });

const form = (page: Page) => page.getByRole('form', { name: 'New drawing' });
const list = (page: Page) => screenOf(page).rows('Drawings');
/** Those that people have made. */
const made = (host: Host): Drawing[] =>
  [...host.world().values('drawings')].filter(({ id }) => !/^drw-\d{6}$/.test(id));
const standing = (host: Host): string[] =>
  made(host)
    .filter(({ properties: { status } }) => status === 'drawn')
    .map(({ properties: { kind } }) => kind)
    .sort();

/** Draws something by its coordinates, in the form that is open. */
const draw = async (page: Page, kind: string, places: readonly string[], text = ''): Promise<void> => {
  const fields = form(page);
  await fields.getByRole('combobox', { name: 'Kind', exact: true }).selectOption(kind);
  await fields.getByRole('textbox', { name: 'Text on the map' }).fill(text);
  const shape = fields.getByRole('group', { name: 'Shape' });
  await shape.getByText(/^Points \(\d+\)$/).click();
  await shape.getByRole('textbox', { name: 'Coordinates' }).fill(places.join('\n'));
  await shape.getByRole('button', { name: 'Add the point' }).click();
  await fields.getByRole('button', { name: 'Save' }).click();
  await expect(fields).toBeHidden();
};

const exportAs = async (page: Page, format: string): Promise<string> => {
  await page.getByRole('button', { name: 'Export – Drawings', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export – Drawings', exact: true });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: format, exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  return text;
};

test('signs are drawn for an incident, listed there, seen elsewhere, undone and redone', async ({
  host,
  page,
  context,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  const incident = [...host.world().values('incidents')].find(
    ({ properties: { status, place } }) => status === 'confirmed' && place.zone !== null,
  );
  const sel = { sel: `incidents:${incident?.id}` };
  await openOnApi(page, sel);
  await waitForData(page);
  const other = await context.newPage();
  await openOnApi(other, sel);
  await waitForData(other);
  const { detail, title } = screenOf(page);

  await detail.getByText(/^Perimeters, Drawings/).click();
  await detail.getByRole('button', { name: 'New drawing' }).click();
  await draw(page, 'Command post (CP-Ops)', ['50.8467, 4.3525'], 'CP <b>Ops</b>');
  await expect(title).toHaveText('CP <b>Ops</b>');
  await detail.getByRole('button', { name: 'Draw something else here' }).click();
  await draw(page, 'Arrow of movement', ['50.8467, 4.3525', '50.8480, 4.3550', '50.8490, 4.3560']);
  await expect(title).toHaveText('Arrow of movement');
  await expect.poll(() => standing(host)).toEqual(['command-post', 'movement']);
  for (const drawing of made(host)) {
    expect(drawing.properties.incident).toBe(incident?.id);
    const told = [...host.world().values('log')].filter(({ properties: { change } }) => change?.id === drawing.id);
    expect(told).toHaveLength(1);
  }

  await test.step('another window has them at the incident', async () => {
    const there = screenOf(other).detail;
    await expect(there.getByRole('button', { name: 'Command post (CP-Ops) – CP <b>Ops</b>' })).toBeVisible();
    await expect(there.getByRole('button', { name: 'Arrow of movement' })).toBeVisible();
  });

  await test.step('both are undone, by button and by key, and redone', async () => {
    await detail.getByRole('button', { name: 'Undo drawing' }).click();
    await expect.poll(() => standing(host)).toEqual(['command-post']);
    await detail.getByRole('button', { name: 'Undo drawing' }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => standing(host)).toEqual([]);
    await page.keyboard.press('Control+y');
    await expect.poll(() => standing(host)).toEqual(['command-post']);
    await detail.getByRole('button', { name: 'Redo drawing' }).click();
    await expect.poll(() => standing(host)).toEqual(['command-post', 'movement']);
    await expect(list(other).filter({ hasText: 'Arrow of movement' })).toBeVisible();
  });
});

test('drawings go out as KML, are erased, and come back from the file; the same file again changes nothing', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  const before = [...host.world().values('drawings')];
  expect(before.length).toBeGreaterThan(2);
  const kml = await exportAs(page, 'KML');
  const desk = importDeskOf(page);
  await test.step('what stands there is told to be the same', async () => {
    await desk.choose('plan.kml', kml);
    await desk.into('drawings');
    await expect(desk.dialog.getByRole('button', { name: `Unchanged ${before.length}` })).toBeVisible();
    await expect(desk.dialog.getByText('Nothing to apply')).toBeVisible();
    await desk.dialog.getByRole('button', { name: 'Close' }).click();
  });
  await list(page).first().getByRole('button').first().click();
  await screenOf(page).detail.getByRole('button', { name: 'Erase' }).click();
  const stands = () => before.filter(({ id }) => host.world().get('drawings', id)?.properties.status === 'drawn');
  await expect.poll(() => stands().length).toBe(before.length - 1);
  await desk.choose('plan.kml', kml);
  await desk.into('drawings');
  await expect(desk.dialog.getByRole('button', { name: 'New 1' })).toBeVisible();
  await desk.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.dialog.getByText(`plan.kml: 1 row applied.`)).toBeVisible();
  const said = ({ geometry, properties: { kind, text, note, discipline, incident, event } }: Drawing): string =>
    JSON.stringify([geometry, kind, text, note, discipline, incident, event]);
  await expect.poll(() => [...stands(), ...made(host)].map(said).sort()).toEqual(before.map(said).sort());
  await desk.choose('plan.kml', kml);
  await desk.into('drawings');
  await expect(desk.dialog.getByRole('button', { name: `Unchanged ${before.length}` })).toBeVisible();
});
