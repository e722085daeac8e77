import { type ReactNode, Suspense, useRef } from 'react';
import { useWords } from '../words.ts';
import { Dialog } from './dialog.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { PartMissing } from './lazy-part.tsx';
import { paneWords } from './pane-words.ts';

/** Says what failed, and offers to try again. */
export const PaneFailure = ({
  error,
  onRetry,
  onClose,
  isSmall = false,
}: {
  error: unknown;
  onRetry: () => void;
  onClose?: () => void;
  /** Where there is no room for a sentence. */
  isSmall?: boolean;
}) => {
  const word = useWords(paneWords);
  const isMissing = error instanceof PartMissing;
  if (isSmall) {
    const reason = isMissing ? word.missing : word.crashed;
    return (
      <button type="button" className="pane-retry" title={reason} onClick={onRetry}>
        <span className="visually-hidden">{reason}</span> {word.again}
      </button>
    );
  }
  return (
    <div className="notice notice-bad pane-failure" role="alert">
      <p>{isMissing ? word.missing : word.crashed}</p>
      <button type="button" onClick={onRetry}>
        {word.again}
      </button>
      {isMissing ? (
        <button type="button" onClick={() => location.reload()}>
          {word.reload}
        </button>
      ) : null}
      {onClose ? (
        <button type="button" onClick={onClose}>
          {word.close}
        </button>
      ) : null}
    </div>
  );
};

/** One part of the screen: it waits for what it loads, and fails, without the others. */
export const Pane = ({
  children,
  fallback,
  onClose,
  isSmall = false,
}: {
  children: ReactNode;
  /** Stands there while it loads. */
  fallback?: ReactNode;
  /** Takes away what failed. */
  onClose?: () => void;
  isSmall?: boolean;
}) => (
  <ErrorBoundary
    renderFailure={(failure) => <PaneFailure {...failure} isSmall={isSmall} {...(onClose && { onClose })} />}
  >
    <Suspense fallback={fallback}>{children}</Suspense>
  </ErrorBoundary>
);

/** The place of a dialog that failed: it takes the keys as the dialog would have. */
const DialogFailure = ({ error, onRetry, onClose }: { error: unknown; onRetry: () => void; onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog ref={dialog} onClose={onClose}>
      <PaneFailure error={error} onRetry={onRetry} onClose={() => dialog.current?.close()} />
    </Dialog>
  );
};

/** The same for what opens as a dialog over the screen. */
export const DialogPane = ({ children, onClose }: { children: ReactNode; onClose: () => void }) => (
  <ErrorBoundary renderFailure={(failure) => <DialogFailure {...failure} onClose={onClose} />}>
    <Suspense>{children}</Suspense>
  </ErrorBoundary>
);
