import type { Lack } from '../../src/shared/missing.ts';
import type { FromWorld, ToWorld, WorldAsked } from './protocol.ts';
import { type WorldLink, createWorldLink } from './world-link.ts';

/** A world's program, wherever it runs. */
export interface WorldHome {
  post(message: ToWorld, transfer: Transferable[]): void;
  stop(): void;
}

/** Starts a world's program. `fail` is called once if it does not come. @throws whatever a browser says that refuses */
export type StartHome = (receive: (message: FromWorld) => void, fail: (reason: string) => void) => WorldHome;

/** Milliseconds between two looks whether the world is still there, and how many in a row it may miss. */
const lookEvery = 2_000;
const mostMissed = 5;

/**
 * Opens the world and keeps one there: in a worker, or in the page where no worker starts. One that dies, or says
 * nothing for about ten seconds, is replaced by another that goes on from the same journal. Rejects if it cannot be
 * opened at first.
 */
export const keepWorld = async (
  asked: WorldAsked,
  { startInWorker, startInPage }: { startInWorker: StartHome; startInPage: StartHome },
  onRestart: () => void,
): Promise<{ ask: WorldLink['ask']; lacks: readonly Lack[] }> => {
  const link = createWorldLink((message, transfer) => home?.post(message, transfer));
  const opened = Promise.withResolvers<readonly Lack[]>();
  let home: WorldHome | null = null;
  /** Looks without an answer since it last said something; null: its program is still coming. */
  let missed: number | null = null;
  let search = asked.search;

  const receive = (message: FromWorld): void => {
    missed = 0;
    if (message.type === 'opened') {
      // Where a journal is kept, it tells which world there is by now.
      if (!message.lacks.includes('storage')) search = '';
      opened.resolve(message.lacks);
    } else if (message.type === 'failed') opened.reject(new Error(`The world cannot be opened: ${message.reason}`));
    else link.take(message);
  };
  const open = (started: WorldHome): void => {
    home = started;
    home.post({ type: 'open', asked: { ...asked, search } }, []);
  };
  const openInPage = (reason: unknown): void => {
    console.warn('The demo’s world runs in the page:', reason);
    link.cut();
    open(startInPage(receive, (failure) => opened.reject(new Error(failure))));
    clearInterval(watch);
  };
  const openInWorker = (): void => {
    missed = null;
    try {
      open(startInWorker(receive, openInPage));
    } catch (reason) {
      openInPage(reason);
    }
  };
  const look = (): void => {
    if (missed === null) return;
    missed += 1;
    if (missed <= mostMissed) return home?.post({ type: 'ping' }, []);
    home?.stop();
    openInWorker();
    link.cut();
    onRestart();
  };

  const watch = setInterval(look, lookEvery);
  openInWorker();
  return { ask: link.ask, lacks: await opened.promise };
};
