import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeItemId, refuseItemId } from './item-id.ts';

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
  });
});
