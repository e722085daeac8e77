import { backOff } from '../back-off.ts';
import { type Outbox, type OutboxDoors, createOutbox } from './outbox.ts';
import { createDeviceStorage } from './storage.ts';

/**
 * The outbox of this device: kept in IndexedDB, seen by every tab, sent by one tab of each seat. The network's return and every
 * look at the page hurry it.
 */
export const startOutbox = (name: string, doors: Pick<OutboxDoors, 'send' | 'seat' | 'onDone'>): Outbox => {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
  const outbox = createOutbox({
    ...doors,
    storage: createDeviceStorage(),
    delay: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    backOff,
    onChange: () => channel?.postMessage(null),
  });
  channel?.addEventListener('message', () => void outbox.reload());
  window.addEventListener('online', outbox.hurry);
  document.addEventListener('visibilitychange', outbox.hurry);
  void outbox.reload();
  void outbox.probe();
  const lead = async (): Promise<never> => {
    await outbox.reload();
    outbox.lead();
    // For the life of the tab; the next one takes over when it ends.
    return new Promise(() => undefined);
  };
  // Without locks (a page that is not secure) the keys still keep two tabs from acting twice.
  if ('locks' in navigator) void navigator.locks.request(`${name} ${doors.seat()}`, lead);
  else void lead();
  return outbox;
};
