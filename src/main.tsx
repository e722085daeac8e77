import './shared/trusted-types.ts';
import './shared/theme.css';
import './app/shell.css';
import './app/dialog.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { mendAddress, mendOwnAddress, mendZones } from './app/address-notice.tsx';
import { App, type Boot } from './app/app.tsx';
import { offerUpdate } from './app/update-notice.tsx';
import { openWorkspace } from './app/workspace.ts';
import { loadBase, loadFacilities, loadNetwork, loadRegion } from './geo/packs.ts';
import { lookWhatIsMissing, reportMissing } from './shared/missing.ts';
import { lazyPart } from './shared/parts/lazy-part.tsx';
import { registerServiceWorker } from './shared/offline.ts';
import { holdKeysBack } from './shared/shortcuts.ts';

/** Origin of a real API ('/' for this one); without it, the demo's world answers inside the page. */
const apiUrl: string | undefined = import.meta.env.VITE_API_URL;

const loadMockApi = lazyPart(() => import('../mocks/browser.ts'));
const loadDemoBar = lazyPart(() => import('../mocks/demo-bar.tsx'));

const openDemo = async (): Promise<Boot> => {
  const [{ startMockApi, worldReaders }, { DemoBar }] = await Promise.all([loadMockApi(), loadDemoBar()]);
  mendAddress(worldReaders);
  await startMockApi(location.search);
  return { workspace: openWorkspace(''), DemoBar };
};

const boot = async (): Promise<Boot> => {
  const opening =
    apiUrl === undefined ? openDemo() : { workspace: openWorkspace(apiUrl.replace(/\/$/, '')), DemoBar: null };
  const [opened] = await Promise.all([opening, mendZones()]);
  return opened;
};

lookWhatIsMissing();
holdKeysBack();
mendOwnAddress();

// On their way while the rest starts; whoever needs them shares the answer, and tells of a failure.
for (const load of [loadRegion, loadNetwork, loadBase, loadFacilities]) load().catch(() => undefined);

const root = document.getElementById('root');
if (!root) throw new Error('index.html needs an element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App booting={boot()} />
  </StrictMode>,
);
if (import.meta.env.PROD) {
  registerServiceWorker(offerUpdate).catch((reason: unknown) => {
    console.warn('Works online only:', reason);
    reportMissing('offline');
  });
}
