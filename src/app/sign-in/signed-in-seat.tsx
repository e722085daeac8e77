import './signed-in-seat.css';
import { useId } from 'react';
import { nameSeat } from '../../shared/seat-name.ts';
import { signedIn } from '../../shared/signed-in.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useRows } from '../outbox/use-rows.ts';
import { sessionWords } from './session-words.ts';

/** The seat of whoever has signed in, and the way out. */
export const SignedInSeat = () => {
  const word = useWords(sessionWords);
  const language = useLanguage();
  const id = useId();
  const session = signedIn();
  const unsent = useRows().filter(({ seat }) => seat === session?.seat).length;
  if (!session) return null;
  const name = nameSeat(session.seat, language);
  return (
    <>
      <button type="button" className="seat" popoverTarget={id} aria-label={`${word.seat}: ${name}`} title={word.seat}>
        {name}
      </button>
      <div id={id} popover="auto" className="popover signed-in">
        <p>{word.signedIn(name)}</p>
        {unsent === 0 ? null : <p>{word.unsent(unsent)}</p>}
        <button type="button" onClick={() => void session.signOut()}>
          {word.signOut}
        </button>
      </div>
    </>
  );
};
