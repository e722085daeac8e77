import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { waitForItem } from './desk.ts';
import { numberIn, screenOf, waitForData } from './screen.ts';

let keys = 0;
/** What somebody else does at the centre. */
const write = async (origin: string, method: 'PUT' | 'PATCH', path: string, body: object): Promise<void> => {
  keys += 1;
  const response = await fetch(`${origin}/api/collections/${path}`, {
    method,
    headers: {
      Authorization: 'Bearer operator-2',
      'Content-Type': method === 'PUT' ? 'application/geo+json' : 'application/merge-patch+json',
      'Idempotency-Key': `other-${keys}`,
      ...(method === 'PUT' ? { 'If-None-Match': '*' } : { 'If-Match': '*' }),
    },
    body: JSON.stringify(body),
  });
  expect(response.ok, await response.text()).toBe(true);
};

const report = (origin: string, id: string, title: string, coordinates: readonly [number, number]): Promise<void> =>
  write(origin, 'PUT', `incidents/items/${id}`, {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      title: { fr: title, nl: title },
      category: 'weather',
      severity: 'severe',
      source: 'partner',
      disciplines: ['D1'],
      place: { label: { fr: 'Bourse', nl: 'Beurs' }, commune: null, zone: null, stop: null, line: null },
    },
  });

const toDo = (page: Page) => page.getByRole('region', { name: 'To do now' });

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('two reports of one thing are suggested, merged by one act, found again, and parted again', async ({
  host,
  page,
  apiOrigin,
  openOnApi,
}) => {
  await report(apiOrigin, 'inc-roof', 'Roof blown off', [4.3499, 50.8478]);
  await report(apiOrigin, 'inc-tiles', 'Tiles in the street', [4.3505, 50.8481]);
  await openOnApi(page, { room: 'todo' });
  await waitForData(page, []);
  const { detail, search } = screenOf(page);
  const entries = () => [...host.world().values('log')].length;
  const before = entries();
  await toDo(page)
    .getByRole('button', { name: /inc-roof, inc-tiles/ })
    .click();
  await expect(detail).toContainText(/\d+ m and 0 min apart, one category/);
  await detail.getByRole('button', { name: 'Merge, keep inc-roof' }).click();
  await expect(toDo(page).getByRole('button', { name: /inc-roof, inc-tiles/ })).toHaveCount(0);
  await expect.poll(() => host.world().get('incidents', 'inc-tiles')?.properties.merged).toBe('inc-roof');
  expect(entries()).toBe(before + 1);

  await test.step('it is gone from list and count, and found by its words and from the one that stands for it', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^Overview/ }).click();
    const heading = page.getByRole('heading', { name: /^Incidents \d/ });
    const open = [...host.world().values('incidents')].filter(
      ({ properties: { status, merged } }) => !['closed', 'cancelled'].includes(status) && !merged,
    );
    await expect.poll(() => numberIn(heading)).toBe(open.length);
    await page
      .getByRole('button', { name: /Roof blown off/ })
      .first()
      .click();
    await expect(detail).toContainText('Merged here');
    await detail.getByRole('button', { name: /Tiles in the street/ }).click();
    await expect(detail).toContainText('Merged into');
    await expect(detail.getByRole('button', { name: 'Edit' })).toHaveCount(0);
    await search.fill('inc-tiles');
    await expect(page.getByRole('option', { name: /Tiles in the street/ }).first()).toBeVisible();
    await search.fill('');
  });

  await test.step('the merge is undone, and the log has both acts', async () => {
    await detail.getByRole('button', { name: 'Undo the merge' }).click();
    await detail.getByRole('button', { name: 'Confirm' }).click();
    await expect.poll(() => host.world().get('incidents', 'inc-tiles')?.properties.merged).toBeNull();
    expect(entries()).toBe(before + 2);
    await page.keyboard.press('j');
    const log = page.getByRole('region', { name: /^Log/ }).getByRole('list', { name: 'Log' });
    await expect(log).toContainText('Merged into: inc-roof');
    await expect(log).toContainText('Merge undone');
  });
});

test('one that is open in a form while somebody merges it keeps what was typed, and says why it is not taken', async ({
  host,
  page,
  apiOrigin,
  openOnApi,
}) => {
  await report(apiOrigin, 'inc-roof', 'Roof blown off', [4.3499, 50.8478]);
  await report(apiOrigin, 'inc-tiles', 'Tiles in the street', [4.3505, 50.8481]);
  await openOnApi(page, { sel: 'incidents:inc-tiles' });
  await waitForData(page);
  await screenOf(page).detail.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('form', { name: 'Edit the incident' });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Tiles and glass');
  await write(apiOrigin, 'PATCH', 'incidents/items/inc-tiles', { properties: { merged: 'inc-roof' } });
  await expect.poll(() => host.world().get('incidents', 'inc-tiles')?.properties.merged).toBe('inc-roof');
  await expect(form.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Tiles and glass');
  await form.getByRole('button', { name: 'Save' }).click();
  const outbox = page.getByRole('status', { name: 'Changes on their way' });
  await outbox.getByRole('button', { name: '1 to check' }).click();
  await expect(outbox).toContainText('merged into inc-roof');
  await expect(outbox).toContainText('Tiles and glass');
  expect(host.world().get('incidents', 'inc-tiles')?.properties.title.fr).toBe('Tiles in the street');
  await outbox.getByRole('button', { name: 'Give up' }).click();
  await expect(outbox.getByRole('button')).toHaveCount(0);
});

test('a unit that says nothing for longer than its mission allows is told once, and goes when it is heard of', async ({
  host,
  page,
  apiOrigin,
  openOnApi,
}) => {
  const unit = waitForItem(host, 'deployments', ({ properties }) => properties.status === 'on-site');
  await report(apiOrigin, 'inc-storm', 'Storm on the square', [4.3499, 50.8478]);
  await write(apiOrigin, 'PATCH', `deployments/items/${unit.id}`, {
    properties: { heard: new Date(host.world().clock.now).toISOString() },
  });
  await write(apiOrigin, 'PATCH', 'incidents/items/inc-storm', { properties: { deployments: [unit.id] } });
  await openOnApi(page, { room: 'todo' });
  await waitForData(page, []);
  const row = toDo(page).getByRole('button', { name: /Storm on the square.*Silent for more than 20 min/ });
  await expect(toDo(page).getByRole('heading', { name: /To do now \d/ })).toBeVisible();
  await expect(row).toHaveCount(0);
  host.control({ action: 'skip', by: 21 * 60 });
  await expect(row).toBeVisible();
  const told = page.getByRole('status').filter({ hasText: 'Silent unit:' });
  await expect(told).toContainText('Storm on the square');

  await page.reload();
  await waitForData(page, []);
  await expect(row).toBeVisible();
  await expect(told).toHaveCount(0);

  await row.click();
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Heard from' }).click();
  await expect(row).toHaveCount(0);
  await expect
    .poll(() => host.world().get('deployments', unit.id)?.properties.heard)
    .not.toBe(unit.properties.heard ?? null);
});
