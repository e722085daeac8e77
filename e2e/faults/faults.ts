import { spawnSync } from 'node:child_process';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import { connect } from '../../src/service/connect.ts';
import { follow } from '../../src/service/testing/follow.ts';
import { Failed, type Outcome, type Trial, demand, sleep, startTrial, until } from './trial.ts';
import type { World } from './world.ts';

export interface Fault {
  name: string;
  /** Answers what is worth saying besides. */
  run(world: World): Promise<Outcome & { note?: string }>;
}

/** Clients write and follow; something happens; they go on; then all of it has to be as it should. */
const during = async (
  world: World,
  act: (trial: Trial) => Promise<string | undefined>,
  settings: Parameters<typeof startTrial>[1] & { isRestored?: boolean; mayReset?: boolean } = {},
): Promise<Outcome & { note?: string }> => {
  const trial = await startTrial(world, settings);
  try {
    await trial.more(20);
    const note = await act(trial);
    await trial.more(20);
    return { ...(await trial.end(settings)), ...(note !== undefined && { note }) };
  } finally {
    trial.close();
  }
};

const killed = (name: string, awayFor: number): Fault => ({
  name: `kill -9 of ${name}`,
  run: (world) =>
    during(world, async ({ more }) => {
      for (let round = 0; round < 2; round++) {
        await world.kill(name);
        await sleep(awayFor);
        await world.start(name);
        await more(10);
      }
      return undefined;
    }),
});

const killedDatabase: Fault = {
  name: 'kill -9 of PostgreSQL',
  run: (world) =>
    during(world, async ({ more }) => {
      for (let round = 0; round < 2; round++) {
        world.cluster.kill();
        await sleep(500);
        world.cluster.resume();
        await more(10);
      }
      return undefined;
    }),
};

/** One transaction has the row of the head for long, another has begun long before and ends long after. */
const lateCommit: Fault = {
  name: 'a transaction that commits late',
  run: (world) =>
    during(world, async ({ more }) => {
      const sql = connect({ database: world.database(), as: 'owner', most: 3 });
      const held = sql.begin('isolation level read committed', async (tx) => {
        await tx`select from head for update`;
        await sleep(3_000);
      });
      const old = sql.begin('isolation level repeatable read', async (tx) => {
        await tx`select count(*) from change`;
        await held;
        await more(10);
        await tx`select count(*) from change`;
      });
      await Promise.all([held, old]);
      await sql.end();
      return undefined;
    }),
};

const twoTailers: Fault = {
  name: 'two tailers at once, and one that does not know that it has lost its lock',
  run: (world) =>
    during(world, async ({ more }) => {
      const readLeading = async (): Promise<readonly boolean[]> =>
        Promise.all(
          ['tailer-1', 'tailer-2'].map(async (name) => {
            const text = await (await fetch(world.beside(name, '/metrics'))).text();
            return /^vigie_feed_leading 1$/m.test(text);
          }),
        );
      demand((await readLeading()).filter(Boolean).length === 1, 'Not one tailer publishes');
      for (let round = 0; round < 3; round++) {
        await world.asOwner(
          (sql) => sql`
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted and objid = 7418025
          `,
        );
        await more(10);
        await sleep(1_500);
      }
      await until(async () => (await readLeading()).filter(Boolean).length === 1, 'One tailer publishes', 15_000);
      return undefined;
    }),
};

/** Clients that ask for the stream and never read it. */
const slowReader: Fault = {
  name: 'slow readers',
  run: async (world) => {
    const before = world.memoryOf('nginx');
    const token = await world.issuer.sign({ exp: Math.floor(Date.now() / 1000) + 3_600 });
    const { hostname, port } = new URL(world.url);
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connectSocket(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.pause();
      socket.write(`GET /api/stream HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`);
      return socket;
    });
    const outcome = await during(
      world,
      async ({ more }) => {
        await more(600);
        return undefined;
      },
      { writers: 8, pace: 2 },
    );
    const grown = world.memoryOf('nginx') - before;
    for (const socket of sockets) socket.destroy();
    demand(grown < 200, `nginx has grown by ${grown} MB`);
    return { ...outcome, note: `nginx has grown by ${grown.toFixed(0)} MB` };
  },
};

const crowd = 2_000;
const storm: Fault = {
  name: `a storm of ${crowd} that come back at once`,
  run: async (world) => {
    const token = await world.issuer.sign({ exp: Math.floor(Date.now() / 1000) + 3_600 });
    const all = Array.from({ length: crowd }, () => follow(world.url, token));
    try {
      await until(() => all.every(({ isThere }) => isThere), `${crowd} clients are there`, 120_000);
      let took = 0;
      const outcome = await during(world, async () => {
        await world.kill('nginx');
        await sleep(500);
        await world.start('nginx');
        const started = performance.now();
        await until(() => all.every(({ isThere, returns }) => isThere && returns > 0), 'All are back', 120_000);
        took = performance.now() - started;
        return undefined;
      });
      const goal = all[0]?.last() ?? 0;
      await until(() => all.every((one) => one.last() >= goal), 'All know the last number', 120_000);
      const lost = all.filter(
        ({ seqs, resets }) => resets > 0 || seqs.some((seq, at) => at > 0 && seq !== (seqs[at - 1] ?? 0) + 1),
      );
      demand(lost.length === 0, `${lost.length} of ${crowd} had a gap`);
      return { ...outcome, note: `all were back after ${(took / 1000).toFixed(1)} s, without a gap` };
    } finally {
      for (const one of all) one.close();
    }
  },
};

const rotatedKeys: Fault = {
  name: 'the keys of the issuer rotate',
  run: (world) =>
    during(world, async ({ more }) => {
      await world.issuer.rotate();
      await more(20);
      return undefined;
    }),
};

const issuerDown: Fault = {
  name: 'the issuer is down',
  run: (world) =>
    during(world, async ({ more }) => {
      world.issuer.setDown(true);
      await more(20);
      // Whoever starts anew while it is down does not know its keys: the others go on.
      await world.kill('api-2');
      await world.start('api-2');
      await sleep(1_000);
      world.issuer.setDown(false);
      return undefined;
    }),
};

const run = (command: string, args: readonly string[], input?: string): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...(input && { input }) });
  if (status !== 0) throw new Failed(`${command} ${args[0] ?? ''}: ${stderr}`);
  return stdout.trim();
};
const operations = join(import.meta.dirname, '../../src/service/operations');

const restoredDump: Fault = {
  name: 'a backup is restored (pg_dump)',
  run: (world) =>
    during(
      world,
      async ({ more, pages }) => {
        const epoch = pages[0]?.epoch;
        const file = run(join(operations, 'backup.sh'), ['dump', world.database(), join(world.folder, 'dumps')]);
        await more(20);
        await world.end();
        const other = world.cluster.createDatabase();
        run(join(operations, 'restore.sh'), ['dump', file, other]);
        await world.moveTo(other);
        await until(() => pages.every((page) => page.epoch !== epoch), 'Every page is in the new epoch');
        return 'every page has fetched again';
      },
      { isRestored: true },
    ),
};

export const faults: readonly Fault[] = [
  killedDatabase,
  killed('api-1', 500),
  killed('tailer-1', 2_000),
  killed('nginx', 500),
  lateCommit,
  twoTailers,
  slowReader,
  rotatedKeys,
  issuerDown,
  storm,
  restoredDump,
];
