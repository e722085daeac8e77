import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertMark, isAlertId, makeItemId, namesAlert, refuseItemId, refuseNewId } from './item-id.ts';

const prefix = fc.constantFrom('inc', 'dep', 'dis', 'road', 'log', 'alr');

describe('the id of a new item', () => {
  it('is never one of the server’s series, however a device makes it', () => {
    fc.assert(
      fc.property(prefix, fc.uuid(), (prefix, uuid) => {
        for (const id of [makeItemId(prefix), `${prefix}-${uuid}`, uuid]) expect(refuseItemId(id)).toBeNull();
      }),
    );
  });

  it('cannot be taken from the server’s series', () => {
    fc.assert(
      fc.property(prefix, fc.nat(), fc.nat(9), fc.constantFrom('-', ''), (prefix, number, zeros, hyphen) => {
        for (const word of [prefix, prefix.toUpperCase()])
          expect(refuseItemId(`${word}${hyphen}${'0'.repeat(zeros)}${number}`)).not.toBeNull();
      }),
    );
  });

  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])('%s, which every object has, is refused', (id) => {
    expect(refuseItemId(id)).toContain(id);
  });

  it.each([
    '',
    'a',
    'ab',
    'inc 1a',
    'inc/1a',
    'é-cafe',
    'inc-٣٣',
    'inc-\u0000a',
    '__proto__',
    '-inc-a',
    'x'.repeat(101),
  ])('%j is refused with what it may be', (id) => {
    expect(refuseItemId(id)).toContain('3 to 100');
    expect(refuseNewId(id)).toContain('3 to 100');
  });
});

describe('a text that names an alert', () => {
  const id = fc.oneof(
    fc.nat(999_999).map((number) => `${alertMark}-${String(number).padStart(6, '0')}`),
    fc.constant('').map(() => makeItemId(alertMark)),
  );
  /** As people, their devices and their mail programs write an id. */
  const written = fc
    .tuple(
      id,
      fc.constantFrom('-', '–', '—', '‑', '−', '_', ' - ', '\u200B-'),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        (text: string) => text.normalize('NFKC').replace('a', 'ａ'),
      ),
    )
    .map(([one, dash, say]) => say(one.replace('-', dash)));

  it('does, wherever it stands and however it is written', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('', 'Doublon de ', '('), fc.constantFrom('', ' : voir', ')'), (one, a, b) =>
        namesAlert(a + one + b),
      ),
    );
  });

  it('is none of those that name something else', () => {
    const others = fc.constantFrom('inc', 'dep', 'dis', 'road', 'log', 'cralr', 'x-alr').map(makeItemId);
    fc.assert(fc.property(others, (one) => !namesAlert(`Voir ${one}.`) && !isAlertId(one)));
    for (const text of ['alr', 'alr 3', 'alr -', 'Alarme-3', 'alr-']) expect(namesAlert(text)).toBe(false);
  });
});
