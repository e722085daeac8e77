import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { showClock } from '../src/shared/brussels.ts';
import { exportText } from './desk.ts';
import { numberIn, screenOf, takeSeat, waitForData } from './screen.ts';

const room = (page: Page) => page.getByRole('region', { name: 'Public order', exact: true });
const clashes = (page: Page) => room(page).getByRole('region', { name: 'Clashes of events' });
const rows = (page: Page) => room(page).getByRole('listitem');

const expectNoBarrier = async (page: Page, part: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
};

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('an event starts from last year’s, is decided, commanded and engaged; clash, calendar and log say so', async ({
  host,
  page,
  openOnApi,
}) => {
  test.slow();
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('g');
  await expect(page).toHaveURL(/room=events/);
  await expect(rows(page).filter({ hasText: 'March for public services' })).toHaveCount(2);
  await expect(clashes(page)).toContainText('Same unit twice');
  await expectNoBarrier(page, '.events-room');

  const { detail, title } = screenOf(page);
  await test.step('the new edition stands on the same day, and meets this year’s', async () => {
    await room(page).getByRole('button', { name: 'New event' }).click();
    const form = page.getByRole('form', { name: 'New event' });
    await form
      .getByLabel('Start from the last edition')
      .selectOption({ label: 'March for public services (last year)' });
    await form.getByLabel('Title (French)').fill('Contre-marche');
    await form.getByLabel('Title (Dutch)').fill('Tegenmars');
    await form.getByLabel('Request received on').fill('2017-01-02');
    await expectNoBarrier(page, '.item-form');
    await form.getByRole('button', { name: 'Announce' }).click();
    await expect(title).toHaveText('Contre-marche');
    await expect(clashes(page)).toContainText('Meet in place and time – March for public services × Contre-marche');
    await expect(detail.getByRole('region', { name: 'Clashes' })).toContainText('Meet in place and time');
  });

  const mine = () =>
    [...host.world().values('events')].find(({ properties }) => properties.title.fr === 'Contre-marche');
  await test.step('by keyboard: what the mayor decides makes it authorised', async () => {
    await detail.getByRole('button', { name: 'Decision of the mayor' }).focus();
    await page.keyboard.press('Enter');
    await detail.getByLabel('Reference').fill('BXL-7');
    await page.keyboard.press('Enter');
    await expect(detail.getByText('Authorisation · BXL-7')).toBeVisible();
    await expect.poll(() => mine()?.properties.status).toBe('authorised');
  });

  const say = async (part: string): Promise<void> => {
    await detail.getByRole('button', { name: 'Units, command, crowd…' }).click();
    await detail.getByRole('button', { name: part }).click();
  };
  await test.step('a unit that stands ready is told before reinforcement is asked for, and engaged', async () => {
    await say('Plan a unit');
    await detail.getByLabel('Call sign').fill('Echo 1');
    await detail.getByLabel('State').selectOption('ready');
    await detail.getByRole('button', { name: 'Plan a unit' }).click();
    await expect(detail.getByText('Ready and not engaged: 20 officers (1 unit)')).toBeVisible();
    await say('Ask for reinforcement');
    await expect(detail.getByText(/20 officers are ready and not engaged/)).toBeVisible();
    await detail.getByLabel('Number of officers').fill('40');
    await expect(detail.getByRole('button', { name: 'Ask for reinforcement' })).toBeDisabled();
    await detail.getByLabel('Risk analysis (reference)').fill('AR 7');
    await detail.getByLabel('Exhaustion of own means').fill('All engaged');
    await detail.getByRole('button', { name: 'Ask for reinforcement' }).click();
    await expect(detail.getByRole('region', { name: 'Reinforcement' })).toContainText('HyCap');
    await detail.getByRole('button', { name: 'Engage or release a unit' }).click();
    await detail.getByRole('button', { name: 'Engage or release a unit' }).click();
    await expect(detail.getByText(/^20 officers engaged of/)).toBeVisible();
    await say('Transfer command');
    await detail.getByLabel('Function', { exact: true }).fill('Gold');
    await detail.getByRole('button', { name: 'Transfer command' }).click();
    await expect(detail.getByRole('region', { name: 'Command', exact: true })).toContainText('Gold');
    await say('Add an estimate');
    await detail.getByLabel('Number of people').fill('900');
    await detail.getByRole('button', { name: 'Add an estimate' }).click();
    await expect(detail.getByRole('region', { name: 'Estimates' })).toContainText('By rows, hand counter');
    await expectNoBarrier(page, '.detail');
    await expect.poll(() => mine()?.properties.estimates.length).toBe(1);
  });

  await test.step('the calendar, the file and the list hold the same', async () => {
    await room(page).getByLabel('View').selectOption('week');
    await expect(room(page).getByRole('table', { name: 'Calendar' }).getByText('Contre-marche')).toHaveCount(1);
    await expectNoBarrier(page, '.events-room');
    await room(page).getByLabel('View').selectOption('list');
    const shown = await numberIn(room(page).getByRole('heading', { level: 2 }));
    expect(shown).toBe(6);
    const csv = await exportText(page, 'Export (CSV) – Public order');
    expect(csv.trim().split('\r\n')).toHaveLength(shown + 1);
    const download = page.waitForEvent('download');
    await room(page).getByRole('button', { name: 'Calendar (.ics)' }).click();
    const calendar = await readFile(await (await download).path(), 'utf8');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(shown);
    expect(calendar).toContain('SUMMARY:Contre-marche');
    await screenOf(page).zone.selectOption('5342');
    await expect(room(page)).toContainText('No event in this selection.');
    await screenOf(page).zone.selectOption('');
  });

  await page.keyboard.press('j');
  const log = page.getByRole('region', { name: /^Log/ });
  await expect(log.getByRole('listitem').filter({ hasText: 'Gold' }).first()).toContainText('Command');
  await expect(log.getByRole('listitem').filter({ hasText: 'Status: Authorised' })).toHaveCount(1);
});

