import { beforeEach, describe, expect, it } from 'vitest';
import { findPersonal } from '../src/domain/alerts/impersonal.ts';
import { allEditions } from '../src/domain/cards/all-editions.ts';
import { stepsFor } from '../src/domain/cards/steps.ts';
import { scenarioIdSchema } from './contract.ts';
import { startTestApi, testStart } from './test-api.ts';
import { type WatchWorld, startWatchWorld } from './watch-world.ts';

const personal = ['vu sur @exemple_bxl', 'bel 0470 – 12 34 56', 'voir t.me/exemple', 'a punt b at c dot be'];
const innocent = ['Doublon de alr-000123, CP-Ops 2, 16 h 30', 'BCE 0123.456.789', 'Voir stib-mivb.be, lignes 3 et 51'];

let watch: WatchWorld;
const startAfresh = async (): Promise<void> => {
  watch = await startWatchWorld();
  watch.placeNew('alr-zznew', 'zznewheadline');
};
beforeEach(startAfresh);
let notes = 0;
const note = (text: string, more: object = {}) =>
  watch.write('operator-1', 'PUT', `/collections/log/items/log-note${++notes}x`, {
    properties: {
      text,
      occurred: new Date(testStart).toISOString(),
      discipline: null,
      zone: null,
      commune: null,
      incident: null,
      corrects: null,
      ...more,
    },
  });
const entryOfWatch = (): number => {
  for (const { properties } of watch.api.host.world().values('log')) {
    if (properties.audience === 'centre') return properties.number;
  }
  throw new Error('The log has no entry of the watch.');
};
/** One that no alert of the watch is linked to. */
const anyIncident = (): string => {
  for (const { id, properties } of watch.api.host.world().values('incidents'))
    if (id !== watch.incident.id && properties.status === 'in-progress' && properties.alerts.length === 0) return id;
  throw new Error('No incident is in progress.');
};
const place = { commune: null, zone: null, stop: null, line: null };

/** Every place for free text that belongs to the watch. */
const fields: readonly (readonly [name: string, send: (text: string) => Promise<Response>])[] = [
  ['a dismissal', (text) => watch.patch('operator-1', 'alerts', 'alr-zznew', { status: 'dismissed', dismissal: text })],
  [
    'a reason to set aside',
    (text) => watch.patch('operator-1', 'alerts', 'alr-zznew', { shelf: { minutes: 5, reason: text } }),
  ],
  ['a note on its incident', (text) => note(text, { incident: watch.incident.id })],
  ['a correction of its entry', (text) => note(text, { corrects: entryOfWatch() })],
  ['a note that names an alert', (text) => note(`alr-000001: ${text}`)],
  ['a note that names an alert in its own way', (text) => note(`(ALR – 000001) ${text}`)],
  ['a note that names an alert which is there', (text) => note(`${text} alr-zznew`)],
  [
    'the title of its incident',
    (text) => watch.patch('operator-1', 'incidents', watch.incident.id, { title: { fr: text, nl: text } }),
  ],
  [
    'the place of its incident',
    (text) =>
      watch.patch('operator-1', 'incidents', watch.incident.id, { place: { ...place, label: { fr: 'x', nl: text } } }),
  ],
  [
    'an answer to what an entry that names an alert asks for',
    async (text) => {
      const id = `note${notes + 1}x`;
      await note('alr-zznew', { task: { due: null, functions: ['operator'] } });
      const properties = { answer: 'not-applicable', reason: text };
      return watch.write('operator-1', 'PATCH', `/collections/open-items/items/open-${id}`, { properties }, 1);
    },
  ],
  [
    'an answer that names an alert',
    async (text) => {
      const id = `note${notes + 1}x`;
      await note('x', { task: { due: null, functions: ['operator'] } });
      const properties = { answer: 'not-applicable', reason: `${text} alr-zznew` };
      return watch.write('operator-1', 'PATCH', `/collections/open-items/items/open-${id}`, { properties }, 1);
    },
  ],
  [
    'a reason that names an alert, of any incident',
    (text) =>
      watch.patch('operator-1', 'incidents', anyIncident(), { severity: 'extreme', reason: `alr-zznew ${text}` }),
  ],
  [
    'a reason to reopen its incident',
    async (text) => {
      await watch.patch('operator-1', 'incidents', watch.incident.id, { status: 'closed' });
      return watch.patch('operator-1', 'incidents', watch.incident.id, { status: 'in-progress', reason: text });
    },
  ],
];

describe('a text of the watch', () => {
  it.each(fields)('as %s names no person, and the refusal says which part', async (_, send) => {
    for (const text of personal) {
      const response = await send(text);
      expect([text, response.status]).toEqual([text, 422]);
      const { detail } = (await response.json()) as { detail: string };
      expect(detail).toMatch(/^properties\.[\w.]+: The watch publishes no personal data: remove an? [\w -]+ \(“.+”\)/);
    }
    for (const text of innocent) {
      await startAfresh();
      const response = await send(text);
      expect([text, response.status < 300]).toEqual([text, true]);
    }
  });

  it('is not what is written about other things', async () => {
    expect((await note(personal[1] ?? '')).status).toBe(201);
  });

  it('is not linked to an incident that names somebody', async () => {
    const title = { fr: 'Rappeler 0470 12 34 56', nl: 'x' };
    const [other] = [...watch.api.host.world().values('incidents')].filter(
      ({ id, properties }) => id !== watch.incident.id && properties.status === 'in-progress',
    );
    const id = other?.id ?? '';
    expect((await watch.patch('operator-1', 'incidents', id, { title })).status).toBe(200);
    const link = () => watch.patch('operator-1', 'alerts', 'alr-zznew', { status: 'linked', incident: id });
    const refused = await link();
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as { detail: string }).detail).toContain('“0470 12 34 56”');
    await watch.patch('operator-1', 'incidents', id, { title: { fr: 'Rappeler', nl: 'x' } });
    const tick = (reason: string, step: string) =>
      watch.patch('operator-1', 'incidents', id, { tick: { edition: 2, step, state: 'not-applicable', reason } });
    const { category, phase } = other?.properties ?? { category: 'other', phase: 'none' };
    const [step] = stepsFor(allEditions[2], category, phase);
    expect((await tick('Rappeler 0470 12 34 56', step?.id ?? '')).status).toBe(200);
    expect(((await (await link()).json()) as { detail: string }).detail).toContain('properties.card.ticks: The watch');
    await tick('Rappeler', step?.id ?? '').then(() =>
      watch.patch('operator-1', 'incidents', id, {
        tick: { edition: 2, step: step?.id, state: 'done', reason: '' },
      }),
    );
    expect((await link()).status).toBe(200);
  });
});

describe('the alerts of every scenario', () => {
  it.each(scenarioIdSchema.options.filter((id) => id !== 'stress'))('of %s name nobody', async (scenario) => {
    const { host, pass } = await startTestApi({ scenario });
    const texts = new Set<string>();
    for (let hour = 0; hour < 12; hour += 1) {
      for (const { properties } of host.world().values('alerts')) {
        JSON.stringify(properties, (_, value: unknown) => {
          if (typeof value === 'string') texts.add(value);
          return value;
        });
      }
      pass(3_600_000);
    }
    expect(texts.size).toBeGreaterThan(10);
    expect([...texts].filter((text) => findPersonal(text) !== null)).toEqual([]);
  });
});
