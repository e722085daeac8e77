import * as v from 'valibot';
import { collections } from '../../../domain/collections.ts';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  geoJsonType,
  landingPageSchema,
} from '../../../shared/ogc.ts';
import type { Check } from '../check.ts';
import { hold, holdSame } from '../hold.ts';
import { type Target, parseAs } from '../target.ts';

const reading = { needs: [], writes: false } as const;

const demandLinks = (links: readonly { rel: string }[], rels: readonly string[], of: string): void => {
  for (const rel of rels)
    hold(
      links.some((link) => link.rel === rel),
      `${of} has no link “${rel}”`,
    );
};

/** All pages of a query, following what the server says is next. */
const readPages = async (target: Target, first: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  let next: string | undefined = first;
  for (let pages = 0; next !== undefined; pages++) {
    hold(pages < 50, 'The pages never end');
    const page: Awaited<ReturnType<Target['list']>> = next.startsWith('http')
      ? await target.list(next.slice(next.indexOf('/collections/') + '/collections/'.length))
      : await target.list(next);
    ids.push(...page.features.map(({ id }) => id));
    next = page.links.find(({ rel }) => rel === 'next')?.href;
    hold(next === undefined || page.features.length > 0, 'A page that says that there is more is empty');
  }
  return ids;
};

export const featureChecks: readonly Check[] = [
  {
    id: 'landing-page',
    promise: 'The landing page leads to everything else',
    ...reading,
    run: async ({ read, ask }) => {
      const { links } = await read('/', landingPageSchema);
      demandLinks(links, ['self', 'service-desc', 'conformance', 'data'], 'The landing page');
      for (const { rel, href } of links) {
        if (rel !== 'service-desc' && rel !== 'conformance' && rel !== 'data') continue;
        const { status } = await ask(href);
        hold(status === 200, `The link “${rel}” leads to ${href}, which is answered with ${status}`);
      }
    },
  },
  {
    id: 'conformance-classes',
    promise: 'OGC API - Features: core and GeoJSON are announced',
    ...reading,
    run: async ({ read }) => {
      const { conformsTo } = await read('/conformance', conformanceSchema);
      for (const name of ['core', 'geojson']) {
        const wanted = `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`;
        hold(conformsTo.includes(wanted), `${wanted} is not announced`);
      }
    },
  },
  {
    id: 'api-definition',
    promise: 'The API describes itself as OpenAPI 3',
    ...reading,
    run: async ({ read }) => {
      const schema = v.looseObject({ openapi: v.pipe(v.string(), v.startsWith('3.')), paths: v.looseObject({}) });
      const { paths } = await read('/openapi.json', schema);
      hold(Object.keys(paths).length > 0, 'The definition names no path');
    },
  },
  {
    id: 'collections',
    promise: 'Every collection of the contract is listed, and described alike by itself',
    ...reading,
    run: async ({ read }) => {
      const listed = (await read('/collections', collectionsSchema)).collections;
      for (const id of collections.keys()) {
        const one = listed.find((collection) => collection.id === id);
        hold(one, `The collection ${id} is not listed`);
        demandLinks(one.links, ['items'], `The collection ${id}`);
        holdSame(await read(`/collections/${id}`, collectionSchema), one, `The collection ${id} by itself`);
      }
    },
  },
  {
    id: 'items',
    promise: 'The items of every collection are features as the contract has them',
    ...reading,
    run: async ({ ask, list }) => {
      for (const { id, schema } of collections.values()) {
        const path = `${id}/items?limit=3`;
        const { headers } = await ask(`/collections/${path}`);
        const type = headers.get('Content-Type') ?? 'no type';
        hold(type.startsWith(geoJsonType), `${path} is of ${type}`);
        const { features, numberReturned, numberMatched } = await list(path);
        hold(numberReturned === features.length, `${path} has ${features.length}, and says ${numberReturned}`);
        hold(features.length <= 3 && numberMatched >= features.length, `${path} has more than it says`);
        for (const feature of features) parseAs(schema, feature, `${id}/${feature.id}`);
      }
    },
  },
  {
    id: 'item',
    promise: 'An item by itself is the one of the list, with a tag and its links',
    needs: ['operator'],
    writes: true,
    run: async (target) => {
      const { id } = await target.make();
      const answer = await target.ask(target.pathOf(id));
      const item = target.parseItem(answer, 200, id);
      const { links } = parseAs(v.looseObject({ links: v.array(v.looseObject({ rel: v.string() })) }), item, id);
      demandLinks(links, ['self', 'collection'], `The item ${id}`);
      const tag = answer.headers.get('ETag');
      hold(tag === `"${item.properties.version}"`, `The tag of version ${item.properties.version} is ${tag}`);
      const { features } = await target.list('incidents/items?limit=100000');
      holdSame(
        features.find((one) => one.id === id),
        await target.get(id),
        `${id} in the list`,
      );
    },
  },
  {
    id: 'paging',
    promise: 'Page by page each item comes once, and all of them',
    needs: ['operator'],
    writes: true,
    run: async (target) => {
      const own = await Promise.all([target.make(), target.make(), target.make()]);
      const { numberMatched, features } = await target.list('incidents/items?limit=100000');
      const limit = Math.max(1, Math.ceil(features.length / 4));
      const ids = await readPages(target, `incidents/items?limit=${limit}`);
      hold(new Set(ids).size === ids.length, 'An item is on two pages');
      for (const { id } of own) hold(ids.includes(id), `${id} is on no page`);
      hold(ids.length >= numberMatched, `The pages have ${ids.length} of ${numberMatched} items`);
      const one = await target.list('incidents/items?limit=1');
      hold(one.features.length === 1, `limit=1 brings ${one.features.length} items`);
      hold(one.numberMatched >= numberMatched, 'The number of all depends on the page');
    },
  },
];
