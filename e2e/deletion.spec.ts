import type { Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import type { Alert } from '../src/domain/alerts/contract.ts';
import { expect, test } from './api-server.ts';
import { exportText, sitDown, waitForItem } from './desk.ts';
import { filterBy, screenOf, waitForData } from './screen.ts';

test.use({ keepsCopy: true });

const id = 'alr-zzgone';
/** Words that occur nowhere else. */
const mark = 'zzmark';
const hour = 3_600_000;

/** An alert of the watch that nobody has seen yet, with its words marked. */
const placeMarked = (host: Host): void => {
  const model = waitForItem(
    host,
    'alerts',
    ({ properties }) =>
      properties.origin === 'watch' && properties.release === 'released' && properties.status === 'new',
  );
  const { now } = host.world().clock;
  const at = (moment: number): string => new Date(moment).toISOString();
  const headline = { fr: `${mark}titre`, nl: `${mark}titel`, en: `${mark}headline` };
  const times = {
    sent: at(now),
    updated: at(now),
    onset: at(now),
    expires: at(now + hour),
    deletion: at(now + 13 * hour),
  };
  const properties = { ...model.properties, ...times, headline, version: 1 };
  const feature = { ...model, id, properties } as Alert;
  host.write({
    key: id,
    seat: 'analyst-1',
    role: 'analyst',
    collection: 'alerts',
    id,
    asked: null,
    effects: [{ type: 'create', collection: 'alerts', feature }],
  });
};

/** Everything that the page shows, and that the browser keeps for it. */
const everythingIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts = [
      document.title,
      new XMLSerializer().serializeToString(document),
      ...[localStorage, sessionStorage].map((kept) => JSON.stringify(Object.entries(kept))),
    ];
    for (const field of document.querySelectorAll('input, textarea')) texts.push((field as HTMLInputElement).value);
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(String(request.error))));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        texts.push(JSON.stringify(await settled(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return texts.join('\n');
  });

test('when an alert of the watch is deleted, nothing of it stays on the device or on the screen', async ({
  host,
  page,
  line,
  openOnApi,
}) => {
  placeMarked(host);
  await sitDown(page, 'operator-1');
  await openOnApi(page, { sel: `alerts:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  await expect(detail.getByRole('heading', { name: `${mark}headline` })).toBeVisible();
  // One reason is sent and in the log by its alert’s name; one waits for a line that is broken; one is half typed.
  await page.keyboard.press('h');
  await page.keyboard.type(`${mark}shelf`);
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => host.world().get('alerts', id)?.properties.shelved?.reason).toBe(`${mark}shelf`);
  await page.keyboard.press('k');
  await detail.getByRole('radio', { name: 'Tell the zone' }).check();
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(detail).toContainText('Zone told');
  // The room of the watch counts it, and hands it out by what it was, never by what it said.
  await page.keyboard.press('y');
  expect(await exportText(page, 'Export both lanes (CSV)')).toContain(`watch,${id},`);
  await page.keyboard.press('j');
  const log = page.getByRole('region', { name: /^Log/ });
  await expect(log.getByText(`${mark}headline`).first()).toBeVisible();
  line.inject({ kind: 'refuse' }, ({ method }) => method === 'PATCH');
  await page.keyboard.press('a');
  await page.keyboard.press('x');
  await page.keyboard.type(`${mark}dismissal`);
  await expect.poll(() => everythingIn(page).then((text) => text.includes(`${mark}dismissal`))).toBe(true);

  host.control({ action: 'skip', by: (14 * hour) / 1000 });
  await expect(detail).toContainText('not available (any more)');
  // Others have been at work since: the entry is found by what it still says.
  await filterBy(page, id);
  await expect(log.getByText(`[deleted alert] (${id})`).first()).toBeVisible();
  await expect.poll(() => everythingIn(page).then((text) => text.includes(mark))).toBe(false);
  line.heal();
  await page.keyboard.press('y');
  expect(await exportText(page, 'Export both lanes (CSV)')).not.toMatch(new RegExp(`${id}|${mark}`));
  expect(await everythingIn(page)).not.toContain(mark);
});
