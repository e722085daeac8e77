import { useEffect, useState } from 'react';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { useSession } from '../../shared/session.ts';
import { useShortcuts } from '../../shared/shortcuts.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useDesk } from '../desk-state.ts';
import { useChanges } from '../use-changes.ts';
import { useTools } from '../use-log.ts';
import { useWorkspace } from '../workspace.ts';
import { toolWords } from './words.ts';

const shownFor = 20_000;

/** Says what was done last, and takes it back where the lifecycle allows it: as one more change, never as a removal. */
export const Undo = () => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const { find } = useWorkspace();
  const { singleKeys } = useSession();
  const tools = useTools(true);
  const row = useDesk((desk) => desk.lastChange);
  const [hidden, setHidden] = useState<string | null>(null);
  const changes = useChanges(row?.collection ?? '');
  const feature = row && find(row.collection)?.store.get(row.id);
  const own = row && tools.get(row.collection);
  const isUndoable = row && !row.create && feature && own?.refuse(feature, row.before as never) === null;
  const { isBusy, run } = useIntent();
  const undo = (): void => {
    if (!row || !feature || !isUndoable) return;
    run((key) => changes.patch(feature, row.before, key)).then(
      () => setHidden(useDesk.getState().lastChange?.key ?? null),
      // The banner says why the device cannot keep it.
      () => undefined,
    );
  };
  useEffect(
    function hideLater() {
      if (!row) return;
      const timer = setTimeout(() => setHidden(row.key), shownFor);
      return () => clearTimeout(timer);
    },
    [row],
  );
  const isShown = row !== null && own != null && hidden !== row.key;
  const canUndo = isShown && isUndoable === true;
  useShortcuts({ u: undo }, singleKeys && canUndo);
  if (!isShown) return null;
  const what = row.create ? row.id : own.describe(row.patch, language).join(' · ');
  return (
    <div className="undo" role="status">
      <span className="undo-text">{word.done(what)}</span>
      {canUndo ? (
        <ActButton isBusy={isBusy} onAct={undo}>
          {word.undo}
          {singleKeys ? <kbd aria-hidden="true">{'u'}</kbd> : null}
        </ActButton>
      ) : null}
      <button type="button" onClick={() => setHidden(row.key)}>
        {word.close}
      </button>
    </div>
  );
};
