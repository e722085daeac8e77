import { expect, test } from './api-server.ts';
import { goThere, numberIn, screenOf, waitForData } from './screen.ts';

const incidentsPath = '/api/collections/incidents/items';
const isOf =
  (layer: string) =>
  ({ path }: { path: string }): boolean =>
    path === `/api/collections/${layer.toLowerCase()}/items`;
const isIncidents = isOf('Incidents');

const failures = [
  { name: '500', fault: { kind: 'answer', status: 500 }, text: 'The server reports an error' },
  {
    name: '429',
    fault: { kind: 'answer', status: 429, headers: { 'Retry-After': '3' } },
    text: 'The server asks to wait',
  },
  { name: 'a web page', fault: { kind: 'html' }, text: 'The answer is not the API’s' },
  { name: 'a closed connection', fault: { kind: 'refuse' }, text: 'The server cannot be reached' },
  {
    name: 'broken JSON',
    fault: { kind: 'answer', status: 200, headers: { 'Content-Type': 'application/geo+json' }, body: '{"features":[' },
    text: 'does not follow the contract',
  },
  { name: 'nothing', fault: { kind: 'hang' }, text: 'does not answer in time' },
] as const;
/** Two go wrong at a time, the third does not. */
for (const [one, other] of [
  [failures[0], failures[1]],
  [failures[2], failures[3]],
  [failures[4], failures[5]],
] as const) {
  test(`an API that answers ${one.name} or ${other.name} is told apart, for the collections concerned only`, async ({
    openOnApi,
    page,
    line,
  }) => {
    const broken = [
      { layer: 'Incidents', ...one },
      { layer: 'Alerts', ...other },
    ];
    for (const { layer, fault } of broken) line.inject(fault, isOf(layer));
    await openOnApi(page);
    const { panel, heading, mapCounts } = screenOf(page);
    const onMap = (layer: string) => mapCounts.getByRole('listitem').filter({ hasText: layer });
    for (const { layer, fault, text } of broken) {
      if (fault.kind === 'hang') await expect(panel(layer)).toContainText('Loading');
      await expect(panel(layer)).toContainText(text);
      await expect(heading(layer)).toHaveText(`${layer} –`);
      await expect(onMap(layer)).toHaveText(`${layer}: no data`);
    }
    await expect(heading('Deployments')).toHaveText(/\d/);
    line.heal();
    for (const { layer, text } of broken) {
      await expect(heading(layer)).toHaveText(/\d/, { timeout: 20_000 });
      await expect(onMap(layer)).toHaveText(/: [1-9]/);
      await expect(panel(layer)).not.toContainText(text);
    }
  });
}

test('a slow API is waited for', async ({ openOnApi, page, line }) => {
  line.inject({ kind: 'delay', ms: 3_000 }, isIncidents);
  await openOnApi(page);
  await expect(screenOf(page).panel('Incidents')).toContainText('Loading');
  await expect(screenOf(page).heading('Incidents')).toHaveText(/\d/);
});

test('malformed changes and snapshots keep the last good data, marked as stale, with the reason', async ({
  openOnApi,
  page,
  host,
}) => {
  await openOnApi(page);
  await waitForData(page);
  const { panel, heading } = screenOf(page);
  const count = await numberIn(heading('Incidents'));
  host.control({ action: 'fault', fault: { kind: 'malformed', collection: 'incidents' } });
  host.control({ action: 'skip', by: 300 });
  await expect(panel('Incidents')).toContainText(/unreadable data since \d\d:\d\d/);
  await expect(panel('Incidents')).toContainText('properties.status');
  await expect(panel('Incidents')).toContainText('The last good data stay on the screen.');
  await expect(panel('Incidents')).toContainText(/as of \d\d:\d\d/);
  expect(Math.abs((await numberIn(heading('Incidents'))) - count)).toBeLessThan(15);
  host.control({ action: 'clear-faults' });
  await expect(panel('Incidents')).not.toContainText('unreadable', { timeout: 35_000 });
});

