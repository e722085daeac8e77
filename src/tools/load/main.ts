import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { startCluster, whyNoCluster } from '../../service/testing/cluster.ts';
import { whyNoNginx } from '../../service/nginx/run.ts';
import { newKey } from '../../shared/new-key.ts';
import { pace, quantile, repeat } from './measure.ts';
import { type Target, readProcessor, startMock, startService } from './processes.ts';
import { idOf, seedHistory, seedMock, seedService } from './seed.ts';
import { followWhile } from './viewers-of.ts';

const { values } = parseArgs({
  options: {
    incidents: { type: 'string', default: '10000' },
    rows: { type: 'string', default: '1000000' },
    viewers: { type: 'string', default: '5000' },
    writes: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '15' },
  },
});
const [incidents, rows, viewers, writes, seconds] = [
  Number(values.incidents),
  Number(values.rows),
  Number(values.viewers),
  Number(values.writes),
  Number(values.seconds),
];
/** Changes of the feed a second while viewers follow: each write is told in the log as well. */
const changes = 20;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const ms = (time: number): string => (Number.isNaN(time) ? '–' : time.toFixed(time < 10 ? 1 : 0));
const verdict = (isReached: boolean): string => (isReached ? 'reached' : 'NOT reached');
const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`;

const read = async ({ url, token }: Target, path: string): Promise<string> => {
  // As it is: to compress it would be measured as well.
  const headers = { Authorization: `Bearer ${token}`, 'Accept-Encoding': 'identity' };
  const response = await fetch(url + path, { headers, signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 200)}`);
  return text;
};

const severities = ['minor', 'moderate', 'severe', 'extreme'] as const;

/** Writes one incident after the other, each from the version that it had. */
const createWriter = ({ url, token }: Target) => {
  const versions = new Map<number, number>();
  return async (index: number): Promise<boolean> => {
    const item = index % incidents;
    const version = versions.get(item) ?? 1;
    versions.set(item, version + 1);
    const response = await fetch(`${url}/collections/incidents/items/${idOf(item)}`, {
      method: 'PATCH',
      signal: AbortSignal.timeout(60_000),
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/merge-patch+json',
        'Idempotency-Key': newKey(),
        'If-Match': '*',
      },
      body: JSON.stringify({ properties: { severity: severities[version % severities.length] } }),
    });
    await response.arrayBuffer();
    return response.status === 200;
  };
};

/** Processor time that each took while something was done, in shares of one processor. */
const withShares = async <T>(pids: Readonly<Record<string, number>>, act: () => Promise<T>) => {
  const [before, from] = [readProcessor({ ...pids, 'this program': process.pid }), performance.now()];
  const result = await act();
  const after = readProcessor({ ...pids, 'this program': process.pid });
  const taken = (performance.now() - from) / 1000;
  const shares = Object.entries(after).map(
    ([name, time]) => `${name} ${(((time - (before[name] ?? 0)) / taken) * 100).toFixed(0)} %`,
  );
  return { result, shares: shares.join(', ') };
};

const measure = async (target: Target, database: number | null, moment: string): Promise<void> => {
  say(`\n${target.name} (${load()})`);
  const pids = { ...target.pids, ...(database !== null && { postgres: database }) };
  const list = `/collections/incidents/items?limit=${incidents}`;
  const size = (await read(target, list)).length;
  const write = createWriter(target);
  let next = 0;
  // A write before each: nothing is answered from what was kept.
  const fresh = await repeat(9, () => write(next++).then(() => undefined));
  const snapshots: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    await write(next++);
    const from = performance.now();
    await read(target, list);
    snapshots.push(performance.now() - from);
  }
  const again = await repeat(9, () => read(target, list));
  say(
    `  a snapshot of ${incidents} incidents (${(size / 1e6).toFixed(1)} MB) after a change: p50 ${ms(quantile(snapshots, 0.5))} ms, ` +
      `most ${ms(Math.max(...snapshots))} ms; unchanged ${ms(quantile(again, 0.5))} ms; a write alone ${ms(quantile(fresh, 0.5))} ms ` +
      `(150 ms: ${verdict(quantile(snapshots, 0.5) <= 150)})`,
  );
  for (const limit of [1_000, incidents]) {
    const path = `/collections/incidents/items?limit=${limit}&as-of=${moment}`;
    const past = await repeat(9, () => read(target, path));
    say(
      `  ${limit} incidents as of an earlier moment: p50 ${ms(quantile(past, 0.5))} ms, most ${ms(Math.max(...past))} ms ` +
        `(200 ms: ${verdict(quantile(past, 0.5) <= 200)})`,
    );
  }
  const written = await withShares(pids, () => pace(writes, seconds, (index) => write(next + index)));
  next += writes * seconds;
  const { times, failures } = written.result;
  say(
    `  ${writes} writes a second for ${seconds} s: p50 ${ms(quantile(times, 0.5))} ms, p99 ${ms(quantile(times, 0.99))} ms, ` +
      `${failures} failed (100 ms: ${verdict(failures === 0 && quantile(times, 0.99) <= 100)})\n    processor: ${written.shares}`,
  );
  const followed = await withShares(pids, () =>
    followWhile(target, viewers, () => pace(changes / 2, seconds, (index) => write(next + index))),
  );
  const { open, failed, arrived, gaps, p50, p99 } = followed.result;
  const wanted = open * (changes / 2) * seconds;
  say(
    `  ${open} viewers (${failed} refused) of ${changes} changes a second for ${seconds} s: p50 ${ms(p50)} ms, p99 ${ms(p99)} ms, ` +
      `${gaps} gaps, ${Math.min(100, (arrived / wanted) * 100).toFixed(1)} % arrived ` +
      `(250 ms, no gap: ${verdict(failed === 0 && gaps === 0 && arrived >= wanted && p99 <= 250)})\n    processor: ${followed.shares}, viewers the rest`,
  );
};

const main = async (): Promise<void> => {
  const missing = whyNoCluster() ?? whyNoNginx();
  if (missing !== null) throw new Error(missing);
  const model = /^model name\s*: (.+)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown';
  say(
    `${cpus().length} × ${model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, ${load()}, loopback`,
  );
  const cluster = startCluster({ isSafe: true });
  const targets: Target[] = [];
  try {
    const database = cluster.createDatabase();
    const service = await startService(database);
    targets.push(service);
    await seedService(database, incidents);
    const history = await seedHistory(database, rows);
    say(`PostgreSQL with fsync; ${history.rows} rows of history of ${incidents} incidents`);
    await measure(service, cluster.pid(), new Date(history.middle).toISOString());
    await service.stop();

    const mock = await startMock();
    targets.push(mock);
    await seedMock(mock, incidents);
    await measure(mock, null, new Date(Date.now() - 1_000).toISOString());
  } finally {
    await Promise.allSettled(targets.map(({ stop }) => stop()));
    cluster.stop();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
