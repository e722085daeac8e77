import type { Page } from '@playwright/test';
import type { Incident } from '../src/domain/incidents/contract.ts';
import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { expectReconciled, screenOf, waitForData } from './screen.ts';

const form = (page: Page) => page.getByRole('form', { name: 'New incident' });
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Actions' });
const made = (incidents: Iterable<Incident>, title: string): Incident | undefined =>
  [...incidents].find(({ properties }) => properties.title.fr === title);

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('by keyboard only: a new incident at a place that is found by its name', async ({ host, page, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  const before = await expectReconciled(page, 'Incidents');
  await page.keyboard.press('i');
  await expect(form(page).getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
  await page.keyboard.type('Smoke in the station');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form(page).getByRole('combobox', { name: 'Place' })).toBeFocused();
  await page.keyboard.type('brouckere');
  await expect(form(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(form(page).getByRole('option', { name: /De Brouckère metro station/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(form(page)).toContainText('De Brouckère metro station · Bruxelles');
  await form(page).getByRole('combobox', { name: 'Severity' }).focus();
  await page.keyboard.type('Severe');
  await form(page).getByRole('checkbox', { name: 'D1 Rescue' }).focus();
  await page.keyboard.press('Space');
  await form(page).getByRole('button', { name: 'Create the incident' }).focus();
  await page.keyboard.press('Enter');
  await expect(screenOf(page).title).toHaveText('Smoke in the station');
  await expect
    .poll(() => made(host.world().values('incidents'), 'Smoke in the station')?.properties)
    .toMatchObject({
      severity: 'severe',
      disciplines: ['D1'],
      place: { commune: '21004', zone: '5339', stop: 'metro-de-brouckere' },
    });
  expect(await expectReconciled(page, 'Incidents')).toBe(before + 1);
});

test('by mouse: a new incident where one clicks on the map', async ({ host, page, openOnApi }) => {
  await openOnApi(page, { view: '50.8467,4.3525,15' });
  await waitForData(page);
  await tools(page).getByRole('button', { name: '+ Incident' }).click();
  await form(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Fallen scaffolding');
  await form(page).getByRole('button', { name: 'Pick on the map' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Click the place on the map' })).toBeVisible();
  const box = await screenOf(page).map.boundingBox();
  if (!box) throw new Error('The map has no box.');
  await page.mouse.click(box.x + box.width * 0.51, box.y + box.height / 2);
  await expect(form(page)).toContainText(/(?:, near .*|Near .*), Bruxelles/);
  await form(page).getByRole('button', { name: 'Create the incident' }).click();
  await expect.poll(() => made(host.world().values('incidents'), 'Fallen scaffolding')?.geometry).toBeTruthy();
  const [longitude = 0, latitude = 0] =
    made(host.world().values('incidents'), 'Fallen scaffolding')?.geometry?.coordinates ?? [];
  expect(Math.abs(latitude - 50.8467)).toBeLessThan(0.001);
  expect(longitude).toBeGreaterThan(4.3525);
  expect(page.url()).not.toContain('zone=');
});

test('a place is picked with the keyboard at the middle of the map, or given up with Escape', async ({
  page,
  openOnApi,
}) => {
  await openOnApi(page, { view: '50.8467,4.3525,16' });
  await waitForData(page);
  await page.keyboard.press('i');
  const pick = form(page).getByRole('button', { name: 'Pick on the map' });
  await pick.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Enter for its centre' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form(page)).toContainText('Place not known yet');
  await pick.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(form(page)).toContainText(/^.*(?:Grand-Place|Rue .*), near .*, Bruxelles/);
});

test('coordinates outside the region are refused with the reason', async ({ page, openOnApi }) => {
  await openOnApi(page, { view: '50.9,4.2,12' });
  await waitForData(page);
  await page.keyboard.press('i');
  await form(page).getByRole('combobox', { name: 'Place' }).fill('51.2194, 4.4025');
  await expect(form(page)).toContainText('51.2194, 4.4025 is outside the Brussels-Capital Region');
  await form(page).getByRole('button', { name: 'Pick on the map' }).click();
  const box = await screenOf(page).map.boundingBox();
  if (!box) throw new Error('The map has no box.');
  await page.mouse.click(box.x + box.width * 0.5, box.y + 20);
  await expect(form(page).getByRole('alert')).toHaveText(/outside the Brussels-Capital Region/);
});

test('what is typed survives closing, a reload and the loss of the line', async ({ host, page, line, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('i');
  const title = form(page).getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('Half a sen');
  await form(page).getByRole('button', { name: 'Close' }).click();
  await expect(form(page)).toBeHidden();
  await page.reload();
  await waitForData(page);
  await page.keyboard.press('i');
  await expect(title).toHaveValue('Half a sen');
  line.inject({ kind: 'refuse' }, ({ method }) => method === 'PUT');
  await title.fill('A whole sentence');
  await form(page).getByRole('button', { name: 'Create the incident' }).click();
  const { rows, detail } = screenOf(page);
  await expect(detail).toContainText('Change on its way');
  await expect(rows('Incidents').filter({ hasText: 'A whole sentence' })).toBeVisible();
  await page.reload();
  await waitForData(page);
  await expect(screenOf(page).title).toHaveText('A whole sentence');
  // It goes on while its creation is still on the way: both arrive, in order.
  await detail.getByRole('button', { name: 'Confirm' }).click();
  expect(made(host.world().values('incidents'), 'A whole sentence')).toBeUndefined();
  line.heal();
  await expect
    .poll(() => made(host.world().values('incidents'), 'A whole sentence')?.properties.status, { timeout: 20_000 })
    .toBe('confirmed');
  await page.keyboard.press('i');
  await expect(title).toHaveValue('');
});

test('an incident is described anew and moved; teams are assigned and released; incidents are linked', async ({
  host,
  page,
  openOnApi,
}) => {
  const isOpen = ({ properties }: Incident) => properties.status === 'in-progress' && properties.place.zone !== null;
  const { id } = waitForItem(host, 'incidents', isOpen);
  const other = [...host.world().values('incidents')].find((one) => isOpen(one) && one.id !== id);
  const properties = () => host.world().get('incidents', id)?.properties;
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  await expect(detail.getByRole('button', { name: 'Edit' })).toBeVisible();
  await page.keyboard.press('e');
  const edit = page.getByRole('form', { name: 'Edit the incident' });
  await edit.getByRole('textbox', { name: 'Title', exact: true }).fill('Another name');
  await edit.getByRole('combobox', { name: 'Place' }).fill('Flagey');
  await edit
    .getByRole('option', { name: /Flagey/ })
    .first()
    .click();
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(screenOf(page).title).toHaveText('Another name');
  await expect.poll(() => properties()?.place.commune).toBe('21009');

  await detail.getByText('Assign a deployment (').click();
  const before = properties()?.deployments ?? [];
  await detail.getByRole('combobox', { name: 'Assign a deployment' }).fill('zone');
  await detail.getByRole('listbox', { name: 'Assign a deployment' }).getByRole('option').first().click();
  await expect.poll(() => properties()?.deployments.length).toBe(before.length + 1);
  await detail
    .getByRole('button', { name: /^Remove: / })
    .last()
    .click();
  await expect.poll(() => properties()?.deployments).toEqual(before);

  await detail.getByText('Link another incident (').click();
  await detail.getByRole('combobox', { name: 'Link another incident' }).fill(other?.id ?? '');
  await page.keyboard.press('Enter');
  await expect.poll(() => host.world().get('incidents', other?.id ?? '')?.properties.incidents).toEqual([id]);
  await detail.getByRole('combobox', { name: 'Phase' }).selectOption('Regional');
  await expect.poll(() => properties()?.phase).toBe('regional');
});

test('a commander makes incidents in the own zone only, and is told so before', async ({ page, openOnApi }) => {
  await sitDown(page, 'commander-5339');
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('i');
  await form(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Crowd');
  const place = form(page).getByRole('combobox', { name: 'Place' });
  await place.fill('Poelaert');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('button', { name: 'Create the incident' })).toBeEnabled();
  await place.fill('Meiser');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toHaveText(/Outside your zone/);
  await expect(form(page).getByRole('button', { name: 'Create the incident' })).toBeDisabled();
});

test('the last action is taken back where the lifecycle allows it', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(
    host,
    'incidents',
    ({ properties }) => properties.status === 'in-progress' && properties.severity === 'moderate',
  );
  const properties = () => host.world().get('incidents', id)?.properties;
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  const done = page.getByRole('status').filter({ hasText: 'Done:' });
  await detail.getByRole('combobox', { name: 'Severity' }).selectOption('Extreme');
  await expect.poll(() => properties()?.severity).toBe('extreme');
  await expect(done).toContainText('Severity: Extreme');
  await done.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => properties()?.severity).toBe('moderate');
  await detail.getByRole('button', { name: 'Contained' }).click();
  await expect.poll(() => properties()?.status).toBe('contained');
  await page.keyboard.press('u');
  await expect.poll(() => properties()?.status).toBe('in-progress');
  // What is closed is reopened with a reason only: that is no undo.
  await detail.getByRole('button', { name: 'Close', exact: true }).last().click();
  await detail.getByRole('form', { name: 'Close' }).getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => properties()?.status).toBe('closed');
  await expect(done).toContainText('Status: Closed');
  await expect(done.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
