import './shared/trusted-types.ts';
import './shared/theme.css';
import './app/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type Boot } from './app/app.tsx';
import { offerUpdate } from './app/update-notice.tsx';
import { openWorkspace } from './app/workspace.ts';
import { registerServiceWorker } from './shared/offline.ts';

/** Origin of a real API; without one, the demo's world answers inside the page. */
const apiUrl = import.meta.env['VITE_API_URL'] ?? '';

const boot = async (): Promise<Boot> => {
  if (apiUrl !== '') return { workspace: openWorkspace(apiUrl), DemoBar: null };
  const [{ startMockApi }, { DemoBar }] = await Promise.all([import('../mocks/browser.ts'), import('../mocks/demo-bar.tsx')]);
  await startMockApi();
  return { workspace: openWorkspace(''), DemoBar };
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html needs an element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App booting={boot()} />
  </StrictMode>,
);
if (import.meta.env.PROD) {
  registerServiceWorker(offerUpdate).catch((reason: unknown) => console.warn('Works online only:', reason));
}
