import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { type AlertVersion, type PublicAlert, followMessages } from './message-chain.ts';

const sent = timeOf('2026-11-23T12:00:00Z');
const text = (word: string) => ({ fr: word, nl: word });

const alert = (id: string, changes: object = {}): PublicAlert => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    origin: 'partner',
    event: 'Wind',
    urgency: 'expected',
    severity: 'moderate',
    certainty: 'likely',
    msgType: 'alert',
    capStatus: 'actual',
    headline: text('Vent'),
    description: text('Fort'),
    onset: instantOf(sent),
    expires: instantOf(sent + 3_600_000),
    status: 'new',
    theme: 'weather',
    area: { label: text('Ixelles'), communes: ['21009'], zones: ['5339'] },
    sent: instantOf(sent),
    updated: instantOf(sent),
    trend: 'steady',
    acknowledged: null,
    incident: null,
    dismissal: null,
    shelved: null,
    version: 1,
    ...changes,
  },
});

/** The states that an alert goes through, a minute each. */
const states = (id: string, ...changes: readonly object[]): readonly AlertVersion[] =>
  changes.map((change, index) => ({
    alert: alert(id, { ...Object.assign({}, ...changes.slice(0, index + 1)), ...change, version: index + 1 }),
    known: sent + index * 60_000,
  }));

describe('what goes out of an alert', () => {
  it('is one message, however often it is triaged', () => {
    const chain = followMessages(states('a', {}, { status: 'acknowledged' }, { status: 'linked', incident: 'i' }));
    expect(chain).toMatchObject({ identifier: 'a.1', type: 'alert', references: [], sent: instantOf(sent) });
  });

  it('takes the place of all that went out before, the oldest first', () => {
    const chain = followMessages(
      states('a', {}, { headline: text('Tempête') }, { status: 'acknowledged' }, { severity: 'severe' }),
    );
    expect(chain).toMatchObject({ identifier: 'a.4', type: 'update', sent: instantOf(sent + 180_000) });
    expect(chain?.references.map(({ identifier }) => identifier)).toEqual(['a.1', 'a.2']);
  });

  it('is a cancellation of what went out, and nothing where nothing did', () => {
    const cancelled = followMessages(states('a', {}, { msgType: 'cancel' }));
    expect(cancelled).toMatchObject({ type: 'cancel', references: [{ identifier: 'a.1' }] });
    expect(followMessages(states('a', { msgType: 'cancel' }))).toBeNull();
    expect(followMessages([])).toBeNull();
  });

  it('is an alert where an update is the first that is known of', () => {
    expect(followMessages(states('a', { msgType: 'update' }))).toMatchObject({ type: 'alert', references: [] });
  });

  it('is named so that CAP can name it again, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), (id) => {
        const chain = followMessages(states(id, {}, { trend: 'rising' }));
        for (const { identifier, sender } of [chain, ...(chain?.references ?? [])].filter((one) => one !== null)) {
          expect(`${identifier}${sender}`).toMatch(/^[^\s,<&]+$/);
        }
      }),
    );
  });

  it('grows by one at most with each state, and no message of before becomes another', () => {
    const change = fc.constantFrom<object>(
      { trend: 'rising' },
      { trend: 'steady' },
      { status: 'linked' },
      { event: 'x' },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let before: readonly string[] = [];
        for (let count = 1; count <= changes.length + 1; count++) {
          const chain = followMessages(states('a', {}, ...changes).slice(0, count));
          const all = [...(chain?.references ?? []), ...(chain ? [chain] : [])];
          const names = all.map(({ identifier, sent: at }) => `${identifier} ${at}`);
          expect(names.slice(0, before.length)).toEqual(before);
          expect(names.length - before.length).toBeLessThanOrEqual(1);
          expect(all.map(({ sent: at }) => at)).toEqual(all.map(({ sent: at }) => at).toSorted());
          before = names;
        }
      }),
    );
  });
});
