import { useEffect } from 'react';
import { asSeat } from '../../shared/api.ts';
import { ownSeat } from '../../shared/device.ts';
import { reloadPatiently } from '../../shared/reload-patiently.ts';
import { signedIn } from '../../shared/signed-in.ts';
import { useFeedStatus } from '../../workspace/feed.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';

/** So often the server is asked, while nothing comes, whether it still knows this seat: milliseconds. */
const every = 10_000;

/** A session that was lost is had anew by coming anew; what the line lost comes back over the line. */
export const useSessionRecovery = (): void => {
  const { baseUrl } = useWorkspace();
  const isSilent = useFeedStatus().state === 'no-data';
  useEffect(
    function askWhetherItIsKnown() {
      if (!isSilent) return;
      let stop: (() => void) | null = null;
      const ask = async (): Promise<void> => {
        const { status } = await fetch(`${baseUrl}/api/collections/incidents/items?limit=1`, {
          cache: 'no-store',
          signal: AbortSignal.timeout(every),
          headers: asSeat(ownSeat.id),
        });
        // A session that can still be renewed is.
        const isLost = (signedIn()?.state().state ?? 'ended') === 'ended';
        if (status === 401 && isLost) stop ??= reloadPatiently();
      };
      const timer = setInterval(() => void ask().catch(() => undefined), every);
      return () => {
        clearInterval(timer);
        stop?.();
      };
    },
    [baseUrl, isSilent],
  );
};
