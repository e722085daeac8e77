import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failed, type Outcome, demand, sleep, startTrial, until } from './trial.ts';
import { startWorld } from './world.ts';

/** A fault that needs a cluster of its own kind. */
export interface OwnFault {
  name: string;
  /** Why it cannot be tried here; null: it can. */
  whyNot(): string | null;
  run(): Promise<Outcome & { note?: string }>;
}

const isRoot = (): boolean => process.getuid?.() === 0;
const canMount = (): boolean =>
  isRoot() && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** The disk of the database is full to the last byte, and then no longer. */
const fullDisk: OwnFault = {
  name: 'the disk is full',
  whyNot: () => (canMount() ? null : 'it takes root, who may mount a small disk'),
  run: async () => {
    const disk = mkdtempSync(join(tmpdir(), 'vigie-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m', 'tmpfs', disk]);
    try {
      const world = await startWorld({ folder: disk });
      const trial = await startTrial(world, { pace: 10 });
      try {
        await trial.more(20);
        const ballast = join(disk, 'ballast');
        // Until nothing goes on any more.
        spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k', 'status=none']);
        let done = -1;
        await until(
          async () => {
            const before = done;
            done = trial.written();
            await sleep(2_000);
            return before === trial.written();
          },
          'Writes stop when the disk is full',
          90_000,
        );
        const stopped = trial.written();
        await sleep(2_000);
        rmSync(ballast);
        if (!world.cluster.isRunning()) world.cluster.resume();
        await trial.more(20);
        const outcome = await trial.end({ mayReset: false });
        return { ...outcome, note: `no write was taken after ${stopped}, until there was room` };
      } finally {
        trial.close();
        await world.stop();
      }
    } finally {
      spawnSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
};

const libraries = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
];

/** The clock of PostgreSQL and of nginx jumps by minutes, to and fro. */
const jumpingClock: OwnFault = {
  name: 'a clock that jumps',
  whyNot: () => (libraries.some((file) => existsSync(file)) ? null : 'libfaketime is not installed (libfaketime)'),
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-clock-'));
    const file = join(folder, 'time');
    const setClock = (offset: string): void => writeFileSync(file, `${offset}\n`, { mode: 0o644 });
    setClock('+0s');
    spawnSync('chmod', ['755', folder]);
    const environment = {
      LD_PRELOAD: libraries.find((library) => existsSync(library)) ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
    const world = await startWorld({ environment });
    const trial = await startTrial(world);
    try {
      for (const offset of ['+5m', '-5m', '+0s', '-1h', '+1h', '+0s']) {
        setClock(offset);
        await trial.more(15);
        await sleep(1_500);
      }
      const outcome = await trial.end();
      const moments = await world.asOwner(
        (sql) => sql<{ back: number }>`
          select count(*) as back from (select known, lag(known) over (order by seq) as before from change) c
          where known < before
        `,
      );
      demand(moments[0]?.back === 0, `${moments[0]?.back} changes became known before the one before`);
      return outcome;
    } finally {
      trial.close();
      await world.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const operations = join(import.meta.dirname, '../../src/service/operations');

/** Point in time: a base backup, the archive of the WAL, and a moment between two writes. */
const restoredMoment: OwnFault = {
  name: 'a moment is restored (base backup and WAL)',
  whyNot: () => null,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-archive-'));
    const archive = join(folder, 'archive');
    mkdirSync(archive);
    spawnSync('chmod', ['-R', '777', folder]);
    const world = await startWorld({
      settings: ['archive_mode=on', `archive_command=test ! -f ${archive}/%f && cp %p ${archive}/%f`],
    });
    const trial = await startTrial(world);
    const act = (script: string, ...args: readonly string[]): void => {
      const { status, stderr } = world.cluster.asServer(join(operations, script), args);
      if (status !== 0) throw new Failed(`${script}: ${stderr}`);
    };
    try {
      await trial.more(20);
      act('backup.sh', 'base', world.database(), join(folder, 'base'));
      await trial.more(20);
      const [moment] = await world.asOwner(
        (sql) => sql<{ at: string; seq: number }>`select clock_timestamp()::text as at, seq from head`,
      );
      await sleep(1_500);
      await trial.more(20);
      await world.asOwner((sql) => sql`select pg_switch_wal()`);
      const { epoch = '' } = trial.pages[0] ?? {};
      await world.end();
      world.cluster.halt('fast');
      const data = join(folder, 'data');
      act('restore.sh', 'moment', join(folder, 'base'), archive, data, moment?.at ?? '');
      world.cluster.use(resolve(data));
      world.cluster.resume();
      const [restored] = await world.asOwner((sql) => sql<{ seq: number }>`select seq from head`);
      await world.begin();
      demand((restored?.seq ?? 0) >= (moment?.seq ?? 0), 'What was written before the moment is not there');
      await until(() => trial.pages.every((page) => page.epoch !== epoch), 'Every page is in the new epoch');
      await trial.more(10);
      return { ...(await trial.end({ isRestored: true })), note: `from number ${moment?.seq} on` };
    } finally {
      trial.close();
      await world.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export const ownFaults: readonly OwnFault[] = [fullDisk, jumpingClock, restoredMoment];
