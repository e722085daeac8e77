import type { Alert } from '../src/domain/alerts/contract.ts';
import { makeAlert, wholeCommunes } from './layers/alerts.ts';
import { alertTemplates } from './layers/alert-templates.ts';
import { placesAt } from './places.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

export const zones = ['5339', '5340', '5341', '5342', '5343', '5344'] as const;
export const seats: readonly (string | null)[] = [
  null,
  'observer',
  'operator-1',
  ...zones.map((zone) => `commander-${zone}`),
  'analyst-1',
  'analyst-2',
  'secretariat',
  'wall',
];
let keys = 0;

/** Words that occur nowhere else, so that one byte of them in an answer shows. */
export const marks = {
  cell: 'zzcellheadline',
  cellDetail: 'zzcelldetail',
  open: 'zzopenheadline',
  openDetail: 'zzopendetail',
};

export const text = (mark: string) => ({ fr: mark, nl: mark });

const makeWatchAlert = (
  api: TestApi,
  id: string,
  headline: string,
  detail: string,
  release: 'cell' | 'released',
): Alert => {
  const template = alertTemplates.find(({ origin }) => origin === 'watch');
  if (!template) throw new Error('There is no template of the watch.');
  const area = wholeCommunes(placesAt(api.host.geography, testStart), ['21004']);
  const times = { sent: testStart, onset: testStart, expires: testStart + 3_600_000 };
  const alert = makeAlert(id, { ...template, headline: text(headline) }, area, times, 12);
  Object.assign(alert.properties, { release, detail: { observed: text(detail), assessed: text(detail) } });
  return alert;
};
/**
 * A world with two alerts of the watch, one still in the cell, one released and linked to an incident of zone 5339,
 * and ways to ask for things in any seat.
 */
export const startWatchWorld = async () => {
  const api = await startTestApi({ seed: 3 });
  const place = (alert: Alert): void => {
    api.host.write({
      key: alert.id,
      seat: 'analyst-1',
      role: 'analyst',
      collection: 'alerts',
      id: alert.id,
      asked: null,
      effects: [{ type: 'create', collection: 'alerts', feature: alert }],
    });
  };

  const call = (seat: string | null, path: string, init: RequestInit = {}): Promise<Response> =>
    api.request(path, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        ...(seat !== null && { Authorization: `Bearer ${seat}` }),
      },
    });
  const write = (
    seat: string | null,
    method: 'PATCH' | 'PUT',
    path: string,
    body: object,
    version?: number,
  ): Promise<Response> =>
    call(seat, path, {
      method,
      headers: {
        'Content-Type': method === 'PUT' ? 'application/geo+json' : 'application/merge-patch+json',
        'Idempotency-Key': `rights-${++keys}`,
        ...(method === 'PUT' ? { 'If-None-Match': '*' } : { 'If-Match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    });
  const versionOf = (collection: 'alerts' | 'incidents', id: string): number =>
    api.host.world().get(collection, id)?.properties.version ?? 0;
  const patch = (seat: string | null, collection: 'alerts' | 'incidents', id: string, properties: object) =>
    write(seat, 'PATCH', `/collections/${collection}/items/${id}`, { properties }, versionOf(collection, id));
  const post = (seat: string | null, path: string, body: object): Promise<Response> =>
    call(seat, path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

  /** Everything that the feed says from a position on, until it has said all that there is. */
  const readFeed = async (seat: string | null, since: string = before): Promise<string> => {
    const leaving = new AbortController();
    const response = await call(seat, `/stream?since=${since}`, { signal: leaving.signal });
    const reader = response.body?.getReader();
    if (!reader) throw new Error('The feed has no body.');
    let said = '';
    while (!said.includes('event: heartbeat')) {
      const { value } = await reader.read();
      said += new TextDecoder().decode(value);
    }
    leaving.abort();
    return said;
  };

  const world = api.host.world();
  const before = `${world.epoch}:${world.seq}`;
  const incident = [...world.values('incidents')].find(
    ({ properties }) => properties.place.zone === '5339' && properties.status === 'in-progress',
  );
  if (!incident) throw new Error('Nothing is in progress in zone 5339.');
  place(makeWatchAlert(api, 'alr-zzcell', marks.cell, marks.cellDetail, 'cell'));
  place(makeWatchAlert(api, 'alr-zzopen', marks.open, marks.openDetail, 'released'));
  // A step of triage, which the log tells of, and a link that the incident tells of.
  const linked = await patch('operator-1', 'alerts', 'alr-zzopen', { status: 'linked', incident: incident.id });
  if (linked.status !== 200) throw new Error(await linked.text());
  await post('operator-1', '/presence', { page: 'page-of-operator', item: 'alerts:alr-zzopen', isEditing: true });
  await post('analyst-1', '/presence', { page: 'page-of-analyst', item: 'alerts:alr-zzcell', isEditing: false });
  /** Puts another alert of the watch, released and new. */
  const placeNew = (id: string, headline: string, detail = headline): void =>
    place(makeWatchAlert(api, id, headline, detail, 'released'));
  return { api, incident, call, write, patch, post, versionOf, readFeed, placeNew, before };
};
export type WatchWorld = Awaited<ReturnType<typeof startWatchWorld>>;
