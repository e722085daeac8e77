import { spawnSync, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import type { Perimeter } from '../src/domain/perimeters/contract.ts';
import { expect, test } from './api-server.ts';
import { exportText } from './desk.ts';
import { expectReconciled, screenOf, takeSeat, waitForData } from './screen.ts';

test.use({ viewport: { width: 1440, height: 1300 } });

const form = (page: Page, name: string) => page.getByRole('form', { name });
const outbox = (page: Page) => page.getByRole('status', { name: 'Changes on their way' });
const inside = (page: Page) => screenOf(page).detail.getByRole('region', { name: 'Inside' });
/** Those that people have made. */
const made = (host: Host): Perimeter[] =>
  [...host.world().values('perimeters')].filter(({ id }) => !/^per-\d{6}$/.test(id));

/** Around the Grand-Place. */
const corners = ['50.8450, 4.3500', '50.8450, 4.3550', '50.8485, 4.3550', '50.8485, 4.3500'];

/** Types the places of a shape, one for each line. */
const typePlaces = async (page: Page, places: readonly string[]): Promise<void> => {
  const shape = page.getByRole('group', { name: 'Shape' });
  await shape.getByText(/^Points \(\d+\)$/).click();
  await shape.getByRole('textbox', { name: 'Coordinates' }).fill(places.join('\n'));
  await shape.getByRole('button', { name: 'Add the point' }).click();
};

const openForm = async (page: Page, title: string) => {
  await page.getByRole('button', { name: 'New perimeter' }).click();
  const perimeter = form(page, 'New perimeter');
  await perimeter.getByRole('textbox', { name: 'Title (French)' }).fill(title);
  return perimeter;
};

test('a perimeter is drawn, saved, seen by another window, told once, and still there after a reload', async ({
  host,
  page,
  context,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  const other = await context.newPage();
  await openOnApi(other);
  await waitForData(other);
  const perimeter = await openForm(page, 'Grand-Place');
  await expect(perimeter.getByRole('alert').filter({ hasText: 'Draw the surface.' })).toBeVisible();
  await typePlaces(page, corners);
  await perimeter.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('Isolation (orange zone)');
  await perimeter.getByRole('button', { name: 'Save' }).click();
  const { title, detail } = screenOf(page);
  await expect(title).toHaveText('Grand-Place');
  await expect(detail).toContainText('Isolation (orange zone)');
  await expect.poll(() => made(host)[0]?.properties.zones).toEqual(['5339']);
  await expect(screenOf(other).rows('Perimeters').filter({ hasText: 'Grand-Place' })).toBeVisible();
  const told = [...host.world().values('log')].filter(({ properties: { change } }) => change?.id === made(host)[0]?.id);
  expect(told).toHaveLength(1);
  await expect(inside(page)).toContainText('Streets');
  await page.reload();
  await waitForData(page);
  await expect(screenOf(page).title).toHaveText('Grand-Place');
  await expectReconciled(page, 'Perimeters');
  const lines = (await exportText(page, 'Export (CSV) – Perimeters')).trim().split('\r\n');
  expect(lines).toHaveLength(5);
});

test('what crosses itself is not saved, and the place is named', async ({ host, page, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  const perimeter = await openForm(page, 'Nœud');
  await typePlaces(
    page,
    [0, 2, 1, 3].map((index) => corners[index] ?? ''),
  );
  await expect(perimeter.getByRole('alert').filter({ hasText: /crosses itself at 50\.84\d+, 4\.35/ })).toBeVisible();
  await expect(perimeter.getByRole('button', { name: 'Save' })).toBeDisabled();
  expect(made(host)).toEqual([]);
});

test('without the line it stays on the device, and is drawn once', async ({ host, page, line, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  line.inject({ kind: 'refuse' }, ({ method }) => method === 'PUT');
  const perimeter = await openForm(page, 'Hors ligne');
  await typePlaces(page, corners);
  await perimeter.getByRole('button', { name: 'Save' }).click();
  await expect(screenOf(page).title).toHaveText('Hors ligne');
  await page.reload();
  await expect(screenOf(page).title).toHaveText('Hors ligne');
  expect(made(host)).toEqual([]);
  line.heal();
  await expect(outbox(page).getByRole('button')).toHaveCount(0, { timeout: 20_000 });
  expect(made(host)).toHaveLength(1);
});

test('two people draw the same perimeter anew: both shapes are told, and one is chosen', async ({
  host,
  page,
  line,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  const mine = [...host.world().values('perimeters')].find(({ properties }) => properties.kind === 'isolation');
  const { id = '' } = mine ?? {};
  await openOnApi(page, { sel: `perimeters:${id}` });
  await waitForData(page);
  line.inject({ kind: 'refuse' }, ({ method }) => method === 'PATCH');
  await screenOf(page).detail.getByRole('button', { name: 'Edit' }).click();
  const edit = form(page, 'Edit');
  // Its points are on the map at once.
  const bar = page.getByRole('toolbar', { name: 'Drawing on the map' });
  await expect(bar.getByText(/^\d+ points$/)).toBeVisible();
  await edit.getByRole('combobox', { name: 'Kind of shape' }).selectOption('Circle');
  await edit.getByRole('spinbutton', { name: 'Radius (m)' }).fill('250');
  await edit.getByRole('button', { name: 'Save' }).click();
  const shape = { type: 'circle' as const, centre: [4.3823, 50.8427] as [number, number], radius: 90 };
  host.write({
    key: 'of-another-seat',
    seat: 'operator-2',
    role: 'operator',
    collection: 'perimeters',
    id,
    asked: {},
    effects: [{ type: 'change', collection: 'perimeters', id, properties: { shape } }],
  });
  line.heal();
  const toCheck = outbox(page).getByRole('button', { name: '1 to check' });
  await expect(toCheck).toBeVisible({ timeout: 20_000 });
  await toCheck.click();
  await expect(outbox(page).getByRole('definition')).toHaveText([/Circle, 250/, /Circle, 90/]);
  await outbox(page).getByRole('button', { name: 'Keep my version' }).click();
  await expect
    .poll(() => host.world().get('perimeters', id)?.properties.shape)
    .toMatchObject({ type: 'circle', radius: 250 });
  await test.step('while both have the form open: the hand is not moved, and both shapes are told before it is saved', async () => {
    await screenOf(page).detail.getByRole('button', { name: 'Edit' }).click();
    await expect(bar).toBeVisible();
    await edit.getByRole('spinbutton', { name: 'Radius (m)' }).fill('300');
    host.write({
      key: 'of-another-seat-again',
      seat: 'operator-2',
      role: 'operator',
      collection: 'perimeters',
      id,
      asked: {},
      effects: [{ type: 'change', collection: 'perimeters', id, properties: { shape: { ...shape, radius: 120 } } }],
    });
    const question = edit.getByRole('alert').filter({ hasText: /Circle, 300.*Circle, 120/ });
    await expect(question).toBeVisible();
    await expect(edit.getByRole('spinbutton', { name: 'Radius (m)' })).toHaveValue('300');
    await question.getByRole('button', { name: /^Keep mine/ }).click();
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => host.world().get('perimeters', id)?.properties.shape)
      .toMatchObject({ type: 'circle', radius: 300 });
  });
});

test('what is inside is counted, linked, and printed with the perimeter', async ({
  host,
  page,
  openOnApi,
}, testInfo) => {
  test.skip(spawnSync('pdftotext', ['-v']).status !== 0, 'needs pdftotext (Debian: poppler-utils)');
  host.control({ action: 'pause' });
  const filter = [...host.world().values('perimeters')].find(({ properties }) => properties.kind === 'filter');
  await openOnApi(page, { sel: `perimeters:${filter?.id}` });
  await waitForData(page);
  const streets = inside(page).getByText(/^Streets \d+/);
  await expect(streets).toContainText(/\d m$/);
  await streets.click();
  await inside(page).getByRole('button', { name: 'Rue de la Loi' }).click();
  await expect(page).toHaveURL(/view=50\.84\d*,4\.3/);
  await inside(page)
    .getByText(/^Stations and stops/)
    .click();
  await inside(page).getByRole('button', { name: 'Bruxelles-Schuman' }).click();
  await expect(screenOf(page).title).toHaveText('Bruxelles-Schuman');
  await page.goBack();
  await expect(inside(page).getByText(/^Streets \d+/)).toBeVisible();
  const file = testInfo.outputPath('perimeter.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain('Inside');
  expect(text).toContain('Rue Archimède');
});

test('by keyboard only: drawn by coordinates, set up, lifted', async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  await page.getByRole('button', { name: 'New perimeter' }).focus();
  await page.keyboard.press('Enter');
  const perimeter = form(page, 'New perimeter');
  await perimeter.getByRole('textbox', { name: 'Title (French)' }).focus();
  await page.keyboard.type('Clavier');
  await perimeter.getByText(/^Points \(\d+\)$/).focus();
  await page.keyboard.press('Enter');
  await perimeter.getByRole('textbox', { name: 'Coordinates' }).focus();
  for (const corner of corners) {
    await page.keyboard.insertText(corner);
    await perimeter.getByRole('button', { name: 'Add the point' }).focus();
    await page.keyboard.press('Enter');
    await perimeter.getByRole('textbox', { name: 'Coordinates' }).focus();
  }
  await perimeter.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(screenOf(page).title).toHaveText('Clavier');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect.poll(() => made(host)[0]?.properties.status).toBe('lifted');
});

test('what comes in is to do for whoever answers for the zone, until somebody has seen it', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  const unit = [...host.world().values('deployments')].find(
    ({ geometry, properties: { status, place } }) => geometry && status === 'on-site' && place.zone === '5339',
  );
  const [longitude = 0, latitude = 0] = unit?.geometry?.coordinates ?? [];
  const perimeter = await openForm(page, 'Guet');
  await perimeter.getByRole('combobox', { name: 'Kind of shape' }).selectOption('Circle');
  await typePlaces(page, [`${latitude}, ${longitude}`]);
  await perimeter.getByRole('combobox', { name: 'Tell' }).selectOption('What comes in');
  await perimeter.getByRole('button', { name: 'Save' }).click();
  const { detail } = screenOf(page);
  await expect.poll(() => made(host).length).toBe(1);
  // What comes of it may be here before the answer is.
  host.control({ action: 'skip', by: 120 });
  await expect.poll(() => made(host)[0]?.properties.crossings.length).toBe(1);
  await expect(detail.getByRole('region', { name: 'Crossings' }).getByRole('listitem').first()).toContainText(
    'Came in',
  );
  await page.keyboard.press('d');
  await expect(
    page
      .getByRole('region', { name: 'To do now' })
      .getByText(/crossings? to see/i)
      .first(),
  ).toBeVisible();
  await detail.getByRole('button', { name: 'Crossings seen' }).click();
  await expect.poll(() => made(host)[0]?.properties.crossings.filter(({ seen }) => seen === null)).toEqual([]);
});

test('a commander draws in the own zone only; an observer nothing', async ({ page, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  await takeSeat(page, 'commander-5342');
  await waitForData(page);
  const perimeter = await openForm(page, 'Ailleurs');
  await typePlaces(page, corners);
  await expect(perimeter.getByRole('alert').filter({ hasText: /zone/ })).toBeVisible();
  await expect(perimeter.getByRole('button', { name: 'Save' })).toBeDisabled();
  await takeSeat(page, 'observer');
  await waitForData(page);
  await expect(page.getByRole('button', { name: 'New perimeter' })).toBeHidden();
});
