import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyPress, type Keys, actOnKeys, findKey, nameKey } from './shortcuts.ts';

type Described = Partial<Omit<KeyPress, 'getModifierState'>> & { altGraph?: boolean; capsLock?: boolean };

const press = ({ altGraph = false, capsLock = false, ...known }: Described): KeyPress => ({
  key: 'a',
  code: '',
  keyCode: 0,
  isComposing: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...known,
  getModifierState: (name) => (name === 'AltGraph' && altGraph) || (name === 'CapsLock' && capsLock),
});

const cases: readonly (readonly [what: string, pressed: Described, name: string | null])[] = [
  ['a letter', { key: 'i' }, 'i'],
  ['a letter with Caps Lock', { key: 'I', capsLock: true }, 'i'],
  ['a letter with Shift', { key: 'I', shiftKey: true }, 'i'],
  ['a letter with Caps Lock and Shift', { key: 'i', capsLock: true, shiftKey: true }, 'i'],
  ['a letter where AZERTY has another', { key: 'a', code: 'KeyQ' }, 'a'],
  ['Ctrl and a letter', { key: 'k', ctrlKey: true }, 'Ctrl+k'],
  ['Ctrl and a letter with Caps Lock', { key: 'K', ctrlKey: true, capsLock: true }, 'Ctrl+k'],
  ['Command and a letter', { key: 'k', metaKey: true }, 'Ctrl+k'],
  ['Ctrl, Shift and a letter', { key: 'K', ctrlKey: true, shiftKey: true }, null],
  ['Ctrl and Enter', { key: 'Enter', ctrlKey: true }, 'Ctrl+Enter'],
  ['a question mark', { key: '?', shiftKey: true }, '?'],
  ['a digit', { key: '1', code: 'Digit1' }, '1'],
  ['a digit of AZERTY, with Shift', { key: '1', code: 'Digit1', shiftKey: true }, '1'],
  ['a digit of the number block', { key: '1', code: 'Numpad1' }, '1'],
  ['Alt and a letter', { key: 'i', altKey: true }, null],
  ['AltGr and a letter', { key: 'e', altGraph: true }, null],
  ['AltGr as Windows says it', { key: '|', ctrlKey: true, altKey: true, altGraph: true }, null],
  ['a dead key', { key: 'Dead', code: 'BracketLeft' }, null],
  ['a key of an input method', { key: 'Process', keyCode: 229 }, null],
  ['a letter in a composition', { key: 'a', isComposing: true }, null],
  ['Enter that ends a composition', { key: 'Enter', isComposing: true }, null],
  ['Enter that ends a composition, in Safari', { key: 'Enter', keyCode: 229 }, null],
  ['Ctrl and Enter in a composition', { key: 'Enter', ctrlKey: true, isComposing: true }, null],
  ['Escape in a composition', { key: 'Escape', isComposing: true }, null],
  ['a form that is filled in', { key: undefined as never }, null],
];

describe('the name of a key', () => {
  for (const [what, pressed, name] of cases) {
    it(`${what}: ${name ?? 'none'}`, () => expect(nameKey(press(pressed))).toBe(name));
  }

  it('is the same with and without Caps Lock, and none while text is on its way', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1 }), fc.boolean(), (key, ctrlKey) => {
        const name = nameKey(press({ key, ctrlKey }));
        expect(nameKey(press({ key: key.toUpperCase().slice(0, 1), ctrlKey, capsLock: true }))).toBe(
          nameKey(press({ key: key.toUpperCase().slice(0, 1).toLowerCase().slice(0, 1), ctrlKey })),
        );
        expect(name).not.toBeNull();
        for (const unfinished of [{ isComposing: true }, { keyCode: 229 }, { altGraph: true }, { altKey: true }]) {
          expect(nameKey(press({ key, ctrlKey, ...unfinished }))).toBeNull();
        }
      }),
    );
  });
});

describe('keys', () => {
  const keys: Keys = { a: () => undefined, 1: () => undefined, '(': () => undefined };

  it('find digits on AZERTY without Shift, where the sign itself means nothing', () => {
    expect(findKey(press({ key: '&', code: 'Digit1' }), keys)).toBe('1');
    expect(findKey(press({ key: '(', code: 'Digit5' }), keys)).toBe('(');
    expect(findKey(press({ key: '!', code: 'Digit1', shiftKey: true }), keys)).toBeNull();
    expect(findKey(press({ key: '&', code: 'Digit1', ctrlKey: true }), keys)).toBeNull();
  });

  it('find nothing that every object has', () => {
    expect(findKey(press({ key: 'constructor' }), keys)).toBeNull();
  });

  const hold = (key: string, times: number) => {
    const seen = { acted: 0, prevented: 0 };
    const counted = { [key]: () => (seen.acted += 1) };
    for (let time = 0; time < times; time++) {
      const preventDefault = () => void (seen.prevented += 1);
      actOnKeys({ ...press({ key }), repeat: time > 0, preventDefault } as unknown as KeyboardEvent, counted);
    }
    return seen;
  };

  it('act once however long they are held, and keep the browser from acting', () => {
    for (const key of ['a', 'j', '1', 'Enter', 'Escape', '/'])
      expect(hold(key, 30)).toEqual({ acted: 1, prevented: 30 });
  });

  it('walk on while they are held', () => {
    for (const key of ['ArrowDown', 'PageUp', 'Home']) expect(hold(key, 30).acted).toBe(30);
  });
});

it('no other file listens to keys by itself', () => {
  const root = join(import.meta.dirname, '..');
  const own = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|shortcuts\.ts$/.test(file))
    .filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return /'key(?:down|up|press)'|onKey(?:Down|Up)=\{(?!\(event\) =>\s+actOnKeys\()/.test(text);
    });
  expect(own).toEqual([]);
});
