import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Incident } from '../src/domain/incidents/contract.ts';
import type { Host } from '../mocks/host.ts';
import { screenOf, waitForData } from './screen.ts';
import { type SignInDesk, expect, test } from './sign-in-desk.ts';

const outbox = (page: Page) => page.getByRole('status', { name: 'Changes on their way' });
const seatOf = (page: Page) => page.getByRole('button', { name: /^Seat:/ });
/** @param part of the page: looking at all of it takes long */
const expectNoBarrier = async (page: Page, part: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

/** An incident that has just been reported, in a world that stands still. */
const findReported = (host: Host): Incident => {
  const find = (): Incident | undefined =>
    [...host.world().values('incidents')].find(
      ({ properties: { status, severity, place } }) =>
        status === 'reported' && severity === 'moderate' && place.zone !== null,
    );
  for (let minutes = 0; minutes < 720 && !find(); minutes++) host.control({ action: 'skip', by: 60 });
  host.control({ action: 'pause' });
  const found = find();
  if (!found) throw new Error('Nothing is reported within 12 hours.');
  return found;
};
const statusOf = (host: Host, id: string) => host.world().get('incidents', id)?.properties.status;

/** The issuer does not renew what it gave out either. */
const expire = async (page: Page, { issuer, expire }: SignInDesk): Promise<void> => {
  await page.route(`${issuer}/token`, (route) =>
    route.request().postData()?.includes('refresh_token')
      ? route.fulfill({
          status: 400,
          headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' },
          body: '{"error":"invalid_grant"}',
        })
      : route.fallback(),
  );
  expire();
};

test('somebody signs in, works, is signed in again without losing anything, and signs out', async ({
  host,
  page,
  desk,
}) => {
  const { id } = findReported(host);
  await page.goto(`${desk.origin}/?lang=en&sel=incidents:${id}`);
  await page.getByRole('button', { name: 'Operator 2' }).first().click();
  await waitForData(page);
  await expect(seatOf(page)).toHaveAccessibleName('Seat: Operator 2');
  expect(new URL(page.url()).searchParams.get('sel')).toBe(`incidents:${id}`);
  expect(page.url()).not.toContain('code=');
  const actions = screenOf(page).detail.getByRole('group', { name: 'Actions' });
  await actions.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => statusOf(host, id)).toBe('confirmed');

  await page.keyboard.press('i');
  const form = page.getByRole('form', { name: 'New incident' });
  const title = form.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('Typed before the session expired');
  await expire(page, desk);
  await form.getByRole('button', { name: 'Create the incident' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Your session has expired' });
  await expect(notice).toBeVisible();
  await expect(outbox(page).getByRole('button', { name: '1 change waits' })).toBeVisible();
  await expectNoBarrier(page, '.notices');
  // The issuer still knows who it is: its window comes and goes.
  await notice.getByRole('button', { name: 'Sign in again' }).click();
  await expect(notice).toHaveCount(0);
  const made = () =>
    [...host.world().values('incidents')].filter(({ properties }) => properties.title.fr.startsWith('Typed before'));
  await expect.poll(() => made().length).toBe(1);
  await expect(outbox(page).getByRole('button')).toHaveCount(0);

  await seatOf(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('status')).toContainText('You are signed out');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('what keeps somebody out is said, with what to do', async ({ page, desk, context }) => {
  await page.goto(`${desk.origin}/?lang=en&code=stolen&state=of-nobody`);
  await expect(page.getByRole('alert')).toContainText('begun elsewhere');
  expect(page.url()).toBe(`${desk.origin}/`);
  await expectNoBarrier(page, 'main');
  await context.route(`${desk.issuer}/auth?**`, (route) => {
    const state = new URL(route.request().url()).searchParams.get('state');
    const location = `${desk.origin}/?error=access_denied&error_description=Not+today&iss=${desk.issuer}&state=${state}`;
    return route.fulfill({ status: 302, headers: { Location: location } });
  });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('Not today');
  await context.unroute(`${desk.issuer}/auth?**`);
  await page.getByRole('button', { name: 'Try again' }).click();
  // The wall is everybody's: nobody's own seat is shown there.
  await page.getByRole('button', { name: 'Operator 1' }).first().click();
  await waitForData(page);
  await page.goto(`${desk.origin}/?lang=en&room=wall`);
  await expect(page.getByRole('alert')).toContainText('a seat of its own');
  await page.getByRole('button', { name: 'Sign in with another account' }).click();
  await page.getByRole('button', { name: 'Wall' }).click();
  await expect(page.getByRole('button', { name: /^Seat:/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Map and signs' })).toBeVisible();
});
