/*
 * The page paints its empty frame first, which stands in index.html. The program comes after that, part by part: each is
 * read and run in a task of its own, with room for the browser in between, while all of them are on their way.
 */
import './shared/trusted-types.ts';
import './shared/theme.css';
import './app/shell.css';

/** Origin of a real API ('/' for this one); without it, the demo's world answers beside the page. */
const apiUrl: string | undefined = import.meta.env.VITE_API_URL;

/** Milliseconds after which a wall that did not come tries again. */
const wallWait = 15_000;
/** Milliseconds after which a page that is not painted, for nobody looks at it, goes on all the same. */
const longestPaint = 200;
const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, longestPaint);
    requestAnimationFrame(() => setTimeout(resolve));
  });
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The world's own program comes while the page's does. */
const beginWorld = async (): Promise<void> => {
  const { worldWorker } = await import('../mocks/device/world-script.ts');
  worldWorker.begin();
};

/** The world opens while the rest of the program comes. */
const beginDemo = async (): Promise<{ opening: Promise<void> }> => {
  const { startMockApi } = await import('../mocks/browser.ts');
  const opening = startMockApi(location.search);
  opening.catch(() => undefined);
  return { opening };
};

/** Whoever works on a real API may have to sign in first: the program starts in their seat. @returns whether it may */
const comeIn = async (origin: string): Promise<boolean> => {
  const { signIn } = await import('./app/sign-in/sign-in.ts');
  const closed = await signIn(origin);
  if (!closed) return true;
  const { showDoor } = await import('./app/sign-in/door.tsx');
  showDoor(closed);
  return false;
};

const begin = async (): Promise<void> => {
  await afterPaint();
  const entry = apiUrl === undefined ? null : comeIn(apiUrl);
  entry?.catch(() => undefined);
  // Whoever asks the world tells of its failure.
  if (apiUrl === undefined) beginWorld().catch(() => undefined);
  await import('react-dom/client');
  // What follows runs with the program, which asks at once whose seat it is.
  if ((await entry) === false) return;
  await breathe();
  // Only src/map draws with it; here it is run, as the largest part but one, in a task of its own.
  // oxlint-disable-next-line no-restricted-imports
  void (await import('leaflet')).Map;
  await breathe();
  const { start } = await import('./start.tsx');
  await breathe();
  const demo = apiUrl === undefined ? beginDemo() : null;
  demo?.catch(() => undefined);
  await breathe();
  start(apiUrl, demo);
};

begin().catch((reason: unknown) => {
  console.error(reason);
  document.getElementById('incomplete')?.removeAttribute('hidden');
  const comeAnew = async (): Promise<void> => {
    if ((await fetch(location.href, { signal: AbortSignal.timeout(wallWait) })).ok) location.reload();
  };
  // Nobody is there to do it.
  if (/[?&]room=wall\b/.test(location.search)) setInterval(() => void comeAnew().catch(() => undefined), wallWait);
});
