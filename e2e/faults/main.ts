/*
 * `npm run faults [-- --only text,text]`: the whole service on this machine, and what may happen to it. Of each fault: nothing
 * is lost, nothing doubled, no number skipped or out of order, and every client ends in the server's state.
 */
import { parseArgs } from 'node:util';
import { ensureServicePrograms } from '../../src/tools/programs.ts';
import { faults } from './faults.ts';
import { ownFaults } from './own-clusters.ts';
import type { Outcome } from './trial.ts';
import { startWorld } from './world.ts';

/** Milliseconds for one of them. */
const patience = 240_000;

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const parts = values.only.split(',');
const isAsked = ({ name }: { name: string }): boolean => parts.some((part) => name.includes(part));
let failed = 0;

const tryOne = async (name: string, run: () => Promise<Outcome & { note?: string }>): Promise<void> => {
  const started = performance.now();
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`not over within ${patience / 1000} s`)), patience).unref();
  });
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
  try {
    const { writes, retries, returns, doubled, note } = await Promise.race([run(), tooLong]);
    const counts = `${writes} writes, ${retries} tried again, a client came back ${returns} times, heard ${doubled} twice`;
    console.log(`✓ ${name}: ${counts}${note === undefined ? '' : `; ${note}`} (${seconds()} s)`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)} (${seconds()} s)`);
  }
};

// What was started ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
process.setMaxListeners(50);
ensureServicePrograms({ withDatabase: true });
const asked = faults.filter(isAsked);
if (asked.length > 0) {
  const world = await startWorld();
  for (const { name, run } of asked) await tryOne(name, () => run(world));
  await world.stop();
}
for (const { name, whyNot, run } of ownFaults.filter(isAsked)) {
  const reason = whyNot();
  if (reason === null) await tryOne(name, run);
  else console.log(`– ${name}: not tried, ${reason}`);
}
process.exit(failed === 0 ? 0 : 1);
