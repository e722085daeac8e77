import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { mendAddress, mendOwnAddress, mendZones } from './app/address-notice.tsx';
import { App, type Boot } from './app/app.tsx';
import { offerUpdate } from './app/update-notice.tsx';
import { beginEngine } from './map/points/engine-link.ts';
import { openWorkspace } from './workspace/workspace.ts';
import { loadBase, loadFacilities, loadNetwork, loadRegion } from './geo/packs.ts';
import { lookWhatIsMissing, reportMissing } from './shared/missing.ts';
import { PartMissing, lazyPart } from './shared/parts/lazy-part.tsx';
import { holdClicksBack } from './shared/hold-clicks-back.ts';
import { holdKeysBack } from './shared/shortcuts.ts';
import { whenIdle } from './shared/when-idle.ts';

/** Milliseconds after which the page is kept for its next start, however busy it is. */
const longestWait = 3_000;

/** The demo's world, on its way. */
type Demo = Promise<{ opening: Promise<void> }>;

const loadWorldReaders = lazyPart(() => import('../mocks/device/world-address.ts'));
const loadOffline = lazyPart(() => import('./shared/offline.ts'));
const loadDemoBar = lazyPart(() => import('../mocks/demo-bar.tsx'));

const openDemo = async (demo: Demo): Promise<Boot> => {
  const coming = demo.catch((reason: unknown) => {
    throw new PartMissing(reason, () => undefined);
  });
  const [{ worldReaders }, { DemoBar }, { opening }] = await Promise.all([loadWorldReaders(), loadDemoBar(), coming]);
  mendAddress(worldReaders);
  await opening;
  return { workspace: openWorkspace(''), DemoBar };
};

const boot = async (apiUrl: string | undefined, demo: Demo | null): Promise<Boot> => {
  const opening = demo
    ? openDemo(demo)
    : { workspace: openWorkspace((apiUrl ?? '').replace(/\/$/, '')), DemoBar: null };
  const [opened] = await Promise.all([opening, mendZones()]);
  return opened;
};

/** What was drawn again and then stood. A part that came at the second look is no error. */
const tellRecovered = (error: unknown): void => {
  if (!(error instanceof Error && error.cause instanceof PartMissing)) reportError(error);
};

/**
 * Puts the app in the place of the empty frame.
 * @param apiUrl origin of a real API
 * @param demo or the world that answers instead of one
 */
export const start = (apiUrl: string | undefined, demo: Demo | null): void => {
  lookWhatIsMissing();
  holdKeysBack();
  holdClicksBack();
  mendOwnAddress();

  beginEngine();
  // On their way while the rest starts; whoever needs them shares the answer, and tells of a failure.
  for (const load of [loadRegion, loadNetwork, loadBase, loadFacilities]) load().catch(() => undefined);

  const root = document.getElementById('root');
  if (!root) throw new Error('index.html needs an element with the id "root".');
  const booting = boot(apiUrl, demo);
  // Drawn in short stretches: the first screen is large.
  startTransition(() =>
    createRoot(root, { onRecoverableError: tellRecovered }).render(
      <StrictMode>
        <App booting={booting} />
      </StrictMode>,
    ),
  );
  const keepOffline = async (): Promise<void> => {
    try {
      const { registerServiceWorker } = await loadOffline();
      await registerServiceWorker(offerUpdate);
    } catch (reason) {
      console.warn('Works online only:', reason);
      reportMissing('offline');
    }
  };
  if (import.meta.env.PROD) whenIdle(() => void keepOffline(), longestWait);
};
