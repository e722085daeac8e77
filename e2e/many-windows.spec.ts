import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

const isStream = ({ path }: { path: string }): boolean => path === '/api/stream';

// Seven pages at once: the machine has enough to do without recording them.
test.use({ trace: 'off' });

test('seven seats in one browser are live over one stream, and what one enters arrives', async ({
  openOnApi,
  context,
  host,
  line,
}) => {
  test.slow();
  const { id } = waitForItem(host, 'incidents', ({ properties }) => properties.status === 'reported');
  const seats = ['operator-1', 'operator-2', 'analyst-1', ...[39, 40, 41, 42].map((end) => `commander-53${end}`)];
  const pages: Page[] = [];
  for (const seat of seats) {
    const page = await context.newPage();
    await sitDown(page, seat);
    await openOnApi(page, { sel: `incidents:${id}` });
    await waitForData(page);
    pages.push(page);
  }
  expect(line.countOpen(isStream)).toBe(1);
  const [first] = pages;
  if (!first) throw new Error('There is no page.');
  await first.bringToFront();
  await screenOf(first).detail.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => host.world().get('incidents', id)?.properties.status, { timeout: 10_000 }).toBe('confirmed');
  for (const page of pages) {
    await expect(screenOf(page).feed).toHaveText(/^(Live|Paused)$/);
    await expect(screenOf(page).detail.getByText('Confirmed', { exact: true }).first()).toBeVisible();
  }
  // The tab with the stream goes; another takes it, and all go on.
  await first.close();
  await expect.poll(() => line.countOpen(isStream)).toBe(1);
  host.control({ action: 'play' });
  for (const page of pages.slice(1)) await expect(screenOf(page).feed).toHaveText('Live');
});
