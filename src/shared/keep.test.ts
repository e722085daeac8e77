// @vitest-environment jsdom
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keep } from './keep.ts';

interface Sample {
  theme: 'dark' | 'light';
  size: number;
}
const fields = { theme: v.picklist(['dark', 'light']), size: v.pipe(v.number(), v.integer(), v.minValue(1)) };
const first: Sample = { theme: 'dark', size: 2 };
const open = (seat?: string) => keep<Sample>({ name: 'sample', version: 3, fields, first, ...(seat && { seat }) });

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('what is kept on the device', () => {
  it('is there when the page comes anew', () => {
    open().write({ size: 5 });
    expect(open().read()).toEqual({ theme: 'dark', size: 5 });
  });

  it('is read by its schema, whatever stands there: each field is right, or as in the beginning', () => {
    const kept = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({
          version: fc.constantFrom(3, 2, '3'),
          state: fc.oneof(
            fc.jsonValue(),
            fc.record({
              theme: fc.oneof(fc.constantFrom('dark', 'light'), fc.jsonValue()),
              size: fc.oneof(fc.integer(), fc.jsonValue()),
            }),
          ),
        })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(kept, (text) => {
        localStorage.setItem('vigie.sample', text);
        const sample = open();
        expect(v.is(v.strictObject(fields), sample.read())).toBe(true);
        sample.write({ size: 7 });
        expect(sample.read().size).toBe(7);
      }),
    );
    localStorage.setItem('vigie.sample', JSON.stringify({ version: 3, state: { theme: 'light', size: 'big' } }));
    expect(open().read()).toEqual({ theme: 'light', size: 2 });
  });

  it('belongs to its seat', () => {
    open('operator-1').write({ size: 5 });
    expect(open('operator-2').read().size).toBe(2);
    expect(open('operator-1').read().size).toBe(5);
  });

  it('takes what another window has changed of it, and does not undo that', () => {
    const [one, other] = [open(), open()];
    other.read();
    one.write({ theme: 'light' });
    other.write({ size: 9 });
    expect(open().read()).toEqual({ theme: 'light', size: 9 });
    const heard = vi.fn<() => void>();
    one.subscribe(heard);
    const newValue = localStorage.getItem('vigie.sample');
    window.dispatchEvent(new StorageEvent('storage', { key: 'vigie.sample', newValue }));
    expect(heard).toHaveBeenCalled();
    expect(one.read().size).toBe(9);
  });

  it('lives as long as the page where the device refuses', () => {
    const refuse = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const sample = open();
    expect(sample.read()).toEqual(first);
    sample.write({ size: 4 });
    sample.write({ theme: 'light' });
    expect(sample.read()).toEqual({ theme: 'light', size: 4 });
  });
});

// missing.ts asks only whether anything can be kept; what is kept of signing in is read before this file may be run.
it('no other file keeps something small by itself', () => {
  const root = join(import.meta.dirname, '..');
  const own = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && !/(?:\.test\.ts|keep\.ts|draft-disk\.ts|missing\.ts|sign-in\/kept\.ts)$/.test(file),
    )
    .filter((file) =>
      /\b(?:localStorage|sessionStorage)\b|zustand\/middleware/.test(readFileSync(join(root, file), 'utf8')),
    );
  expect(own).toEqual([]);
});
