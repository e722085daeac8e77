import { makeItemId } from '../../src/shared/item-id.ts';
import { newKey } from '../../src/shared/new-key.ts';
import { geoJsonType } from '../../src/shared/ogc.ts';
import { draft } from '../../src/tools/conformance/target.ts';

const severities = ['minor', 'moderate', 'severe', 'extreme'] as const;
/** Milliseconds for one answer, as in the page. */
const patience = 10_000;

const sleep = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

export interface Writer {
  /** What it was told of its items: the version. */
  readonly versions: ReadonlyMap<string, number>;
  /** The keys of what it was told is done. */
  readonly keys: ReadonlySet<string>;
  /** What it was told that may never be. */
  readonly wrong: readonly string[];
  /** Tries that were not answered with what is so. */
  readonly retries: number;
  /** The last write is answered first. */
  stop(): Promise<void>;
}

export interface WriterSettings {
  url: string;
  token(): Promise<string>;
  /** Milliseconds between two writes. */
  pace: number;
}

/**
 * A client that makes incidents and changes them, one write after the other, each with its key until it is answered: as
 * the page's outbox. Nobody else writes its items, so that each write that is done counts its version up by one.
 */
export const startWriter = ({ url, token, pace }: WriterSettings): Writer => {
  const versions = new Map<string, number>();
  const keys = new Set<string>();
  const wrong: string[] = [];
  const state = { isOver: false, retries: 0 };

  const send = async (id: string, init: { method: string; headers: Record<string, string>; body: string }) => {
    const key = newKey();
    for (;;) {
      let status = 0;
      try {
        const response = await fetch(`${url}/collections/incidents/items/${id}`, {
          ...init,
          headers: { ...init.headers, Authorization: `Bearer ${await token()}`, 'Idempotency-Key': key },
          signal: AbortSignal.timeout(patience),
        });
        ({ status } = response);
        const text = await response.text();
        if (response.ok) {
          keys.add(key);
          return (JSON.parse(text) as { properties: { version: number } }).properties.version;
        }
        if (status < 500 && ![401, 408, 409, 425, 429].includes(status)) {
          wrong.push(`${init.method} ${id}: ${status} ${text.slice(0, 200)}`);
          return null;
        }
      } catch {
        // Nobody knows whether it is done.
      }
      state.retries += 1;
      await sleep(50 + Math.random() * 250);
    }
  };
  const make = async (id: string): Promise<void> => {
    const version = await send(id, {
      method: 'PUT',
      headers: { 'Content-Type': geoJsonType, 'If-None-Match': '*' },
      body: JSON.stringify({ properties: draft }),
    });
    if (version === 1) versions.set(id, 1);
    else if (version !== null) wrong.push(`A new item ${id} is of version ${version}`);
  };
  const change = async (id: string, before: number): Promise<void> => {
    const version = await send(id, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': `"${before}"` },
      body: JSON.stringify({ properties: { severity: severities[before % 4] } }),
    });
    if (version === before + 1) versions.set(id, version);
    else if (version !== null) wrong.push(`${id} was ${before} and became ${version}`);
  };
  const run = async (): Promise<void> => {
    for (let count = 0; !state.isOver; count++) {
      const id = [...versions.keys()].at(-1);
      if (id === undefined || count % 5 === 0) await make(makeItemId('inc'));
      else await change(id, versions.get(id) ?? 0);
      await sleep(Math.random() * 2 * pace);
    }
  };
  const ended = run();
  return {
    versions,
    keys,
    wrong,
    get retries() {
      return state.retries;
    },
    stop: async () => {
      state.isOver = true;
      await ended;
    },
  };
};
