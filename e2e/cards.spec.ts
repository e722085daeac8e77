import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

test('the reflex card of an incident is ticked by keyboard, each tick an entry of the log, and stays over a reload', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = waitForItem(
    host,
    'incidents',
    ({ properties: { status, phase } }) => status === 'in-progress' && phase === 'none',
  );
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  const card = detail.getByRole('region', { name: 'Reflex card' });
  await expect(card).toContainText(/0 of \d+ done · \d+ open/);
  await expect(card).toContainText('Next: Confirm the exact place');
  await card.getByText('Steps').press('Enter');
  await card.getByRole('checkbox', { name: 'Confirm the exact place and the access for the services' }).press('Space');
  await expect(card).toContainText(/1 of \d+ done/);
  await expect(card).toContainText(/Done · Operator · \d\d:\d\d/);
  const second = card.getByRole('listitem').nth(1);
  await second.getByRole('button', { name: 'Not applicable' }).press('Enter');
  await page.keyboard.type('Seen by camera');
  await page.keyboard.press('Control+Enter');
  await expect(card).toContainText(/1 of \d+ done · 1 not applicable · \d+ open/);
  await expect(second).toContainText('Not applicable · Operator');
  await expect(card).toContainText('Edition 2, in force since');
  await expect(card).toContainText('no source gives it');

  await test.step('a phase adds its steps', async () => {
    const steps = card.getByRole('list').first().getByRole('listitem');
    const before = await steps.count();
    await detail.getByRole('combobox', { name: 'Phase' }).selectOption('Communal');
    await expect(card.getByRole('checkbox', { name: 'Set up the PC-Ops, led by the Dir-PC-Ops' })).toBeVisible();
    expect(await steps.count()).toBeGreaterThan(before);
  });

  await test.step('the log names step, function and reason; a reload keeps all of it', async () => {
    await page.reload();
    await waitForData(page);
    await expect(card).toContainText(/1 of \d+ done · 1 not applicable/);
    await page.keyboard.press('j');
    const entries = page.getByRole('region', { name: /^Log/ }).getByRole('list', { name: 'Log' });
    await expect(entries).toContainText(
      'Reflex card: Confirm the severity by a second source – Not applicable (Seen by camera)',
    );
    await expect(entries).toContainText('Reflex card: Confirm the exact place and the access for the services – Done');
  });

  await test.step('axe finds nothing', async () => {
    const { violations } = await new AxeBuilder({ page }).include('.detail').analyze();
    expect(violations).toEqual([]);
  });
});

test('who may not change the incident reads its card', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(host, 'incidents', ({ properties }) => properties.status === 'in-progress');
  await sitDown(page, 'observer');
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const card = screenOf(page).detail.getByRole('region', { name: 'Reflex card' });
  await card.getByText('Steps').click();
  await expect(card.getByRole('checkbox').first()).toBeDisabled();
  await expect(card.getByRole('button')).toHaveCount(0);
});
