import { holdLock } from '../../shared/locks.ts';
import { reportMissing } from '../../shared/missing.ts';
import { signedIn } from '../../shared/signed-in.ts';
import { openWire } from '../../shared/wire.ts';
import { backOff } from '../back-off.ts';
import { type Outbox, type OutboxDoors, createOutbox } from './outbox.ts';
import { createDeviceStorage } from './storage.ts';

/** Milliseconds. */
const probeEvery = 30_000;

/**
 * The outbox of this device: kept in IndexedDB, seen by every tab, sent by one tab of each seat. The network's return and every
 * look at the page hurry it.
 */
export const startOutbox = (name: string, doors: Pick<OutboxDoors, 'send' | 'seat' | 'onDone'>): Outbox => {
  const wire = openWire<null>(name);
  let isOfVisit = false;
  const storage = createDeviceStorage(
    () => {
      isOfVisit = true;
      reportMissing('storage');
    },
    () => void outbox.reload(),
  );
  const outbox = createOutbox({
    ...doors,
    storage,
    delay: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    backOff,
    onChange: () => wire.send(null),
  });
  wire.listen(() => void outbox.reload());
  window.addEventListener('online', outbox.hurry);
  document.addEventListener('visibilitychange', outbox.hurry);
  signedIn()?.onReturn(outbox.hurry);
  void outbox.reload();
  void outbox.probe();
  const lead = async (): Promise<never> => {
    await outbox.reload();
    outbox.lead();
    // For the life of the tab; the next one takes over when it ends.
    return new Promise(() => undefined);
  };
  const queue = async (): Promise<void> => {
    // Without locks the keys still keep two tabs from acting twice.
    if ((await holdLock(`${name} ${doors.seat()}`, {}, lead)) === 'refused') {
      reportMissing('locks');
      await lead();
    }
  };
  void queue();
  // A device that was full is looked at again: somebody may have made room.
  setInterval(() => {
    if (outbox.failure() !== null) void outbox.probe();
  }, probeEvery);
  window.addEventListener('beforeunload', (event) => {
    if (isOfVisit && outbox.rows().length > 0) event.preventDefault();
  });
  return outbox;
};
