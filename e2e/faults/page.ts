import { epochHeader, seqHeader } from '../../src/domain/feed/contract.ts';
import { openConnection } from '../../src/live/feed-connection.ts';
import { type CollectionStep, createFeedProtocol } from '../../src/live/feed-protocol.ts';
import { readEvent } from '../../src/live/read-event.ts';

const followed = 'incidents';

interface Item {
  id: string;
  properties: { version: number };
}

/** The feed as the page follows it: its own connection, its own four rules; items by id, with the version. */
export const openPage = (url: string, token: () => Promise<string>) => {
  const protocol = createFeedProtocol([followed]);
  const versions = new Map<string, number>();
  const state = { snapshots: 0, isFetching: false, isOver: false, epoch: '', seat: '' };

  const apply = (steps: readonly CollectionStep[]): void => {
    for (const { step } of steps) {
      if (step.type === 'remove') versions.delete(step.id);
      else {
        const { id, properties } = step.feature as Item;
        versions.set(id, properties.version);
      }
    }
  };
  const fetchSnapshot = async (): Promise<void> => {
    const response = await fetch(`${url}/collections/${followed}/items?limit=100000`, {
      headers: { Authorization: `Bearer ${await token()}` },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(String(response.status));
    }
    const { features } = (await response.json()) as { features: readonly Item[] };
    const [epoch, seq] = [response.headers.get(epochHeader) ?? '', Number(response.headers.get(seqHeader))];
    const steps = protocol.takeSnapshot(followed, epoch, seq);
    if (!steps) return;
    state.snapshots += 1;
    state.epoch = epoch;
    versions.clear();
    for (const { id, properties } of features) versions.set(id, properties.version);
    apply(steps);
  };
  const fetchWanted = async (): Promise<void> => {
    if (state.isFetching) return;
    state.isFetching = true;
    while (!state.isOver && protocol.wanted().size > 0) {
      await fetchSnapshot().catch(() => undefined);
      if (protocol.wanted().size > 0) await new Promise((go) => setTimeout(go, 100 + Math.random() * 400));
    }
    state.isFetching = false;
  };
  const connect = (seat: string) =>
    openConnection({
      url: `${url}/stream`,
      seat,
      position: protocol.position,
      onAsk: () => undefined,
      onData: (data) => {
        apply(protocol.receive(readEvent(data)));
        void fetchWanted();
      },
      onState: ({ state: now }) => {
        // Who has to sign in again does.
        if (now === 'waiting') void token().then((fresh) => fresh !== state.seat && reopen(fresh));
      },
      onBarren: () => undefined,
      restAfterBarren: () => 0,
    });
  let connection: ReturnType<typeof openConnection> | null = null;
  const reopen = (seat: string): void => {
    if (state.isOver) return;
    connection?.close();
    state.seat = seat;
    connection = connect(seat);
  };
  void token().then(reopen);
  void fetchWanted();
  return {
    versions,
    get snapshots() {
      return state.snapshots;
    },
    get epoch() {
      return state.epoch;
    },
    /** Where it stands; empty: nowhere yet. */
    position: (): string => (protocol.wanted().size > 0 ? '' : (protocol.position() ?? '')),
    close: (): void => {
      state.isOver = true;
      connection?.close();
    },
  };
};
export type Page = ReturnType<typeof openPage>;
