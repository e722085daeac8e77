import './draft-notices.css';
import type { DraftState } from '../drafts/use-draft.ts';
import { formatMoment } from '../time.ts';
import { pair, shorten, useLanguage, useWords } from '../words.ts';
import { ActButton } from './act-button.tsx';
import { draftWords } from './draft-words.ts';

/** What other windows hold for the same form, to go on with it here. */
export const OtherDrafts = ({ others }: Pick<DraftState<unknown>, 'others'>) => {
  const word = useWords(draftWords);
  return others.map(({ key, text, isOpen, take, discard }) => (
    <div key={key} className="draft-notice" role="status">
      <p>
        {isOpen ? word.open : word.left} <q dir="auto">{shorten(text)}</q>
      </p>
      <div className="action-buttons">
        <ActButton onAct={take}>{word.take}</ActButton>
        {isOpen ? null : <ActButton onAct={discard}>{word.forget}</ActButton>}
      </div>
    </div>
  ));
};

/** Of which moment what stands in a form is, where it was not typed just now. */
export const RestoredNotice = ({ restored }: Pick<DraftState<unknown>, 'restored'>) => {
  const language = useLanguage();
  const word = useWords(draftWords);
  if (restored === null) return null;
  return (
    <p className="notice" role="status">
      {restored === 0 ? word.restoredUndated : word.restored(formatMoment(restored, language))}
    </p>
  );
};

/** A field that somebody else has changed meanwhile to something else. */
export interface Conflict {
  field: string;
  /** What the person reads: the name of the field, and both values. */
  name: string;
  mine: string;
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Asks of each field that was changed by two, which of both it shall be. */
export const Conflicts = ({ conflicts }: { conflicts: readonly Conflict[] }) => {
  const language = useLanguage();
  const word = useWords(draftWords);
  if (conflicts.length === 0) return null;
  return (
    <div className="draft-notice" role="alert">
      <p>
        <strong>{word.conflict}</strong>
      </p>
      <ul>
        {conflicts.map(({ field, name, mine, theirs, onKeepMine, onTakeTheirs }) => (
          <li key={field}>
            <p dir="auto">
              {`${name} – ${pair(word.mine, shorten(mine) || word.nothing, language)} · ${pair(word.theirs, shorten(theirs) || word.nothing, language)}`}
            </p>
            <div className="action-buttons">
              <ActButton onAct={onKeepMine}>{word.keepMine(name)}</ActButton>
              <ActButton onAct={onTakeTheirs}>{word.takeTheirs(name)}</ActButton>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};
