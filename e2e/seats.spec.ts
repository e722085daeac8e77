import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

test('who looks at an incident, and who edits it, is shown to the others', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}) => {
  const { id } = waitForItem(host, 'incidents', ({ properties }) => properties.status === 'in-progress');
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await sitDown(other, 'operator-2');
  await other.goto(`${line.origin}/?lang=en&sel=incidents:${id}`);
  await waitForData(other);
  const present = screenOf(page).detail.getByRole('status', { name: 'Other seats' });
  await expect(present).toHaveText('operator-2 is looking');
  await expect(screenOf(other).detail.getByRole('status', { name: 'Other seats' })).toHaveText('operator-1 is looking');
  await screenOf(other).detail.getByRole('button', { name: 'Edit' }).click();
  await expect(present).toHaveText('operator-2 is editing');
  await other.getByRole('form').getByRole('button', { name: 'Close' }).click();
  await screenOf(other).detail.getByRole('button', { name: 'Close', exact: true }).first().click();
  await expect(present).toHaveText('');
  await context.close();
});

test('a page says where it looks when that changes, not whenever it is drawn anew', async ({ page, openOnApi }) => {
  const said: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/presence')) said.push(request.postData() ?? '');
  });
  await openOnApi(page);
  await waitForData(page);
  await expect.poll(() => said.length).toBeGreaterThan(0);
  const before = said.length;
  await screenOf(page).search.pressSequentially('a long search');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/q=a.long.search/);
  // Thirteen letters draw the page thirteen times; a page also says it again every ten seconds.
  expect(said.length - before).toBeLessThan(5);
  await screenOf(page).search.clear();
  await screenOf(page).rows('Incidents').first().getByRole('button').click();
  await expect.poll(() => said.at(-1)).toMatch(/"item":"incidents:/);
});

const offers = [
  { seat: 'operator-1', incident: true, warning: true, watch: true, make: true, audit: false },
  { seat: 'commander-own', incident: true, warning: true, watch: false, make: true, audit: false },
  { seat: 'analyst-1', incident: false, warning: false, watch: true, make: false, audit: false },
  { seat: 'secretariat', incident: false, warning: false, watch: null, make: false, audit: false },
  { seat: 'observer', incident: false, warning: false, watch: null, make: false, audit: true },
] as const;

for (const { seat, incident, warning, watch, make, audit } of offers) {
  test(`${seat} is offered what the seat may do, and nothing else`, async ({ host, page, openOnApi }) => {
    const open = waitForItem(
      host,
      'incidents',
      ({ properties }) => properties.status === 'in-progress' && properties.place.zone === '5339',
    );
    const isNew = (isWatch: boolean) => {
      const find = () =>
        [...host.world().values('alerts')].find(
          ({ properties: p }) =>
            p.status === 'new' &&
            p.area.zones.includes('5339') &&
            (p.origin === 'watch' ? isWatch && p.release === 'released' : !isWatch),
        );
      for (let minute = 0; minute < 48 * 60 && !find(); minute++) host.control({ action: 'skip', by: 60 });
      return find()?.id ?? '';
    };
    await sitDown(page, seat === 'commander-own' ? 'commander-5339' : seat);
    const { detail } = screenOf(page);
    const expectOffer = async (item: string, isOffered: boolean | null): Promise<void> => {
      await openOnApi(page, { sel: item });
      await waitForData(page);
      if (isOffered === null) await expect(detail).toContainText('not available');
      else {
        await expect(detail.getByRole('term').first()).toBeVisible();
        await expect(detail.getByRole('group', { name: 'Actions' })).toHaveCount(isOffered ? 1 : 0);
      }
    };
    await expectOffer(`incidents:${open.id}`, incident);
    await expect(page.getByRole('button', { name: '+ Incident' })).toHaveCount(make ? 1 : 0);
    await expect(page.getByRole('button', { name: 'Audit' })).toHaveCount(audit ? 1 : 0);
    await page.keyboard.press('i');
    await expect(page.getByRole('form', { name: 'New incident' })).toHaveCount(make ? 1 : 0);
    if (make) await page.keyboard.press('Escape');
    await expect(page.getByRole('form', { name: 'New incident' })).toHaveCount(0);
    await page.keyboard.press('j');
    await expect(page.getByRole('region', { name: /^Log/ })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'New entry' })).toHaveCount(make ? 1 : 0);
    await expectOffer(`alerts:${isNew(false)}`, warning);
    await expectOffer(`alerts:${isNew(true)}`, watch);
  });
}

test('the search goes to zones, places and items, and does actions, by keyboard', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(host, 'incidents', ({ properties }) => properties.status === 'in-progress');
  await openOnApi(page);
  await waitForData(page);
  const { search, answers } = screenOf(page);
  const run = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(search).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(answers).toHaveCount(0);
  };
  await run('5341');
  await expect(page).toHaveURL(/zone=5341/);
  await run('uccle');
  await expect(page).toHaveURL(/commune=21016/);
  await run('all zones');
  await expect(page).not.toHaveURL(/zone=/);
  await run(id);
  await expect(page).toHaveURL(new RegExp(`sel=incidents:${id}`));
  await run('grand-place');
  await expect(page).toHaveURL(/view=50\.84[67]\d*,4\.352\d*,1[5-7]/);
  await run('log');
  await expect(page).toHaveURL(/room=log/);
  await run('new incident');
  await expect(page.getByRole('form', { name: 'New incident' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await expect(page.getByRole('search')).toContainText('Nothing matches');
});
