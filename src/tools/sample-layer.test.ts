import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { growSample } from './sample-tree.ts';

const tree = growSample();
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** What a program says in the copy, and its exit code; `vitest` runs there as if it were alone. */
const runIn = (program: string, ...args: readonly string[]): { code: number | null; said: string } => {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|VITE_)/.test(name));
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: tree,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(own),
      NO_COLOR: '1',
      PATH: `${join(tree, 'node_modules/.bin')}:${process.env['PATH']}`,
    },
    shell: process.platform === 'win32',
  });
  return { code: status, said: error?.message ?? stdout + stderr };
};

/** The house's own tests that go over all layers, and the layer's. */
const tests = [
  'mocks/openapi.test.ts',
  'mocks/road-works.test.ts',
  'mocks/rule-names.test.ts',
  'src/tools/boundaries.test.ts',
  'src/tools/word-tables.test.ts',
];
const concerned = 'road-works|reference open|leads up|in a circle|the words of the interface';

describe('a layer that costs its folders and one entry in each of three registries', () => {
  it('has the right types', () => {
    expect(runIn('tsc', '--checkers', '2')).toEqual({ code: 0, said: '' });
  });

  it('keeps to the rules of the code', () => {
    const folders = ['src/domain/road-works', 'src/layers/road-works', 'mocks/layers'];
    expect(runIn('oxlint', '--silent', ...folders)).toMatchObject({ code: 0 });
    expect(runIn('knip')).toEqual({ code: 0, said: '' });
  });

  it('passes the tests of all layers, and its own', () => {
    const { code, said } = runIn('vitest', 'run', '-t', concerned, ...tests);
    expect(said).toMatch(/Test Files\D*5 passed/);
    expect(code).toBe(0);
  });
});
