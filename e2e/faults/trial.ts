import { epochHeader, seqHeader } from '../../src/domain/feed/contract.ts';
import { type Follower, follow } from '../../src/service/testing/follow.ts';
import { type Page, openPage } from './page.ts';
import type { World } from './world.ts';
import { type Writer, startWriter } from './writer.ts';

/** Milliseconds for every client to come to the server's state. */
const patience = 60_000;

export const sleep = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

export class Failed extends Error {}
export const demand = (holds: unknown, what: string): void => {
  if (!holds) throw new Failed(what);
};

export const until = async (
  holds: () => boolean | Promise<boolean>,
  what: string,
  within = patience,
): Promise<void> => {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Failed(`${what}: not within ${within / 1000} s`);
    await sleep(50);
  }
};

interface Item {
  id: string;
  properties: { version: number };
}

const readServer = async ({ url, issuer }: World) => {
  const response = await fetch(`${url}/collections/incidents/items?limit=100000`, {
    headers: { Authorization: `Bearer ${await issuer.sign()}` },
  });
  if (!response.ok) {
    await response.body?.cancel();
    return null;
  }
  const { features } = (await response.json()) as { features: readonly Item[] };
  return {
    position: `${response.headers.get(epochHeader)}:${response.headers.get(seqHeader)}`,
    seq: Number(response.headers.get(seqHeader)),
    versions: new Map(features.map(({ id, properties }) => [id, properties.version])),
  };
};

const areSame = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([id, version]) => other.get(id) === version);

export interface Outcome {
  writes: number;
  retries: number;
  returns: number;
  doubled: number;
}

interface EndSettings {
  /** What was told after the backup is gone. */
  isRestored?: boolean;
  /** The position of somebody was lost, and they were told so. */
  mayReset?: boolean;
}

/** Clients that write, clients that follow, and what has to hold of all of them in the end. */
export const startTrial = async (world: World, { writers = 4, pages = 3, pace = 40 } = {}) => {
  const token = (): Promise<string> => world.issuer.sign();
  const follower: Follower = follow(world.url, await world.issuer.sign({ exp: Math.floor(Date.now() / 1000) + 3_600 }));
  const readKeys = (): Promise<ReadonlySet<string>> =>
    world.asOwner(async (sql) => new Set((await sql<{ key: string }>`select key from done`).map(({ key }) => key)));
  const before = await readKeys();
  const opened: readonly Page[] = Array.from({ length: pages }, () => openPage(world.url, token));
  await follower.reached(0);
  const hands: readonly Writer[] = Array.from({ length: writers }, () => startWriter({ url: world.url, token, pace }));
  const written = (): number => hands.reduce((sum, { keys }) => sum + keys.size, 0);
  /** Waits for some more writes to be done. */
  const more = async (count: number): Promise<void> => {
    const goal = written() + count;
    await until(() => written() >= goal, `${count} more writes`);
  };

  /** Nothing was lost or doubled in the database, and its numbers have no gap. */
  const checkKept = (isRestored: boolean): Promise<void> =>
    world.asOwner(async (sql) => {
      const [gaps] = await sql<{ count: number }>`
        select count(*) as count from (select seq, lead(seq) over (order by seq) as next from change) c
        where next <> seq + 1
      `;
      demand(gaps?.count === 0, `${gaps?.count} numbers of the feed are skipped or doubled`);
      const numbers = await sql<{ number: number }>`
        select (feature -> 'properties' ->> 'number')::int as number from item where collection = 'log' order by 1
      `;
      demand(
        numbers.every(({ number }, index) => number === index + 1),
        'The numbers of the log have a gap',
      );
      if (isRestored) return;
      const kept = new Set([...(await readKeys())].filter((key) => !before.has(key)));
      const told = hands.flatMap(({ keys }) => [...keys]);
      demand(
        told.every((key) => kept.has(key)),
        'A write that was told to be done is not kept',
      );
      demand(kept.size === told.length, `${kept.size} writes are kept, ${told.length} were told to be done`);
    });

  const end = async ({ isRestored = false, mayReset = false }: EndSettings = {}): Promise<Outcome> => {
    await Promise.all(hands.map(({ stop }) => stop()));
    const wrong = hands.flatMap((hand) => hand.wrong);
    if (!isRestored) demand(wrong.length === 0, `What may never be: ${wrong.slice(0, 3).join('; ')}`);
    let server = await readServer(world);
    await until(async () => {
      server = await readServer(world);
      const now = server;
      if (!now) return false;
      return opened.every((page) => page.position() === now.position && areSame(page.versions, now.versions));
    }, 'Every page is in the state of the server');
    await follower.reached(server?.seq ?? 0, patience);
    await checkKept(isRestored);
    if (!isRestored) {
      for (const [id, version] of hands.flatMap(({ versions }) => [...versions])) {
        demand(
          server?.versions.get(id) === version,
          `${id} was told to be ${version}, and is ${server?.versions.get(id)}`,
        );
      }
    }
    const { seqs, resets } = follower;
    if (!mayReset && !isRestored) {
      demand(resets === 0, `A client was told ${resets} times to begin anew, or had a gap`);
      demand(
        seqs.every((seq, index) => index === 0 || seq === (seqs[index - 1] ?? 0) + 1),
        'A client was told numbers out of order',
      );
    }
    return {
      writes: written(),
      retries: hands.reduce((sum, { retries }) => sum + retries, 0),
      returns: follower.returns,
      doubled: follower.doubled,
    };
  };
  return {
    more,
    end,
    written,
    follower,
    pages: opened,
    close: (): void => {
      follower.close();
      for (const page of opened) page.close();
    },
  };
};
export type Trial = Awaited<ReturnType<typeof startTrial>>;
