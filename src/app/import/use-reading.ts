import { useEffect, useRef, useState } from 'react';
import type { OwnColour } from '../../map/own/colours.ts';
import { KeeperClient, KeeperFailure } from '../../workspace/own-layers/keeper-client.ts';
import { freeColour } from '../../workspace/own-layers/own-layers.ts';
import { showPreview } from '../../workspace/own-layers/own-state.ts';
import type { FileSummary } from '../../workspace/own-layers/protocol.ts';
import type { Given } from './given.ts';
import { layerFor } from './layer-name.ts';
import { type OwnFile, sniff } from './sniff.ts';

export type Reading =
  | { state: 'none' }
  | { state: 'reading'; given: Given; part: number }
  | { state: 'read'; given: Given; keeper: KeeperClient; summary: FileSummary }
  | { state: 'own'; given: Given; kind: Exclude<OwnFile, null> }
  | { state: 'failed'; given: Given; isStopped: boolean };

/** Reads what is given, in a worker of its own; a new gift ends what was read before. */
export const useReading = (given: Given | null, pasted: string) => {
  const [reading, setReading] = useState<Reading>({ state: 'none' });
  const [colour] = useState<OwnColour>(freeColour);
  /** Ends with the dialog, unless a layer has taken it over. */
  const owned = useRef<KeeperClient>(null);
  useEffect(
    function readGiven() {
      if (!given) return;
      let isLeft = false;
      const set = (next: Reading): void => void (isLeft || setReading(next));
      const read = async (): Promise<void> => {
        set({ state: 'reading', given, part: 0 });
        try {
          const kind = await sniff(given.source);
          if (kind !== null) return set({ state: 'own', given, kind });
          if (isLeft) return;
          const keeper = new KeeperClient();
          owned.current = keeper;
          const { source, name } = given;
          const summary = await keeper.ask(
            'read',
            { source, name, against: layerFor(given, pasted)?.data ?? null },
            (part) => set({ state: 'reading', given, part }),
          );
          if (isLeft) return;
          set({ state: 'read', given, keeper, summary });
          showPreview({ keeper, colour, bounds: summary.bounds });
        } catch (thrown) {
          const isStopped = thrown instanceof KeeperFailure && thrown.trouble === 'stopped';
          if (!isStopped) console.error('The file cannot be read:', thrown);
          set({ state: 'failed', given, isStopped });
        }
      };
      void read();
      return () => {
        isLeft = true;
        showPreview(null);
        owned.current?.stop();
        owned.current = null;
      };
    },
    [given, colour, pasted],
  );
  return {
    reading,
    stop: (): void => owned.current?.stop(),
    /** Compares what was read with what is kept under a key. */
    compare: async (against: string | null): Promise<void> => {
      if (reading.state !== 'read') return;
      const { keeper } = reading;
      const summary = await keeper.ask('compare', { against });
      // Meanwhile another file may have come.
      setReading((now) => (now.state === 'read' && now.keeper === keeper ? { ...now, summary } : now));
    },
    /** A layer has it now. */
    release: (): void => {
      owned.current = null;
      showPreview(null);
    },
  };
};
