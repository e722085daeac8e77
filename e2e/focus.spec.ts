import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { newKey } from '../src/shared/new-key.ts';
import { filterBy, screenOf, waitForData } from './screen.ts';

/** What has the focus, in words; empty: nothing has it. */
const readFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: active } = document;
    return active === null || active === document.body ? '' : `${active.tagName} ${active.textContent.slice(0, 80)}`;
  });

const focusedRow = (page: Page) => screenOf(page).panel('Incidents').locator('[data-index]:has(button:focus)');

test('a row that another seat closes leaves the focus to the one that takes its place', async ({
  openOnApi,
  page,
  host,
  apiOrigin,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  const { rows } = screenOf(page);
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows('Incidents').nth(2).getByRole('button')).toBeFocused();
  const next = await rows('Incidents').nth(3).getByRole('button').getAttribute('title');
  await page.keyboard.press('Enter');
  const id = await screenOf(page).detail.getByRole('heading', { level: 2 }).innerText();
  await page.keyboard.press('Escape');
  await expect(rows('Incidents').nth(2).getByRole('button')).toBeFocused();
  const path = `${apiOrigin}/api/collections/incidents/items/${id}`;
  const { properties } = (await (await fetch(path)).json()) as { properties: { status: string } };
  const ways: Record<string, readonly string[]> = { 'in-progress': ['closed'], contained: ['closed'] };
  for (const status of ways[properties.status] ?? ['cancelled']) {
    const answer = await fetch(path, {
      method: 'PATCH',
      headers: {
        authorization: 'Bearer operator-2',
        'content-type': 'application/merge-patch+json',
        'if-match': (await fetch(path)).headers.get('etag') ?? '',
        'idempotency-key': newKey(),
      },
      body: JSON.stringify({ properties: { status, reason: 'It is over' } }),
    });
    expect(answer.status, await answer.text()).toBe(200);
  }
  await expect(rows('Incidents').nth(2).getByRole('button')).toHaveAttribute('title', next ?? '');
  await expect(rows('Incidents').nth(2).getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows('Incidents').nth(3).getByRole('button')).toBeFocused();
});

test('the wheel does not take the focus out of a list, and the arrows go on', async ({ openOnApi, page }) => {
  await openOnApi(page, { status: 'closed,confirmed,in-progress,reported' });
  await waitForData(page);
  await page.keyboard.press('1');
  const { panel } = screenOf(page);
  await panel('Incidents').getByRole('listitem').nth(2).hover();
  for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, 400);
  await expect(screenOf(page).rows('Incidents').nth(1)).not.toHaveAttribute('aria-posinset', '2');
  await expect(focusedRow(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(focusedRow(page)).toHaveAttribute('aria-posinset', '2');
  await expect(focusedRow(page)).toBeInViewport();
});

test('whatever closes over the screen gives the focus back', async ({ openOnApi, page }) => {
  await openOnApi(page);
  await waitForData(page);
  const { rows, detail } = screenOf(page);
  const row = rows('Incidents').first().getByRole('button');
  await page.keyboard.press('1');
  await expect(row).toBeFocused();

  await page.keyboard.press('Enter');
  await detail.getByRole('button', { name: 'Close', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await expect(detail).toBeHidden();
  await expect(row).toBeFocused();

  for (const [key, what] of [
    ['?', 'Help and shortcuts'],
    ['t', 'Triage of alerts'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name: what })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: what })).toBeHidden();
    await expect(row).toBeFocused();
  }

  await page.keyboard.press('Control+k');
  await expect(screenOf(page).answers.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(screenOf(page).answers).toHaveCount(0);
  await expect(row).toBeFocused();

  await page.keyboard.press('i');
  const form = page.getByRole('form', { name: 'New incident' });
  await form.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(row).toBeFocused();
});

test('steps of an item, a list that empties: the focus is somewhere', async ({ openOnApi, page }) => {
  await openOnApi(page);
  await waitForData(page);
  const { rows, detail } = screenOf(page);
  await rows('Incidents').first().getByRole('button').click();
  await detail.getByRole('group', { name: 'Actions' }).getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => readFocus(page)).not.toBe('');
  await page.keyboard.press('Escape');
  await expect.poll(() => readFocus(page)).not.toBe('');

  await rows('Alerts').first().getByRole('button').focus();
  await filterBy(page, 'no such thing anywhere');
  await screenOf(page).panel('Alerts').getByRole('button', { name: 'Clear all' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows('Alerts').first()).toBeVisible();
  await expect.poll(() => readFocus(page)).not.toBe('');
});
