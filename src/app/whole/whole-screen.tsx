import './whole.css';
import { type ComponentType, useEffect, useMemo } from 'react';
import type { WholeProps } from '../../rooms/manifest.ts';
import { ownSeat } from '../../shared/device.ts';
import { Pane } from '../../shared/parts/pane.tsx';
import { usePart } from '../../shared/parts/use-part.ts';
import { usePageKeys } from '../../shared/shortcuts.ts';
import { standFirm } from '../../shared/reload-patiently.ts';
import { useHasData } from '../../workspace/feed.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { ExerciseMark } from '../exercise-mark.tsx';
import { LiveMap } from '../map/live-map.tsx';
import { openRooms } from '../use-room.ts';
import { useOwnUpdate } from './use-own-update.ts';
import { useSessionRecovery } from './use-session-recovery.ts';

/** A page that has stood for so long is no page that fails again and again: milliseconds. */
const stood = 600_000;

/** The seat of such a room is its own: the page comes anew in it, and nothing of what this one saw stays. */
const TakeSeat = ({ id }: { id: string }) => {
  useEffect(
    function comeAnew() {
      const address = new URL(location.href);
      // The address may not say so yet.
      const isNamed = address.searchParams.get('room') === id;
      address.searchParams.set('room', id);
      if (isNamed) location.reload();
      else location.assign(address);
    },
    [id],
  );
  return null;
};

/** To the lists, with all else as it is; whoever sits here gets their own seat back. */
const leave = (): void => {
  const address = new URL(location.href);
  for (const name of ['room', 'layout']) address.searchParams.delete(name);
  location.assign(address);
};

const Standing = ({ id, Whole }: { id: string; Whole: ComponentType<WholeProps> }) => {
  const { openMap } = useWorkspace();
  // What fails is tried again once other parts come.
  usePart(openMap, useHasData());
  useOwnUpdate();
  useSessionRecovery();
  const key = openRooms.find((room) => room.id === id)?.key ?? '';
  const keys = useMemo(() => ({ [key]: leave, Escape: leave }), [key]);
  usePageKeys(keys);
  useEffect(function noteThatItStands() {
    const timer = setTimeout(standFirm, stood);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="whole">
      <ExerciseMark />
      <Whole
        map={
          <Pane>
            <LiveMap isForHands={false} />
          </Pane>
        }
        onLeave={leave}
      />
    </div>
  );
};

/** A room that takes the whole screen, in a seat of its own: no bar, no dialog, no sound. */
export const WholeScreen = ({ id, Whole }: { id: string; Whole: ComponentType<WholeProps> }) =>
  ownSeat.role === id ? <Standing id={id} Whole={Whole} /> : <TakeSeat id={id} />;
