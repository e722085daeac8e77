import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText } from './desk.ts';
import { control, expectReconciled, screenOf, trafficLayers, waitForData, takeSeat } from './screen.ts';

const form = (page: Page, name: string) => page.getByRole('form', { name });
const tall = { width: 1440, height: 1300 };

test.describe('on a tall screen', () => {
  test.use({ viewport: tall });

  test('lists, indicators, map and export of both agree, under lens and filters', async ({ host, page, openOnApi }) => {
    host.control({ action: 'pause' });
    await openOnApi(page);
    await waitForData(page, trafficLayers);
    for (const layer of trafficLayers) {
      const listed = await expectReconciled(page, layer);
      const lines = (await exportText(page, `Export (CSV) – ${layer}`)).trim().split('\r\n');
      expect(lines).toHaveLength(listed + 1);
    }
    const all = await expectReconciled(page, 'Road safety');
    expect(all).toBeGreaterThan(0);
    await screenOf(page).zone.selectOption('5339');
    await expect.poll(() => expectReconciled(page, 'Road safety')).toBeLessThan(all);
    await screenOf(page).zone.selectOption('');
    await page.getByRole('button', { name: 'Filters' }).click();
    const filter = page.getByRole('group', { name: 'Road safety' });
    await filter.getByRole('checkbox', { name: 'Accident-prone place' }).check();
    await expect(page).toHaveURL(/road=accident-prone/);
    await page.keyboard.press('Escape');
    await expect.poll(() => expectReconciled(page, 'Road safety')).toBe(10);
    await expect(screenOf(page).rows('Road safety').first()).toContainText('Accident-prone place');
    // A filter of the road leaves public transport alone.
    await expectReconciled(page, 'Disruptions');
    await page.reload();
    await waitForData(page, trafficLayers);
    expect(await expectReconciled(page, 'Road safety')).toBe(10);
  });
});

test('a section is closed between two stops, drawn on the line, put off, and ended; the stations know of it', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  await page.getByRole('button', { name: 'New disruption' }).click();
  const disruption = form(page, 'New disruption');
  await expect(disruption.getByRole('alert')).toHaveText('Choose a station or a stop.');
  await disruption.getByRole('combobox', { name: 'Kind' }).selectOption('Section closed');
  await expect(disruption.getByRole('button', { name: 'Save' })).toBeDisabled();
  await disruption.getByRole('combobox', { name: 'Line' }).selectOption({ label: 'Metro 5 Erasme – Herrmann-Debroux' });
  await disruption.getByRole('combobox', { name: 'From the stop' }).selectOption('De Brouckère');
  await disruption.getByRole('combobox', { name: 'To the stop' }).selectOption('Arts-Loi');
  await disruption.getByRole('combobox', { name: 'Cause' }).selectOption('Police activity');
  await disruption.getByRole('button', { name: 'Save' }).click();
  const { detail, title } = screenOf(page);
  await expect(title).toHaveText('Metro 5: De Brouckère – Arts-Loi interrupted');
  await expect(detail).toContainText('Stops concerned (4)');
  const mine = () => [...host.world().values('disruptions')].find(({ id }) => !/^dis-\d{6}$/.test(id));
  await expect.poll(() => mine()?.geometry.type).toBe('MultiLineString');
  await detail.getByRole('button', { name: 'End + 30 min' }).click();
  await expect.poll(() => mine()?.properties.expectedEnd).not.toBeNull();
  await detail.getByRole('button', { name: 'Gare Centrale' }).click();
  await expect(title).toHaveText('Gare Centrale');
  const known = detail.getByRole('button', { name: 'Metro 5: De Brouckère – Arts-Loi interrupted' });
  await known.click();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(detail).toContainText('Ended');
  await expect.poll(() => mine()?.properties.status).toBe('ended');
  await page.keyboard.press('j');
  const log = page.getByRole('region', { name: /^Log/ });
  await expect(log.getByRole('listitem').first()).toContainText('Status: Ended');
});

test('by keyboard only: a control on the road is planned, survives a line that is cut, and counts', async ({
  host,
  line,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('Control+k');
  await screenOf(page).search.fill('road-safety');
  await page.keyboard.press('Enter');
  const road = form(page, 'New road-safety action');
  await road.getByRole('combobox', { name: 'Kind' }).focus();
  await page.keyboard.type('Alcohol');
  await road.getByRole('combobox', { name: 'Place' }).focus();
  await page.keyboard.type('Flagey');
  await expect(road.getByRole('listbox', { name: 'Place' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  line.inject({ kind: 'refuse' }, ({ method }) => method === 'PUT');
  await road.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  const { detail, title } = screenOf(page);
  await expect(title).toContainText('Alcohol check');
  await expect(detail).toContainText('Change on its way');
  line.heal();
  const mine = () => [...host.world().values('road-safety')].find(({ id }) => !/^road-\d{6}$/.test(id));
  await expect.poll(() => mine()?.properties.zones, { timeout: 20_000 }).toEqual(['5339']);
  await expect(detail.getByRole('button', { name: 'Edit' })).toBeVisible();
  await page.keyboard.press('e');
  const edit = form(page, 'Edit');
  await edit.getByRole('spinbutton', { name: 'Checked' }).fill('120');
  await edit.getByRole('spinbutton', { name: 'Offences' }).fill('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => mine()?.properties.tally).toEqual({ checked: 120, found: 7 });
});

test('a commander closes what lies in the own zone only; an observer nothing', async ({ page, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  await takeSeat(page, 'commander-5341');
  await waitForData(page);
  await page.getByRole('button', { name: 'New disruption' }).click();
  const disruption = form(page, 'New disruption');
  await disruption.getByRole('combobox', { name: 'Place' }).fill('Arts-Loi');
  await disruption
    .getByRole('option', { name: /metro station/ })
    .first()
    .click();
  await expect(disruption.getByRole('alert')).toContainText('zone');
  await expect(disruption.getByRole('button', { name: 'Save' })).toBeDisabled();
  await disruption.getByRole('button', { name: 'Clear the form' }).click();
  await takeSeat(page, 'observer');
  await waitForData(page);
  await expect(page.getByRole('button', { name: 'New disruption' })).toBeHidden();
});

test('15 November 2017: the station is closed for an hour, the buses until 17:55', async ({ page, openApp }) => {
  await openApp({ scenario: '2017-11-15', seed: 1 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  await control(page, { action: 'jump', to: '2017-11-15T16:35:00+01:00' });
  const panel = screenOf(page).panel('Disruptions');
  await panel.getByRole('button', { name: /^Disruptions/ }).click();
  const rows = screenOf(page).rows('Disruptions');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'De Brouckère metro station: station closed' })).toContainText('until 17:00');
  await control(page, { action: 'jump', to: '2017-11-15T17:20:00+01:00' });
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('Buses 29, 66 and 71 De Brouckère – Gare Centrale interrupted');
  await control(page, { action: 'jump', to: '2017-11-15T17:56:00+01:00' });
  await expect(panel).toContainText('No disruptions in this selection.');
});
