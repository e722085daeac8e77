import { geoJsonType } from '../../../shared/ogc.ts';
import type { Check } from '../check.ts';
import { hold, holdSame } from '../hold.ts';

export const problemChecks: readonly Check[] = [
  {
    id: 'not-found',
    promise: 'What is not there is 404, with problem details',
    needs: [],
    writes: false,
    run: async ({ refusal }) => {
      for (const path of [
        '/collections/nowhere',
        '/collections/nowhere/items',
        '/collections/incidents/items/nothing',
        '/nowhere',
      ])
        await refusal(path, {}, 404);
    },
  },
  {
    id: 'bad-parameters',
    promise: 'An unknown parameter, and a value that is of no use, is 400 with problem details',
    needs: [],
    writes: false,
    run: async ({ refusal }) => {
      const bad = [
        'nothing=1',
        'bbox=1,2,3',
        'bbox=a,b,c,d',
        'datetime=yesterday',
        'limit=0',
        'limit=x',
        'severity=loud',
      ];
      for (const query of bad) await refusal(`/collections/incidents/items?${query}`, {}, 400);
      await refusal('/collections/incidents/items?limit=1&limit=2', {}, 400);
    },
  },
  {
    id: 'methods',
    promise: 'A method that is not possible is 405, and says which are',
    needs: ['operator'],
    writes: false,
    run: async ({ refusal }) => {
      for (const [path, method] of [
        ['/collections', 'POST'],
        ['/collections/incidents/items', 'DELETE'],
        ['/conformance', 'PATCH'],
      ] as const) {
        const { headers } = await refusal(path, { method }, 405);
        hold(headers.get('Allow')?.includes('GET'), `${method} ${path}: Allow does not say that GET is possible`);
      }
    },
  },
  {
    id: 'bodies',
    promise:
      'A body of another type is 415, none of JSON 400, a wrong value 422, one that is too long 413; nothing is done',
    needs: ['operator'],
    writes: true,
    run: async (target) => {
      const before = await target.make();
      const path = target.pathOf(before.id);
      const asked = target.changeRequest(before.properties.version, { severity: 'severe' });
      await target.refusal(path, { ...asked, headers: { ...asked.headers, 'Content-Type': 'text/plain' } }, 415);
      await target.refusal(path, { ...asked, body: '{"properties":' }, 400);
      for (const properties of [{ severity: 'loud' }, { unheard: 1 }, { id: 'other' }])
        await target.refusal(path, { ...asked, body: { properties } }, 422);
      await target.refusal(path, { ...asked, body: { properties: { reason: 'x'.repeat(200_000) } } }, 413);
      const create = target.createRequest();
      const made = { ...create, headers: { ...create.headers, 'Content-Type': geoJsonType } };
      await target.refusal(target.pathOf(target.newId()), { ...made, body: { properties: {} } }, 422);
      holdSame(await target.get(before.id), before, 'After what was refused the item');
    },
  },
];
