import { newKey } from '../../../shared/new-key.ts';
import { type Fault, misJudge, misLabel, misSay, misWrite, misread, overlook } from './faults.ts';

interface Page {
  features: { id: string; properties: Record<string, unknown> }[];
  numberReturned: number;
}
interface Changes {
  events: { type: string }[];
}

const bearer =
  (from: string | null, to: string | null) =>
  (value: string | null): string | null => {
    const is = from === null ? null : `Bearer ${from}`;
    return value === is ? to && `Bearer ${to}` : value;
  };

const withoutLink =
  (rel: string) =>
  (body: { links: { rel: string }[] }): unknown => ({ ...body, links: body.links.filter((link) => link.rel !== rel) });

const withoutEvents =
  (isLost: (event: { type: string }, index: number) => boolean) =>
  (body: Changes): unknown => ({ ...body, events: body.events.filter((event, index) => !isLost(event, index)) });

const write = /^(PUT|PATCH) /;
const oneItem = /^GET \/api\/collections\/incidents\/items\/[^?]+$/;
const items = /^GET \/api\/collections\/incidents\/items\?/;
const change = /^PATCH /;

/** What a server can do wrong, each beside the check that has to name it. */
export const faultTable: readonly (readonly [fault: string, check: string, Fault])[] = [
  ['the landing page leads to no collections', 'landing-page', misSay(/\/api\/$/, withoutLink('data'))],
  [
    'GeoJSON is not announced',
    'conformance-classes',
    misWrite(/\/conformance$/, (text) => text.replace('geojson', 'gml')),
  ],
  [
    'the definition is of OpenAPI 2',
    'api-definition',
    misWrite(/openapi/, (text) => text.replace(/"openapi":\s*"3/, '"openapi":"2')),
  ],
  [
    'a collection is not listed',
    'collections',
    misWrite(/\/collections$/, (text) => text.replace('"id":"alerts"', '"id":"others"')),
  ],
  ['a page miscounts itself', 'items', misSay(items, (page: Page) => ({ ...page, numberReturned: 7 }))],
  ['an incident has no title', 'items', misWrite(items, (text) => text.replaceAll('"title":', '"name":'))],
  ['items are of plain JSON', 'items', misLabel(items, 'Content-Type', 'application/json')],
  ['an item has no tag', 'item', misLabel(oneItem, 'ETag')],
  ['an item does not lead to its collection', 'item', misSay(oneItem, withoutLink('collection'))],
  [
    'later pages lack an item',
    'paging',
    misSay(/cursor=/, (page: Page) => ({
      ...page,
      features: page.features.slice(1),
      numberReturned: page.numberReturned - 1,
    })),
  ],
  ['there is but one page', 'paging', misSay(items, withoutLink('next'))],
  ['a page repeats the first', 'paging', overlook(/cursor=/, 'cursor')],
  ['limit is not read', 'paging', overlook(items, 'limit')],
  ['properties are not read', 'filter-property', overlook(items, 'severity')],
  ['one of two properties is not read', 'filter-property', overlook(items, 'status')],
  ['the box is not read', 'filter-bbox', overlook(items, 'bbox')],
  ['the time is not read', 'filter-datetime', overlook(items, 'datetime')],
  ['refusals are plain JSON', 'not-found', misLabel(/./, 'Content-Type', 'application/json')],
  ['what is not there is empty', 'not-found', misJudge(404, 200)],
  ['bad values are not read', 'bad-parameters', overlook(items, 'bbox', 'limit', 'datetime', 'nothing', 'severity')],
  ['what is possible is not said', 'methods', misLabel(/./, 'Allow')],
  ['the type of a body is not read', 'bodies', misread(change, 'Content-Type', () => 'application/merge-patch+json')],
  ['wrong values are 400', 'bodies', misJudge(422, 400)],
  ['a new item is 200', 'create', misJudge(201, 200)],
  [
    'zones are not found by position',
    'create',
    misWrite(/./, (text) => text.replaceAll('"zone":"5339"', '"zone":null')),
  ],
  [
    'a change is lost',
    'change',
    misSay(oneItem, (item: Page['features'][0]) => ({
      ...item,
      properties: { ...item.properties, severity: 'minor' },
    })),
  ],
  ['the tag stays', 'change', misLabel(change, 'ETag', '"1"')],
  ['without If-Match anything goes', 'precondition-wanted', misread(change, 'If-Match', (value) => value ?? '*')],
  ['without If-None-Match anything goes', 'precondition-wanted', misread(/^PUT/, 'If-None-Match', () => '*')],
  ['If-Match is not compared', 'precondition-failed', misread(change, 'If-Match', () => '*')],
  ['weak tags match', 'precondition-failed', misread(change, 'If-Match', (value) => value?.replace('W/', '') ?? null)],
  ['If-None-Match is not read', 'not-modified', misread(oneItem, 'If-None-Match', () => null)],
  ['keys are not wanted', 'key-wanted', misread(write, 'Idempotency-Key', (value) => value ?? newKey())],
  ['keys are not kept', 'key-once', misread(write, 'Idempotency-Key', () => newKey())],
  [
    'keys stand for their bodies',
    'key-other-use',
    misread(write, 'Idempotency-Key', (value, body) => `${value} ${body.length}`),
  ],
  [
    'tries at once are all done',
    'key-parallel',
    async (request, next) =>
      misread(write, 'Idempotency-Key', () => newKey())(request, (known) =>
        misread(change, 'If-Match', () => '*')(known, next),
      ),
  ],
  ['the last one wins', 'change-race', misread(change, 'If-Match', () => '*')],
  ['any step is taken', 'lifecycle', misJudge(422, 200)],
  [
    'the log says nothing',
    'log-entry',
    misSay(/\/log\/items/, (page: Page) => ({ ...page, features: [], numberReturned: 0 })),
  ],
  ['how to sign in is not said', 'sign-in-wanted', misLabel(write, 'WWW-Authenticate')],
  ['whoever writes is an operator', 'sign-in-wanted', misread(write, 'Authorization', bearer(null, 'operator-1'))],
  ['an unknown token is nobody', 'unknown-token', misread(/./, 'Authorization', bearer('nobody-knows-this', null))],
  ['the log is open', 'log-closed', misread(/\/log\//, 'Authorization', bearer(null, 'operator-1'))],
  [
    'what is hidden leaves a gap',
    'hidden-as-skip',
    misSay(
      /\/changes/,
      withoutEvents(({ type }) => type === 'skip'),
    ),
  ],
  ['the feed is open', 'hidden-as-skip', misread(/\/changes/, 'Authorization', bearer(null, 'operator-1'))],
  ['observers are operators', 'observer-looks-on', misread(write, 'Authorization', bearer('observer', 'operator-1'))],
  [
    'commanders command everywhere',
    'own-zone',
    misread(write, 'Authorization', bearer('commander-5339', 'operator-1')),
  ],
  ['operators read the cell', 'cell-hidden', misread(/\/alerts\//, 'Authorization', bearer('operator-1', 'analyst-1'))],
  ['operators read the trail', 'audit', misread(/\/audit/, 'Authorization', bearer('operator-1', 'observer'))],
  ['a snapshot does not say where it stands', 'snapshot-position', misLabel(items, 'Vigie-Seq')],
  ['a snapshot stays where it was', 'snapshot-position', misLabel(items, 'Vigie-Seq', '1')],
  [
    'the feed loses a change',
    'changes-follow',
    misSay(
      /\/changes/,
      withoutEvents(({ type }, index) => type === 'upsert' && index === 1),
    ),
  ],
  [
    'the feed tells it twice',
    'changes-follow',
    misSay(/\/changes/, ({ events, ...rest }: Changes) => ({ ...rest, events: [...events.slice(0, 1), ...events] })),
  ],
  [
    'the feed tells something else',
    'changes-fold',
    misWrite(/\/changes/, (text) => text.replaceAll('"severity":"extreme"', '"severity":"minor"')),
  ],
  ['events have other ids', 'stream', misWrite(/\/stream/, (text) => text.replaceAll(/^id: .*$/gm, 'id: 1'))],
  [
    'the stream lacks heartbeats',
    'stream',
    misWrite(/\/stream/, (text) => text.replaceAll(/event: heartbeat\n.*\n.*\n\n/g, ': ping\n\n')),
  ],
  [
    'the stream says nothing new',
    'stream-live',
    misWrite(/\/stream/, (text) => text.replaceAll(/event: upsert\n.*\n.*\n\n/g, '')),
  ],
  ['Last-Event-ID is not read', 'resume', misread(/\/stream/, 'Last-Event-ID', () => null)],
  ['a lost position is the head', 'reset', overlook(/since=(other|[^&]*\d{7})/, 'since')],
  ['as-of is not read', 'as-of', overlook(/as-of=/, 'as-of')],
  ['lists are of now', 'as-of', overlook(/items\?.*as-of=/, 'as-of')],
  ['what has been can be changed', 'as-of', misLabel(/as-of=/, 'ETag', '"1"')],
  ['what has been is not filtered', 'as-of-filters', overlook(/as-of=/, 'severity')],
  ['Accept-Datetime is not read', 'accept-datetime', misread(/./, 'Accept-Datetime', () => null)],
  ['any moment is now', 'as-of-bounds', overlook(/as-of=/, 'as-of')],
  ['the history is cut', 'history', misWrite(/\/history/, (text) => text.replace(/\{"type":"end".*/, ''))],
  [
    'the history loses a change',
    'history',
    misWrite(/\/history/, (text) => text.replace(/^\{"type":"upsert","collection":"incidents".*\n/m, '')),
  ],
  [
    'the history is another',
    'history-fold',
    misWrite(/\/history/, (text) => text.replaceAll('"severity":"severe"', '"severity":"minor"')),
  ],
];
