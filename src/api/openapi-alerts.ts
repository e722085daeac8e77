import { atomType, capType } from '../exchange/media-types.ts';
import { languages } from '../shared/vocabulary.ts';
import { type Json, answer, operation, problem, text } from './openapi-parts.ts';
import { itemParameter } from './openapi-writes.ts';

const conditions: readonly Json[] = ['If-None-Match', 'If-Modified-Since'].map((name) => ({
  name,
  in: 'header',
  required: false,
  description: 'What is known already: it is not told again.',
  schema: { type: 'string' },
}));
const headers = {
  ETag: text('The same as long as the answer is.'),
  'Last-Modified': text('When the last message went out.'),
};
const unchanged = { 304: { description: 'Unchanged since then.' } };

/** What goes out of alerts, for subscribers. */
export const alertPaths: Json = {
  '/cap/alerts.atom': {
    get: operation('by-seat', {
      operationId: 'subscribe-alerts',
      summary: 'The alerts of partners and to the public as an Atom feed (RFC 4287) that leads to their messages',
      parameters: [
        {
          name: 'lang',
          in: 'query',
          required: false,
          description: 'The language of its words.',
          schema: { type: 'string', enum: [...languages], default: 'fr' },
        },
        ...conditions,
      ],
      responses: { 200: answer('The feed.', atomType, { type: 'string' }, headers), ...unchanged },
    }),
  },
  '/cap/alerts/{featureId}.xml': {
    get: operation('by-seat', {
      operationId: 'get-cap-alert',
      summary: 'What goes out of one alert now, as CAP 1.2; of the watch nothing does',
      parameters: [itemParameter, ...conditions],
      responses: {
        200: answer('The message.', capType, { type: 'string' }, headers),
        ...unchanged,
        404: problem('There is no such alert, or nothing of it goes out.'),
      },
    }),
  },
};
