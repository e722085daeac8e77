const hour = 3_600_000;

/** Removes the service workers of this origin; what they kept goes with them at the same address (`/?sw=off`). */
const unregisterAll = async (): Promise<void> => {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
};

/** The precache must not compete with the first view for the line and the processor. */
const waitForLoad = async (): Promise<void> => {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
};

/** Says when a newer version waits: at once, or as soon as one is installed behind the running one. */
const watchForUpdate = (registration: ServiceWorkerRegistration, onWaiting: () => void): void => {
  const report = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) onWaiting();
  };
  report();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', report);
  });
};

/** Hands over to the waiting version, then reloads the page. Never rejects. */
const applyUpdate = (registration: ServiceWorkerRegistration): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting?.postMessage('activate');
};

/**
 * Keeps the built app on the device. `onUpdateReady` is called when a newer version waits; nothing reloads until its
 * argument is called, which the app does when the person agrees and nothing is unsaved.
 *
 * Rejects when the browser refuses (private mode, full disk, no secure context): the app then works online only.
 * `?sw=off` in the address removes the service worker instead.
 */
export const registerServiceWorker = async (onUpdateReady: (apply: () => void) => void): Promise<void> => {
  if (!('serviceWorker' in navigator)) throw new Error('This browser or address allows no service worker');
  if (new URLSearchParams(location.search).get('sw') === 'off') return unregisterAll();
  await waitForLoad();
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  watchForUpdate(registration, () => onUpdateReady(() => applyUpdate(registration)));
  // A video wall shows one page for weeks, and browsers look for updates at navigations only.
  setInterval(() => void registration.update().catch(() => undefined), hour);
};
