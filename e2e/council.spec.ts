import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText, openSheet, sitDown } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

const council = (page: Page) => page.getByRole('region', { name: 'Council', exact: true });
const view = (page: Page) => council(page).getByRole('combobox', { name: 'View' });
const fillBoth = async (page: Page, name: string, text: string): Promise<void> => {
  for (const language of ['fr', 'nl']) await page.getByLabel(`${name} (${language})`).fill(`${text} ${language}`);
};
const expectNoBarrier = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('.panels').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
};

test.beforeEach(({ host }) => {
  test.slow();
  host.control({ action: 'pause' });
});

test('the secretariat puts an item on the agenda, postpones one, decides and closes; what is closed offers no step', async ({
  host,
  page,
  openOnApi,
}) => {
  await sitDown(page, 'secretariat');
  await openOnApi(page);
  await waitForData(page);
  const { detail, title } = screenOf(page);
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/room=council/);
  await expect(council(page)).toContainText('Convened');
  await expect(council(page).getByText('postponed 2 times')).toBeVisible();
  await expectNoBarrier(page);

  await council(page).getByRole('button', { name: 'New session' }).click();
  await fillBoth(page, 'Title', 'Another session');
  await fillBoth(page, 'Called after', 'A cause');
  await fillBoth(page, 'Place', 'A venue');
  await page.getByLabel('Date').fill('2031-01-15T10:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(title).toHaveText('Another session fr');
  await expect(detail).toContainText('Mayors · – of 19');

  const choose = council(page).getByRole('combobox', { name: 'Session' });
  const options = await choose.getByRole('option').allInnerTexts();
  await choose.selectOption(options.find((name) => name.includes('Follow-up of decisions')) ?? '');
  await council(page).getByRole('button', { name: 'Shared video platform', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(
    detail.getByRole('list', { name: 'Subject across sessions' }).getByRole('listitem').first(),
  ).toBeVisible();
  await detail.getByRole('button', { name: 'Postpone' }).click();
  await expect(detail.getByLabel('Postpone to the session')).toContainText('Another session');
  await detail.getByRole('button', { name: 'Postpone' }).click();
  await expect(detail).toContainText('Postponed');
  const carried = () =>
    [...host.world().values('agenda-items')].find(({ properties }) => properties.postponements === 3);
  await expect.poll(() => carried()?.properties.status).toBe('planned');

  await council(page).getByRole('button', { name: 'New decision – State of play of New Year’s Eve' }).click();
  await fillBoth(page, 'Text', 'The council decides');
  await fillBoth(page, 'Owner', 'A body');
  await page.getByLabel('Deadline').fill('2031-02-01');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(title).toHaveText('The council decides fr');
  for (const name of ['Follow-up of the transport security plan', 'State of play of New Year’s Eve']) {
    await council(page).getByRole('button', { name, exact: true }).click();
    await expect(title).toHaveText(name);
    await detail.getByRole('button', { name: 'Mark as handled' }).click();
    await detail.getByRole('button', { name: 'Confirm' }).click();
    await expect(detail).toContainText('Handled');
  }
  await council(page).getByRole('button', { name: 'Follow-up of decisions', exact: true }).click();
  await page.keyboard.press('a');
  await expect(detail).toContainText('In session');
  await detail.getByRole('button', { name: 'Note attendance' }).click();
  await detail.getByLabel('Mayors (19)').fill('17');
  await detail.getByRole('button', { name: 'Save' }).click();
  await expect(council(page)).toContainText('Mayors 17 of 19');
  await detail.getByRole('button', { name: 'Close the session' }).click();
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(detail).toContainText('nothing of it changes any more');
  await expect(detail.getByRole('group', { name: 'Actions' })).toHaveCount(0);
  await expect(council(page).getByRole('button', { name: 'New agenda item' })).toHaveCount(0);

  await view(page).selectOption('Communiqué');
  await expect(page, 'for whoever is sent the link').toHaveURL(/part=communique/);
  await expect(council(page).getByRole('region', { name: 'In French' })).toContainText('The council decides fr');
  await expect(council(page).getByRole('region', { name: 'In Dutch' })).toContainText('The council decides nl');
  expect(await exportText(page, 'Save the text')).toContain('The council decides nl');
});

test('what is overdue reaches the zone that carries it out; follow-up, pack and export tell the same', async ({
  page,
  openOnApi,
}) => {
  await sitDown(page, 'commander-5339');
  await openOnApi(page, { room: 'todo' });
  await waitForData(page, []);
  const { detail } = screenOf(page);
  const task = page.getByRole('region', { name: 'To do now' }).getByRole('button', { name: /Porte de Namur/ });
  await expect(task).toContainText('Past its deadline');
  await task.click();
  await detail.getByRole('button', { name: 'Report under way' }).click();
  await expect(detail).toContainText('To carry out → Being carried out');
  await page.keyboard.press('c');
  await view(page).selectOption('Follow-up of decisions');
  const rows = council(page).getByRole('table', { name: 'Follow-up of decisions' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Porte de Namur' })).toContainText('Being carried out');
  const listed = (await rows.count()) - 1;
  const csv = await exportText(page, 'Export (CSV)');
  expect(csv.trim().split('\r\n')).toHaveLength(listed + 1);
  const dialog = await openSheet(page, 'Council');
  const calendar = await exportText(page, 'iCalendar');
  expect(calendar).toMatch(/^DTSTART;VALUE=DATE:\d{8}\r$/m);
  expect(calendar).toMatch(/^DTSTART:\d{8}T\d{6}Z\r$/m);
  await expect(dialog.getByRole('status')).toContainText('.ics');
  await expect(dialog.getByRole('button', { name: 'GeoJSON' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  // The pack is the whole Region's, whatever the lens is.
  await view(page).selectOption('Session pack');
  const pack = council(page).getByRole('article', { name: 'Session pack' });
  await expect(pack.getByRole('table', { name: 'Figures of the plan and the period' })).toContainText('Officer-hours');
  await expect(pack.getByRole('region', { name: 'Annexes' })).toContainText('CP 4bis');
  await expectNoBarrier(page);
  await page.emulateMedia({ media: 'print' });
  await expect(pack.getByRole('region', { name: 'Cover' })).toBeVisible();
  await expect(council(page).getByRole('combobox', { name: 'View' })).toBeHidden();
});
