import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds for a part to end when it is told to. */
const grace = 8_000;

/** One process of the service, of its own: Ctrl+C reaches it through whoever has started it. */
export interface Part {
  name: string;
  process: ChildProcess;
  /** Why it has ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
  /** Without asking it. */
  kill(): void;
}

/** A process that was started elsewhere as a part. @param kill tells it and what belongs to it */
export const adoptPart = (
  name: string,
  child: ChildProcess,
  kill: (signal: NodeJS.Signals) => void,
  last: () => string = () => '',
): Part => {
  const atExit = (): void => kill('SIGKILL');
  // Nothing is left, however this process ends.
  process.once('exit', atExit);
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () => process.off('exit', atExit));
    child.once('exit', (code, signal) => {
      const how = signal === null ? `with code ${code}` : `by ${signal}`;
      resolve(`${name} (process ${child.pid}) has ended ${how}${last() === '' ? '' : `: ${last()}`}`);
    });
    child.once('error', (error) => resolve(`${name} cannot be started: ${error.message}`));
  });
  return {
    name,
    process: child,
    ended,
    stop: async () => {
      kill('SIGTERM');
      const timer = setTimeout(() => kill('SIGKILL'), grace);
      await ended;
      clearTimeout(timer);
    },
    kill: () => kill('SIGKILL'),
  };
};

export interface PartSettings {
  name: string;
  /** A script of Node.js, and its arguments. */
  script: string;
  args?: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Where its lines are kept. */
  folder: string;
}

/** Starts a process of the service, and answers once it says that it has started. Rejects with why it has not. */
export const startPart = async ({ name, script, args = [], environment, folder }: PartSettings): Promise<Part> => {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const file = createWriteStream(join(folder, `${name.replaceAll(' ', '-')}.log`), { flags: 'a' });
  let complaint = '';
  const kill = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) child.kill(signal);
  };
  const part = adoptPart(name, child, kill, () => complaint.trim().split('\n', 1)[0] ?? '');
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2_000);
    file.write(text);
  });
  const started = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      file.write(text);
      if (text.includes('"event":"started"') || text.includes('--issuer')) resolve();
    });
  });
  const failed = part.ended.then((why) => {
    throw new Error(why);
  });
  await Promise.race([started, failed]);
  failed.catch(() => undefined);
  return part;
};
