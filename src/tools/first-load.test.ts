import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readImportGraph } from './import-graph.ts';

it('what finds out who works here brings nothing of the program along, which starts in the seat that it finds', () => {
  const arrows = readImportGraph(join(import.meta.dirname, '../..'), ['src/app/sign-in', 'src/shared']);
  const found = new Set(['src/app/sign-in/sign-in.ts']);
  for (const file of found) for (const { from, to } of arrows) if (from === file) found.add(to);
  const others = [...found].filter((file) => !file.startsWith('src/app/sign-in/'));
  // Both stand in the file that is run before all others.
  expect(others.toSorted()).toEqual(['src/shared/listeners.ts', 'src/shared/signed-in.ts']);
  expect([...found].filter((file) => file.endsWith('.tsx'))).toEqual([]);
});
