import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import type { Target } from './processes.ts';
import type { Heard } from './viewers.ts';

export interface Followed {
  open: number;
  failed: number;
  /** Changes that arrived, over all viewers. */
  arrived: number;
  gaps: number;
  p50: number;
  p99: number;
}

const ask = async (child: ChildProcess, message: string): Promise<Heard> => {
  child.send(message);
  const [heard] = (await once(child, 'message')) as [Heard];
  return heard;
};

/** The delay that a share of all lies at or under, from how many there are of each. */
const quantileOf = (delays: readonly number[], share: number): number => {
  const all = delays.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  return delays.findIndex((count) => {
    seen += count;
    return all > 0 && seen >= all * share;
  });
};

/** Lets viewers follow a feed while something happens, from as many processes as there are processors. */
export const followWhile = async (
  { url, viewers: tokens }: Target,
  viewers: number,
  act: () => Promise<unknown>,
): Promise<Followed & { pids: readonly number[] }> => {
  const share = Math.ceil(viewers / cpus().length);
  const children = cpus().map((_, index) => {
    const count = Math.min(share, viewers - index * share);
    return fork(new URL('viewers.ts', import.meta.url), [`${url}/stream`, tokens.join(','), String(count)], {
      serialization: 'advanced',
    });
  });
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    for (const child of children) child.send('begin');
    await act();
    await new Promise((go) => setTimeout(go, 2_000));
    const heard = await Promise.all(children.map((child) => ask(child, 'tell')));
    const sum = (of: (one: Heard) => number): number => heard.reduce((all, one) => all + of(one), 0);
    const delays = (heard[0]?.delays ?? []).map((_, delay) => sum((one) => one.delays[delay] ?? 0));
    return {
      open: sum(({ open }) => open),
      failed: sum(({ failed }) => failed),
      arrived: sum(({ changes }) => changes),
      gaps: sum(({ gaps }) => gaps),
      p50: quantileOf(delays, 0.5),
      p99: quantileOf(delays, 0.99),
      pids: children.map(({ pid = 0 }) => pid),
    };
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
};
