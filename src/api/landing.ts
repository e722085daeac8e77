import {
  type Collection,
  type LandingPage,
  crs84,
  geoJsonType,
  gregorian,
  queryablesRelation,
  schemaType,
} from '../shared/ogc.ts';
import { offeredCrs } from './crs-uris.ts';
import { type Call, json } from './calls.ts';
import { historyType } from '../domain/feed/history.ts';
import type { Definition } from '../domain/definition.ts';
import { atomType } from '../exchange/media-types.ts';
import type { Backend } from './backend.ts';

const openApiType = 'application/vnd.oai.openapi+json;version=3.1';

/** Where everything else is found. */
export const landingPage = ({ about }: Backend, { link }: Call): Response => {
  const page: LandingPage = {
    ...about,
    links: [
      { rel: 'self', type: 'application/json', href: link('/') },
      { rel: 'service-desc', type: openApiType, href: link('/openapi.json') },
      { rel: 'conformance', type: 'application/json', href: link('/conformance') },
      { rel: 'data', type: 'application/json', href: link('/collections') },
      { rel: 'related', type: 'text/event-stream', title: 'Live feed', href: link('/stream') },
      { rel: 'related', type: 'application/json', title: 'Changes since a position', href: link('/changes') },
      {
        rel: 'related',
        type: atomType,
        title: 'Alerts of partners and to the public (CAP 1.2)',
        href: link('/cap/alerts.atom'),
      },
      { rel: 'related', type: historyType, title: 'What became known in a span', href: link('/history') },
    ],
  };
  return json(page);
};

export const describeCollection = (
  { id, title, description }: Definition,
  { geography: { region } }: Backend,
  { link }: Call,
): Collection => ({
  id,
  title,
  description,
  itemType: 'feature',
  extent: {
    spatial: { bbox: [[...region.bbox]], crs: crs84 },
    temporal: { interval: [[null, null]], trs: gregorian },
  },
  crs: [...offeredCrs],
  storageCrs: crs84,
  links: [
    { rel: 'self', type: 'application/json', href: link(`/collections/${id}`) },
    { rel: 'items', type: geoJsonType, title, href: link(`/collections/${id}/items`) },
    { rel: queryablesRelation, type: schemaType, href: link(`/collections/${id}/queryables`) },
  ],
});

/** The OpenAPI document, by its own type for whoever names that: a GIS that asks for another one complains of it. */
export const answerOpenApi = async ({ request }: Call, load: () => Promise<unknown>): Promise<Response> => {
  const isNamed = request.headers.get('Accept')?.includes(openApiType) ?? false;
  return json(await load(), isNamed ? openApiType : 'application/json', { Vary: 'Accept' });
};
