import { useSyncExternalStore } from 'react';
import { nameSeat } from '../../shared/seat-name.ts';
import { type SignInTrouble, type SignedIn, signedIn } from '../../shared/signed-in.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { sessionWords } from './session-words.ts';

const Trouble = ({ trouble, own }: { trouble: SignInTrouble; own: string }) => {
  const word = useWords(sessionWords);
  const language = useLanguage();
  switch (trouble.kind) {
    case 'other-seat':
      return <span>{word.otherSeat(nameSeat(trouble.seat, language), nameSeat(own, language))}</span>;
    case 'refused':
      return (
        <span>
          {word.troubles.refused} <q>{trouble.detail}</q>
        </span>
      );
    case 'blocked':
    case 'unreachable':
      return <span>{word.troubles[trouble.kind]}</span>;
  }
};

const Notice = ({ session }: { session: SignedIn }) => {
  const word = useWords(sessionWords);
  const language = useLanguage();
  const state = useSyncExternalStore(session.subscribe, session.state);
  if (state.state === 'open') return null;
  if (state.state === 'unreachable') {
    return (
      <p className="notice notice-bad" role="alert">
        {word.unreachable}
      </p>
    );
  }
  const { trouble } = state;
  const isOther = trouble?.kind === 'other-seat';
  return (
    <div className="notice notice-bad" role="alert">
      {isOther ? null : <span>{word.ended}</span>}
      {trouble ? <Trouble trouble={trouble} own={session.seat} /> : null}
      <button type="button" onClick={() => void session.signInAgain(isOther)}>
        {word.signInAgain}
      </button>
      {isOther ? (
        <button type="button" onClick={() => location.reload()}>
          {word.goOnAs(nameSeat(trouble.seat, language))}
        </button>
      ) : null}
    </div>
  );
};

/** Says that the session has ended while somebody works, and how it goes on; the page stays as it is. */
export const SessionNotice = () => {
  const session = signedIn();
  return session && <Notice session={session} />;
};
