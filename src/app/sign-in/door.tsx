import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { devicePreferences } from '../../shared/device.ts';
import { languages } from '../../shared/vocabulary.ts';
import { LanguageProvider, preferredLanguage, useWords } from '../../shared/words.ts';
import { appWords } from '../words.ts';
import { doorWords } from './door-words.ts';
import type { Closed, ClosedKind } from './sign-in.ts';

/** Milliseconds after which the page comes anew where somebody could not be asked. */
const againAfter = 10_000;

/** What a press of the first button does. */
const ways: Readonly<Record<ClosedKind, 'reload' | 'sign-in' | 'somebody-else' | null>> = {
  leaving: null,
  'signed-out': 'sign-in',
  storage: 'reload',
  https: null,
  unreachable: 'reload',
  'issuer-unreachable': 'reload',
  refused: 'sign-in',
  'no-seat': 'somebody-else',
  mismatch: 'sign-in',
  done: null,
  wall: 'somebody-else',
};
const quiet: ReadonlySet<ClosedKind> = new Set(['leaving', 'signed-out', 'done']);

const leaveWall = (): void => {
  const address = new URL(location.href);
  for (const name of ['room', 'layout']) address.searchParams.delete(name);
  location.assign(address);
};

const Door = ({ closed: { kind, detail, signIn } }: { closed: Closed }) => {
  const word = useWords(doorWords);
  const { product } = useWords(appWords);
  const [isGoing, setIsGoing] = useState(false);
  useEffect(
    function tryAgainByItself() {
      if (kind !== 'unreachable' && kind !== 'issuer-unreachable') return undefined;
      const timer = setTimeout(() => location.reload(), againAfter);
      return () => clearTimeout(timer);
    },
    [kind],
  );
  const go = async (isSomebodyElse: boolean): Promise<void> => {
    setIsGoing(true);
    await signIn?.(isSomebodyElse);
  };
  const way = ways[kind];
  return (
    <main className="startup">
      <h1>{product}</h1>
      <div role={quiet.has(kind) ? 'status' : 'alert'}>
        <p>{word.told[kind]}</p>
        {detail === '' ? null : (
          <p className="quiet">
            {word.said} <q>{detail}</q>
          </p>
        )}
      </div>
      {way === 'reload' ? (
        <button type="button" onClick={() => location.reload()}>
          {word.again}
        </button>
      ) : null}
      {way === 'sign-in' ? (
        <button type="button" disabled={isGoing} onClick={() => void go(false)}>
          {kind === 'refused' ? word.again : word.signIn}
        </button>
      ) : null}
      {way === 'somebody-else' || kind === 'refused' ? (
        <button type="button" disabled={isGoing} onClick={() => void go(true)}>
          {word.somebodyElse}
        </button>
      ) : null}
      {kind === 'wall' ? (
        <button type="button" onClick={leaveWall}>
          {word.leaveWall}
        </button>
      ) : null}
    </main>
  );
};

/** Says instead of the program why it does not start, and what to do. */
export const showDoor = (closed: Closed): void => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html needs an element with the id "root".');
  const { language: preferred, theme } = devicePreferences.read();
  const asked = new URLSearchParams(location.search).get('lang');
  const language = languages.find((one) => one === asked) ?? preferred ?? preferredLanguage(navigator.languages);
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  createRoot(root).render(
    <LanguageProvider value={language}>
      <Door closed={closed} />
    </LanguageProvider>,
  );
};
