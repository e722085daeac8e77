import { useEffect } from 'react';
import type { DemoDesk } from '../../shared/demo-desk.ts';
import { goToPlace, useDesk } from '../../workspace/desk-state.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { goToAddress, lookAt } from './go-to-address.ts';

/** Milliseconds that a moment of the demo stays marked. */
const markedFor = 12_000;

const clearDesk = (): (() => void) => {
  const { form, mark } = useDesk.getState();
  const nothing = { dialog: null, form: null, mark: null, lastChange: [] };
  useDesk.setState(nothing);
  return () => useDesk.setState({ ...nothing, form, mark });
};

/** Hands the controls of the demo what they need of the desk, as long as it is there. */
export const LendDesk = (): null => {
  const { outbox } = useWorkspace();
  useEffect(
    function lendDesk() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const demoDesk: DemoDesk = {
        show: (position) => {
          clearTimeout(timer);
          const mark = position && { position, paths: [] };
          goToPlace(mark);
          // Whoever has gone elsewhere since keeps their own mark.
          timer = setTimeout(() => useDesk.getState().mark === mark && goToPlace(null), markedFor);
        },
        look: (at) => goToAddress(typeof at === 'string' ? at : lookAt(at)),
        offer: (offers) => useDesk.setState({ offers }),
        isSettled: () => outbox.rows().every(({ state }) => state !== 'waiting'),
        clear: clearDesk,
      };
      useDesk.setState({ demoDesk });
      return () => {
        clearTimeout(timer);
        useDesk.setState({ demoDesk: null });
      };
    },
    [outbox],
  );
  return null;
};
