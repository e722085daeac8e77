import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The arguments of every call of `fetch` in a file, as they are written. */
const findRequests = (text: string): string[] =>
  [...text.matchAll(/(?<![\w.])fetch\(/g)].map(({ index, 0: call }) => {
    let depth = 1;
    let end = index + call.length;
    for (; depth > 0 && end < text.length; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
    return text.slice(index, end);
  });

// The service worker hands on what a page asks for, which the page gives up.
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  (file) => !/\.test\.tsx?$|service-worker\.ts$/.test(file),
);
const requests = files.flatMap((file) =>
  findRequests(readFileSync(join(root, file), 'utf8')).map((request) => [file, request] as const),
);

describe('a request of the page', () => {
  it('is there', () => expect(requests.length).toBeGreaterThan(4));

  it.each(requests)('of %s is given up some time', (_, request) => {
    expect(request).toMatch(/\bsignal: /);
  });
});
