import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { screenOf, waitForData } from './screen.ts';

const log = (page: Page) => page.getByRole('region', { name: /^Log/ });
const firstRow = (page: Page) => log(page).getByRole('listitem').first();
const clock = (page: Page) => log(page).getByLabel('Time of event');
const day = (page: Page) => log(page).getByLabel('Day', { exact: true });
const enter = (page: Page) => log(page).getByRole('button', { name: 'Enter', exact: true });
const text = (page: Page) => log(page).getByRole('textbox', { name: 'New entry' });

// Wherever the device believes to be, the clocks are those of Brussels.
test.use({ timezoneId: 'America/New_York' });

test.describe('a time typed into the log', () => {
  const cases = [
    {
      now: '2026-11-26T11:06:20+01:00',
      typed: '11:08',
      says: /today, 11:08 \(in 2 minutes\)/,
      occurred: '2026-11-26T10:08',
      row: /Thu,? 26 Nov,? 11:08/,
    },
    {
      now: '2026-11-26T11:06:20+01:00',
      typed: '10:56',
      says: /today, 10:56 \(10 minutes ago\)/,
      occurred: '2026-11-26T09:56',
      row: /Thu,? 26 Nov,? 10:56/,
    },
    {
      now: '2026-11-27T00:05:00+01:00',
      typed: '23:58',
      says: /yesterday, 23:58 \(7 minutes ago\)/,
      occurred: '2026-11-26T22:58',
      row: /Thu,? 26 Nov,? 23:58/,
    },
    {
      now: '2027-01-01T00:05:00+01:00',
      typed: '23:58',
      says: /yesterday, 23:58/,
      occurred: '2026-12-31T22:58',
      row: /Thu,? 31 Dec,? 23:58/,
    },
  ];
  for (const { now, typed, says, occurred, row } of cases) {
    test.describe(now, () => {
      test.use({ startsAt: now });
      test(`${typed} at ${now}`, async ({ host, page, openOnApi }) => {
        host.control({ action: 'pause' });
        await openOnApi(page, { room: 'log' });
        await waitForData(page, []);
        await text(page).fill(`Seen at ${typed}`);
        await clock(page).fill(typed);
        await expect(log(page)).toContainText(says);
        await enter(page).click();
        await expect(firstRow(page)).toContainText(`Seen at ${typed}`);
        await expect(firstRow(page)).toContainText(row);
        const entry = () =>
          [...host.world().values('log')].find(({ properties }) => properties.text === `Seen at ${typed}`);
        await expect.poll(() => entry()?.properties.occurred).toContain(occurred);
        await expect(firstRow(page)).toContainText(/#\d/);
      });
    });
  }
});

test.describe('at 2026-11-26T10:06:00.000Z', () => {
  test.use({ startsAt: '2026-11-26T10:06:00.000Z' });
  test('what is still to come is not entered: the day is asked for, and yesterday is one press away', async ({
    host,
    page,
    openOnApi,
  }) => {
    host.control({ action: 'pause' });
    await openOnApi(page, { room: 'log' });
    await waitForData(page, []);
    await text(page).fill('Late note');
    await clock(page).fill('14:00');
    await expect(log(page).getByRole('alert')).toContainText('Still to come (in 2 hours)');
    await expect(enter(page)).toBeDisabled();
    await text(page).press('Control+Enter');
    await expect(text(page)).toHaveValue('Late note');
    await log(page).getByRole('button', { name: 'It was yesterday' }).click();
    await expect(day(page)).toHaveValue('2026-11-25');
    await expect(log(page)).toContainText('yesterday, 14:00 (21 hours ago)');
    await day(page).fill('2026-11-20');
    await expect(log(page)).toContainText(/Fri,? 20 Nov 2026, 14:00 \(6 days ago\)/);
    // The day that was chosen stays when the time is mended; both stay after a reload.
    await clock(page).fill('13:59');
    await expect(day(page)).toHaveValue('2026-11-20');
    await page.reload();
    await waitForData(page, []);
    await expect(day(page)).toHaveValue('2026-11-20');
    await expect(clock(page)).toHaveValue('13:59');
    await enter(page).click();
    await expect(firstRow(page)).toContainText(/Fri,? 20 Nov,? 13:59/);
  });
});

test.describe('at 2026-10-25T01:45:00.000Z', () => {
  test.use({ startsAt: '2026-10-25T01:45:00.000Z' });
  test('in the night of autumn, the second 02:30 can be said', async ({ host, page, openOnApi }) => {
    host.control({ action: 'pause' });
    await openOnApi(page, { room: 'log' });
    await waitForData(page, []);
    const which = log(page).getByRole('combobox', { name: '02:30 comes twice that night' });
    const occurred = (wanted: string) =>
      [...host.world().values('log')].find(({ properties }) => properties.text === wanted)?.properties.occurred;
    await text(page).fill('The later one');
    await clock(page).fill('02:30');
    await expect(which).toHaveValue('2026-10-25T02:30+01:00');
    await enter(page).click();
    await expect.poll(() => occurred('The later one')).toContain('2026-10-25T01:30');
    await text(page).fill('The earlier one');
    await clock(page).fill('02:30');
    await which.selectOption('The first (summer time)');
    await expect(log(page)).toContainText('today, 02:30 (1 hour ago)');
    await enter(page).click();
    await expect.poll(() => occurred('The earlier one')).toContain('2026-10-25T00:30');
  });
});

test.describe('in the night of autumn', () => {
  test.use({ startsAt: '2026-10-25T00:10:00.000Z' });
  test('what is due at the second 02:30 is due then, and says so', async ({ host, page, openOnApi }) => {
    host.control({ action: 'pause' });
    await openOnApi(page, { room: 'log' });
    await waitForData(page, []);
    await text(page).fill('Close the tunnel');
    await log(page).getByText('Nothing to act on').click();
    await log(page).getByRole('checkbox', { name: 'Operator' }).check();
    await log(page).getByLabel('Due', { exact: true }).fill('2026-10-25T02:30');
    const which = log(page).getByRole('combobox', { name: '02:30 comes twice that night' });
    await which.selectOption('The second (winter time)');
    await expect(log(page)).toContainText('in 1 hour');
    await enter(page).click();
    const due = () =>
      [...host.world().values('open-items')].find(({ properties }) => properties.text === 'Close the tunnel')
        ?.properties.due;
    await expect.poll(due).toContain('2026-10-25T01:30');
  });
});

test.describe('at 2026-03-28T20:30:00.000Z', () => {
  test.use({ startsAt: '2026-03-28T20:30:00.000Z' });
  test('a plan for the night of spring: an hour that is not there is refused, a shift ends by the clock', async ({
    host,
    page,
    openOnApi,
  }) => {
    host.control({ action: 'pause' });
    await openOnApi(page, { room: 'board' });
    await waitForData(page, []);
    await page.getByRole('region', { name: 'Board of deployments' }).getByRole('button', { name: 'Plan' }).click();
    const form = page.getByRole('form', { name: 'New deployment' });
    const [start, end] = [form.getByLabel('Start of shift'), form.getByLabel('End of shift')];
    await expect(start).toHaveValue('2026-03-28T22:00');
    await expect(end).toHaveValue('2026-03-29T06:00');
    await expect(form).toContainText('tomorrow, 06:00');
    await form.getByRole('combobox', { name: 'Place' }).fill('arts-loi metro');
    await form.getByRole('listbox', { name: 'Place' }).getByRole('option').first().click();
    await end.fill('2026-03-29T02:30');
    await expect(form.getByRole('alert').first()).toContainText(
      'There is no 02:30 on that day: the clocks go from 02:00 to 03:00',
    );
    await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
    await end.fill('2026-03-29T03:00');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(screenOf(page).detail).toContainText(/Sat,? 28 Mar 2026, 22:00 – Sun,? 29 Mar,? 03:00/);
    const shifts = [...host.world().values('deployments')].map(({ properties }) => properties.shift);
    expect(shifts).toContainEqual({ start: '2026-03-28T21:00:00.000Z', end: '2026-03-29T01:00:00.000Z' });
  });
});