test('one impossible item takes none of the others along, and is named in each language', async ({
  openOnApi,
  page,
  host,
}) => {
  const spoken = [
    { lang: 'fr', title: 'Incidents', says: 'Ne peut être montré tel qu’il est : inc-' },
    { lang: 'nl', title: 'Incidenten', says: 'Kan niet getoond worden zoals het is: inc-' },
    { lang: 'en', title: 'Incidents', says: 'Cannot be shown as it is now: inc-' },
  ] as const;
  let snapshots = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === incidentsPath) snapshots += 1;
  });
  host.control({ action: 'pause' });
  const [poisoned] = host.world().values('incidents');
  const others = [...host.world().values('incidents')].filter(
    ({ id, properties: { status } }) => id !== poisoned?.id && status !== 'closed' && status !== 'cancelled',
  );
  host.control({ action: 'fault', fault: { kind: 'malformed', target: 'snapshot', collection: 'incidents' } });
  await openOnApi(page, { lang: 'fr' });
  for (const { lang, title, says } of spoken) {
    await goThere(page, { lang });
    const panel = page.getByRole('region', { name: new RegExp(`^${title}`) });
    await expect(panel).toContainText(says);
    await expect(panel.getByRole('heading', { name: `${title} ${others.length}`, exact: true })).toBeVisible();
    await expect(panel.getByRole('listitem').first()).toHaveAttribute('aria-setsize', String(others.length));
    await expect(panel).toContainText(poisoned?.id ?? 'none');
    await expect(panel).toContainText('properties.status');
  }
  // The feed goes on, and asks for nothing because of it.
  host.control({ action: 'play' });
  const { seq } = host.world();
  host.control({ action: 'skip', by: 1_800 });
  await expect.poll(() => host.world().seq).toBeGreaterThan(seq + 50);
  for (const { lang, title } of spoken) {
    await goThere(page, { lang });
    await expect(page.getByRole('status', { name: /Feed|Flux|Gegevensstroom/ })).toHaveText(/Live|En direct/);
    await expect(page.getByRole('region', { name: new RegExp(`^${title}`) }).getByRole('alert')).toHaveCount(1);
  }
  expect(snapshots).toBe(1);
});

test('an item that turns impossible on the feed stays as it was last known, and the rest goes on', async ({
  openOnApi,
  page,
  host,
}) => {
  await openOnApi(page);
  await waitForData(page);
  const { panel } = screenOf(page);
  let snapshots = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/incidents/items')) snapshots += 1;
  });
  host.control({ action: 'fault', fault: { kind: 'malformed', target: 'stream', collection: 'incidents' } });
  host.control({ action: 'skip', by: 240 });
  await expect(panel('Incidents')).toContainText(/Cannot be shown as (it is|they are) now/);
  await expect(panel('Incidents')).toContainText(/as of \d\d:\d\d/);
  await expect(page.getByRole('status', { name: 'Feed' })).toHaveText('Live');
  expect(snapshots).toBe(0);
  host.control({ action: 'clear-faults' });
  // It is looked at again, and can be read.
  await expect(panel('Incidents').getByRole('alert')).toHaveCount(0, { timeout: 35_000 });
});

test('texts from outside stay text', async ({ openOnApi, page, apiOrigin, line }) => {
  const payload = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const answer = await fetch(`${apiOrigin}${incidentsPath}?limit=5&status=reported,confirmed,in-progress,contained`);
  const body = (await answer.json()) as { features: { properties: Record<string, unknown> }[] };
  for (const { properties } of body.features) {
    properties['title'] = { fr: payload, nl: payload, en: payload };
    properties['place'] = { ...(properties['place'] as object), label: { fr: payload, nl: payload, en: payload } };
  }
  const headers = {
    'Content-Type': 'application/geo+json',
    'Vigie-Epoch': answer.headers.get('Vigie-Epoch') ?? '',
    'Vigie-Seq': answer.headers.get('Vigie-Seq') ?? '',
  };
  line.inject({ kind: 'answer', status: 200, headers, body: JSON.stringify(body) }, isIncidents);
  await openOnApi(page);
  const { rows, detail } = screenOf(page);
  await expect(rows('Incidents').first()).toContainText('<script>');
  await rows('Incidents').first().getByRole('button').click();
  await expect(detail).toContainText('<img src=x');
  await expect(page).toHaveTitle(/^(\(\d+\) )?Vigie – live map of Brussels$/);
});
