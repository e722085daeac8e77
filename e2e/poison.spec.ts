import { newKey } from '../src/shared/new-key.ts';
import { expect, test } from './api-server.ts';
import { expectReconciled, numberIn, screenOf, waitForData } from './screen.ts';

declare global {
  interface Window {
    /** The property of the item that fails once it has been read from the feed, and the item's id. */
    poison?: { id: string; property: string };
  }
}

/** Runs in the page: a change that keeps its contract, and fails whoever looks at one of its properties later. */
const poisonFeed = (): void => {
  const parse = JSON.parse.bind(JSON);
  JSON.parse = (...given: Parameters<typeof JSON.parse>): unknown => {
    const parsed = parse(...given) as { feature?: { id: string; properties: Record<string, unknown> } } | null;
    const feature = parsed?.feature;
    const { poison } = window;
    if (!feature || !poison || feature.id !== poison.id) return parsed;
    const value = feature.properties[poison.property];
    let isRead = false;
    queueMicrotask(() => {
      isRead = true;
    });
    Object.defineProperty(feature.properties, poison.property, {
      enumerable: true,
      get: () => {
        if (isRead) throw new RangeError('Invalid time value');
        return value;
      },
    });
    return parsed;
  };
};

for (const [property, what, isListed] of [
  ['title', 'row and label', true],
  ['severity', 'rule, sign and row', false],
] as const) {
  test(`an item that fails its ${what} is named, and takes no other along`, async ({
    openOnApi,
    page,
    host,
    apiOrigin,
  }) => {
    host.control({ action: 'pause' });
    await page.addInitScript(poisonFeed);
    await openOnApi(page);
    await waitForData(page);
    const { rows, panel, heading, map, detail } = screenOf(page);
    const before = await numberIn(heading('Incidents'));
    await rows('Incidents').nth(1).getByRole('button').click();
    const id = await detail.getByRole('heading', { level: 2 }).innerText();
    await page.keyboard.press('Escape');
    const path = `${apiOrigin}/api/collections/incidents/items/${id}`;
    const { properties } = (await (await fetch(path)).json()) as { properties: { phase: string } };
    await page.evaluate((poison) => (window.poison = poison), { id, property });
    const answer = await fetch(path, {
      method: 'PATCH',
      headers: {
        authorization: 'Bearer operator-2',
        'content-type': 'application/merge-patch+json',
        'if-match': (await fetch(path)).headers.get('etag') ?? '',
        'idempotency-key': newKey(),
      },
      body: JSON.stringify({ properties: { phase: properties.phase === 'communal' ? 'regional' : 'communal' } }),
    });
    expect(answer.status, await answer.text()).toBe(200);

    await expect(panel('Incidents').getByRole('alert')).toHaveText(`1 item cannot be shown: ${id}`);
    await expect(heading('Incidents')).toHaveText(new RegExp(` ${isListed ? before : before - 1}$`));
    expect(await expectReconciled(page, 'Incidents')).toBe(isListed ? before : before - 1);
    await expect(map).toBeVisible();
    const own = rows('Incidents').filter({ hasText: id });
    await expect(own).toHaveCount(isListed ? 1 : 0);
    await page.goto(`${page.url()}&sel=incidents:${id}`.replace(/&sel=[^&]*(?=.*&sel=)/, ''));
    await waitForData(page);
    await expect(screenOf(page).title).toBeVisible();
  });
}
