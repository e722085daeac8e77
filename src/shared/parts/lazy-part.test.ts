// @vitest-environment jsdom
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartMissing, heldPart, lazyPart, onPartsReturn } from './lazy-part.tsx';

const source = join(import.meta.dirname, '../..');

describe('a part that is fetched when it is wanted', () => {
  it('is fetched once however often it is wanted, and after any number of failures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.integer({ min: 1, max: 5 }), async (failures, wanted) => {
        let asked = 0;
        const part = lazyPart(() => {
          asked += 1;
          return asked > failures ? Promise.resolve('here') : Promise.reject(new TypeError('404'));
        });
        for (let attempt = 0; attempt < failures; attempt += 1) {
          const together = await Promise.allSettled([part(), part()]);
          for (const one of together) {
            expect(one).toMatchObject({ status: 'rejected', reason: expect.any(PartMissing) as unknown });
          }
          expect(asked).toBe(attempt + 1);
        }
        for (let time = 0; time < wanted; time += 1) expect(await part()).toBe('here');
        expect(asked).toBe(failures + 1);
      }),
    );
  });

  it('tells the others when parts come again', async () => {
    let isLineDown = true;
    const part = lazyPart(() => (isLineDown ? Promise.reject(new TypeError('404')) : Promise.resolve(1)));
    let told = 0;
    const leave = onPartsReturn(() => (told += 1));
    await expect(part()).rejects.toBeInstanceOf(PartMissing);
    expect(told).toBe(0);
    isLineDown = false;
    await part();
    await Promise.resolve();
    expect(told).toBe(1);
    leave();
  });

  it('gives the same answer each time it is drawn, a failure too until that is forgotten', async () => {
    let isLineDown = true;
    const part = heldPart(() => (isLineDown ? Promise.reject(new TypeError('404')) : Promise.resolve('here')));
    const failing = part();
    expect(part()).toBe(failing);
    const failure: unknown = await failing.catch((reason: unknown) => reason);
    expect(part()).toBe(failing);
    isLineDown = false;
    expect(part()).toBe(failing);
    if (failure instanceof PartMissing) failure.forget();
    expect(await part()).toBe('here');
    expect(part()).toBe(part());
  });

  it('is the only way in which the app fetches a part of itself', () => {
    // What a collection loads for those who write is loaded by the API, never by the app; where the program itself does
    // not come, the page says so.
    const isNoPart = /^(?:tools|service|api)\/|^domain\/[^/]+\/collection\.ts$|^main\.tsx$/;
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !isNoPart.test(file),
    );
    const bare = files.filter((file) => {
      const text = readFileSync(join(source, file), 'utf8').replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '');
      const isKept = /\b(lazyPart|lazyView)\(\s*\(\) => import\(/g;
      return (text.match(/\bimport\(/g) ?? []).length !== (text.match(isKept) ?? []).length || /\blazy\(/.test(text);
    });
    expect(files.length).toBeGreaterThan(200);
    expect(bare).toEqual([]);
  });
});
