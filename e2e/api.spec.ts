import { expect, test } from './api-server.ts';

test('a GIS finds its way through the API', async ({ apiOrigin }) => {
  const get = async (path: string) => {
    const response = await fetch(`${apiOrigin}/api${path}`, { headers: { origin: 'https://gis.example' } });
    expect(response.status, path).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).not.toBeNull();
    return (await response.json()) as Record<string, never>;
  };
  const landing = (await get('/')) as { links?: { rel: string; href: string }[] };
  expect(landing.links?.map(({ rel }) => rel)).toEqual(expect.arrayContaining(['service-desc', 'conformance', 'data']));
  const { collections = [] } = (await get('/collections')) as { collections?: { id: string }[] };
  expect(collections.map(({ id }) => id).toSorted()).toEqual([
    'agenda-items',
    'alerts',
    'circulars',
    'communes',
    'decisions',
    'deployments',
    'disruptions',
    'drawings',
    'events',
    'exercises',
    'facilities',
    'handovers',
    'imports',
    'incident-counts',
    'incidents',
    'injects',
    'intakes',
    'lines',
    'log',
    'measures',
    'objectives',
    'open-items',
    'past-deployments',
    'past-incidents',
    'perimeters',
    'programmes',
    'receipts',
    'reports',
    'road-safety',
    'sessions',
    'stops',
    'watch-counts',
    'zones',
  ]);
  for (const { id } of collections) {
    const items = (await get(`/collections/${id}/items?limit=1`)) as { features?: unknown[]; numberMatched?: number };
    // Some are for who is signed in.
    const isOpen = ![
      'log',
      'open-items',
      'agenda-items',
      'circulars',
      'receipts',
      'watch-counts',
      'handovers',
      'reports',
      'exercises',
      'injects',
      'imports',
    ].includes(id);
    expect(items.features).toHaveLength(isOpen ? 1 : 0);
    expect((items.numberMatched ?? 0) > 0).toBe(isOpen);
  }
});

test('there is no demo bar on an API', async ({ openOnApi, page }) => {
  await openOnApi(page);
  await expect(page.getByRole('heading', { name: /^Incidents \d/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Demo' })).toBeHidden();
});
