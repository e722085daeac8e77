/*
 * `npm run monkey [-- --minutes 10] [--seed 1] [--replay FILE]`: a person who does everything, in two windows and two
 * seats of one browser, over a line that goes wrong. After each step it is checked what must always hold. Of a failure
 * the shortest sequence is looked for, kept as a file, and told how to play it again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { drawFor } from '../../mocks/random.ts';
import { ensureChromium } from '../../src/tools/programs.ts';
import { launch } from '../bench/browser.ts';
import { type Failure, play, shrink } from './play.ts';
import { type Step, describeStep, drawStep } from './steps.ts';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    replay: { type: 'string' },
  },
});
const root = `${import.meta.dirname}/../..`;
const cache = `${root}/.cache/monkey`;
/** A fresh world now and then, so that what is found can be shrunk. */
const stepsOfOneWorld = 150;
const shrinkTries = 40;

interface Kept {
  seed: number;
  steps: readonly Step[];
}

await ensureChromium();
console.log('Building the product …');
await build({ root, mode: 'api', logLevel: 'error', build: { outDir: `${cache}/product`, emptyOutDir: true } });
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir: `${cache}/product` },
  preview: { port: 0, host: '127.0.0.1' },
});
const appOrigin = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;
const { browser, end } = await launch();

const tell = (failure: Failure, seed: number, file: string): void => {
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, JSON.stringify({ seed, steps: failure.steps } satisfies Kept, null, 1));
  console.error(`\nAfter ${failure.steps.length} steps:`);
  for (const step of failure.steps) console.error(`  ${describeStep(step)}`);
  for (const problem of failure.problems) console.error(`✗ ${problem}`);
  console.error(`\nPlay it again: npm run monkey -- --replay ${file.slice(root.length + 1)}`);
};

/** The steps of a list, one by one. */
const following =
  (steps: readonly Step[]) =>
  (done: number): Step | null =>
    structuredClone(steps[done] ?? null);

const replayFile = async (file: string): Promise<boolean> => {
  const { seed, steps } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  const { problems } = await play(browser, appOrigin, seed, following(steps));
  for (const problem of problems ?? []) console.error(`✗ ${problem}`);
  return problems === null;
};

const roam = async (minutes: number, firstSeed: number): Promise<boolean> => {
  const until = performance.now() + minutes * 60_000;
  let total = 0;
  for (let seed = firstSeed; performance.now() < until; seed++) {
    const draw = drawFor(seed, 'monkey');
    const result = await play(browser, appOrigin, seed, (done) =>
      done < stepsOfOneWorld && performance.now() < until ? drawStep(draw) : null,
    );
    total += result.steps.length;
    if (result.problems === null) continue;
    const failure: Failure = result;
    const file = `${cache}/seed-${seed}.json`;
    tell(failure, seed, file);
    console.error('\nLooking for a shorter one …');
    const replay = async (steps: readonly Step[]): Promise<Failure | null> => {
      const again = await play(browser, appOrigin, seed, following(steps));
      return again.problems === null ? null : again;
    };
    tell(await shrink(failure, replay, shrinkTries), seed, file);
    return false;
  }
  console.log(`${total} steps, nothing wrong.`);
  return true;
};

try {
  const isFine = options.replay
    ? await replayFile(options.replay)
    : await roam(Number(options.minutes), Number(options.seed));
  process.exitCode = isFine ? 0 : 1;
} finally {
  await end();
  await server.close();
}
