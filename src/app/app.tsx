import { NuqsAdapter } from 'nuqs/adapters/react';
import { type ComponentType, Suspense, use, useEffect } from 'react';
import { ErrorBoundary } from '../shared/parts/error-boundary.tsx';
import { paneWords } from '../shared/parts/pane-words.ts';
import { PartMissing } from '../shared/parts/lazy-part.tsx';
import { useLanguageParam } from '../shared/url-state.ts';
import type { Language } from '../shared/vocabulary.ts';
import { LanguageProvider, preferredLanguage, useWords } from '../shared/words.ts';
import { useFigures } from './figures.ts';
import { Operations } from './operations.tsx';
import { usePreferences, useTheme } from './preferences.ts';
import { type Workspace, WorkspaceProvider } from './workspace.ts';
import { appWords } from './words.ts';

/** What must stand before the map can: the API (the mock one in the demo) and the feed that reads it. */
export interface Boot {
  workspace: Workspace;
  /** Controls of the demo's world; null on a real API. */
  DemoBar: ComponentType | null;
}

const Startup = ({ message, onRetry }: { message: string; onRetry?: () => void }) => {
  const word = useWords(appWords);
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

const Booted = ({ booting }: { booting: Promise<Boot> }) => {
  const word = useWords(appWords);
  const { workspace, DemoBar } = use(booting);
  const { figures, isFailed, retry } = useFigures();
  if (isFailed) return <Startup message={word.packFailed} onRetry={retry} />;
  if (!figures) return <Startup message={word.loading} />;
  return (
    <WorkspaceProvider value={workspace}>
      <Operations figures={figures} DemoBar={DemoBar} />
    </WorkspaceProvider>
  );
};

/** Language and theme: the URL first, then the person's preference, then the browser's. */
const useAppearance = (): Language => {
  const [languageParam] = useLanguageParam();
  const preferences = usePreferences();
  const language = languageParam ?? preferences.language ?? preferredLanguage(navigator.languages);
  const theme = useTheme();
  useEffect(
    function dressDocument() {
      document.documentElement.lang = language;
      document.documentElement.dataset['theme'] = theme;
      document.title = appWords[language].documentTitle;
    },
    [language, theme],
  );
  return language;
};

const Dressed = ({ booting }: { booting: Promise<Boot> }) => {
  const language = useAppearance();
  const { loading } = appWords[language];
  const { crashed, missing } = paneWords[language];
  return (
    <LanguageProvider value={language}>
      <ErrorBoundary
        renderFailure={({ error }) => (
          <Startup message={error instanceof PartMissing ? missing : crashed} onRetry={() => location.reload()} />
        )}
      >
        <Suspense fallback={<Startup message={loading} />}>
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