test('the hours move the march; closures go into traffic in one step; who has no part only looks', async ({
  host,
  page,
  openOnApi,
}) => {
  const march = [...host.world().values('events')].find(
    ({ properties: { kind, status } }) => kind === 'march' && status !== 'ended',
  );
  if (!march) throw new Error('There is no march.');
  const { start } = march.properties.windows.event;
  const hour = showClock(Date.parse(start) + 30 * 60_000);
  await openOnApi(page, { room: 'events', sel: `events:${march.id}`, hour });
  await waitForData(page, []);
  const { detail } = screenOf(page);
  const strip = page.getByRole('slider', { name: 'Moment shown' });
  const estimate = page.getByText(/March for public services: estimated from 15,000 people/);
  await expect(estimate).toBeVisible();
  await expect(page.getByText('Head (estimated)')).toBeVisible();
  await strip.focus();
  await page.keyboard.press('Home');
  await expect(estimate).toBeHidden();
  await expect(page).toHaveURL(/hour=\d{4}-\d{2}-\d{2}T00:00/);
  await expect(page.getByText('Head (estimated)')).toBeHidden();

  await detail.getByRole('button', { name: 'Put closures into traffic' }).click();
  const closures = detail.getByRole('region', { name: 'Closures and diversions' });
  await expect(
    closures.getByRole('button', { name: /Street closed|Central boulevards|Road closed|closed/i }).first(),
  ).toBeVisible();
  await expect
    .poll(() => [...host.world().values('disruptions')].some(({ properties }) => properties.cause === 'demonstration'))
    .toBe(true);
  await expect(detail.getByRole('button', { name: 'Put closures into traffic' })).toBeHidden();

  await takeSeat(page, 'commander-5342');
  await expect(detail).toContainText('March for public services');
  await expect(detail.getByRole('button', { name: 'Edit' })).toBeHidden();
  await expect(detail).toContainText('Outside your zone: you can look, not change.');
});
