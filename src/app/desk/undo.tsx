import { useEffect, useState } from 'react';
import type { Row } from '../../live/outbox/row.ts';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { Icon } from '../../shared/parts/icon.tsx';
import { useSession } from '../../shared/session.ts';
import { useShortcuts } from '../../shared/shortcuts.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useDesk } from '../../workspace/desk-state.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { useTools, useWorkspace } from '../../workspace/use-workspace.ts';
import { toolWords } from './words.ts';

const shownFor = 20_000;

/** Of one layer at a time: its words and rules come when something of it was changed. */
const LastChange = ({ row }: { row: Row }) => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const { find } = useWorkspace();
  const { singleKeys } = useSession();
  const own = useTools(row.collection);
  const [hidden, setHidden] = useState<string | null>(null);
  const changes = useChanges(row.collection);
  const live = find(row.collection);
  const feature = live?.store.get(row.id);
  const name = live && feature ? live.layer.label(feature, language) : row.id;
  const before = row.create ? feature && own?.takeBack?.(feature) : row.before;
  const isUndoable = feature && before !== undefined && own?.refuse(feature, before) === null;
  const { isBusy, run } = useIntent();
  const undo = (): void => {
    if (!feature || !isUndoable || !before) return;
    run((key) => changes.patch(feature, before, key)).then(
      () => setHidden(useDesk.getState().lastChange?.key ?? null),
      // The banner says why the device cannot keep it.
      () => undefined,
    );
  };
  useEffect(
    function hideLater() {
      const timer = setTimeout(() => setHidden(row.key), shownFor);
      return () => clearTimeout(timer);
    },
    [row],
  );
  const isShown = own !== null && hidden !== row.key;
  const canUndo = isShown && isUndoable === true;
  useShortcuts({ u: undo }, singleKeys && canUndo);
  if (!isShown) return null;
  const what = [...(row.create ? [] : own.describe(row.patch, language)), name].join(' – ');
  return (
    <div className="undo" role="status">
      <span className="undo-text">{word.done(what)}</span>
      {canUndo ? (
        <ActButton isBusy={isBusy} onAct={undo}>
          {word.undo}
          {singleKeys ? <kbd aria-hidden="true">{'u'}</kbd> : null}
        </ActButton>
      ) : null}
      <button type="button" className="icon-button" aria-label={word.close} onClick={() => setHidden(row.key)}>
        <Icon shape="close" />
      </button>
    </div>
  );
};

/** Says what was done last, and takes it back where the lifecycle allows it: as one more change, never as a removal. */
export const Undo = () => {
  const row = useDesk((desk) => desk.lastChange);
  return row && <LastChange key={row.collection} row={row} />;
};
