import { NuqsAdapter } from 'nuqs/adapters/react';
import { Suspense, use, useEffect, useLayoutEffect } from 'react';
import { ErrorBoundary } from '../shared/parts/error-boundary.tsx';
import type { DemoControls } from '../shared/demo-desk.ts';
import { paneWords } from '../shared/parts/pane-words.ts';
import { PartMissing, lazyPart, lazyView } from '../shared/parts/lazy-part.tsx';
import { ownSeat } from '../shared/device.ts';
import { useTitlePart } from '../shared/page-title.ts';
import { useLanguageParam, useMomentParam } from '../shared/url-state.ts';
import type { Language } from '../shared/vocabulary.ts';
import { LanguageProvider, preferredLanguage, useWords } from '../shared/words.ts';
import { useFigures } from '../workspace/figures.ts';
import { Operations } from './operations.tsx';
import { useDensity, usePreferences, useTheme } from './preferences.ts';
import { WorkspaceProvider } from '../workspace/use-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listWords } from '../workspace/words.ts';
import { appWords } from './words.ts';

/** What must stand before the map can: the API (the mock one in the demo) and the feed that reads it. */
export interface Boot {
  workspace: Workspace;
  /** Controls of the demo's world; null on a real API. */
  DemoBar: DemoControls | null;
}

const PastScreen = lazyView(
  () => import('./past/past-screen.tsx'),
  ({ PastScreen }) => PastScreen,
);

const loadReload = lazyPart(() => import('../shared/reload-patiently.ts'));
/** Whatever did not come, the page does in the end. @returns how to stop that */
const comeAnew = (): (() => void) => {
  let isLeft = false;
  let stop = (): void => undefined;
  const begin = async (): Promise<void> => {
    try {
      const { reloadPatiently } = await loadReload();
      if (!isLeft) stop = reloadPatiently();
    } catch {
      if (!isLeft) setTimeout(() => void begin(), 15_000);
    }
  };
  void begin();
  return () => {
    isLeft = true;
    stop();
  };
};

const Startup = ({ message, onRetry }: { message: string; onRetry?: () => void }) => {
  const word = useWords(appWords);
  useEffect(function tryAgainByItself() {
    // Nobody is there to press the button.
    return ownSeat.role === 'wall' ? comeAnew() : undefined;
  }, []);
  return (
    <main className="startup">
      <h1>{word.product}</h1>
      <p>{message}</p>
      {onRetry ? (
        <button type="button" onClick={onRetry}>
          {word.reload}
        </button>
      ) : null}
    </main>
  );
};

/** The empty frame, as index.html has it. */
const Frame = ({ message }: { message: string }) => {
  const word = useWords(appWords);
  return (
    <div className="shell">
      <header className="frame-bar">
        <h1>{word.product}</h1>
      </header>
      <div className="frame-strip" />
      <main className="map-area">
        <p className="frame-message">{message}</p>
      </main>
    </div>
  );
};

const Booted = ({ booting }: { booting: Promise<Boot> }) => {
  const word = useWords(appWords);
  const { loading } = useWords(listWords);
  const { workspace, DemoBar } = use(booting);
  const { figures, isFailed, retry } = useFigures();
  const [moment] = useMomentParam();
  if (isFailed) return <Startup message={word.packFailed} onRetry={retry} />;
  if (!figures) return <Frame message={loading} />;
  return (
    <WorkspaceProvider value={workspace}>
      {moment === null ? (
        <Operations figures={figures} DemoBar={DemoBar} />
      ) : (
        <PastScreen figures={figures} moment={moment} />
      )}
    </WorkspaceProvider>
  );
};

/** Language and theme: the URL first, then the person's preference, then the browser's. */
const useAppearance = (): Language => {
  const [languageParam] = useLanguageParam();
  const preferences = usePreferences();
  const language = languageParam ?? preferences.language ?? preferredLanguage(navigator.languages);
  const theme = useTheme();
  const density = useDensity();
  useLayoutEffect(
    function dressDocument() {
      document.documentElement.lang = language;
      document.documentElement.dataset['theme'] = theme;
      document.documentElement.dataset['density'] = density;
    },
    [language, theme, density],
  );
  useTitlePart('product', appWords[language].documentTitle);
  return language;
};

const Dressed = ({ booting }: { booting: Promise<Boot> }) => {
  const language = useAppearance();
  const { loading } = listWords[language];
  const { crashed, missing } = paneWords[language];
  return (
    <LanguageProvider value={language}>
      <ErrorBoundary
        renderFailure={({ error }) => (
          <Startup message={error instanceof PartMissing ? missing : crashed} onRetry={() => location.reload()} />
        )}
      >
        <Suspense fallback={<Frame message={loading} />}>
          <Booted booting={booting} />
        </Suspense>
      </ErrorBoundary>
    </LanguageProvider>
  );
};

export const App = ({ booting }: { booting: Promise<Boot> }) => (
  <NuqsAdapter>
    <Dressed booting={booting} />
  </NuqsAdapter>
);
