import { useEffect, useState } from 'react';
import type { Row } from '../../live/outbox/row.ts';
import { partKey, useIntent } from '../../shared/intent.ts';
import { isSame } from '../../shared/is-same.ts';
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
const LastChange = ({ rows, first }: { rows: readonly Row[]; first: Row }) => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const { find } = useWorkspace();
  const { singleKeys } = useSession();
  const own = useTools(first.collection);
  const [hidden, setHidden] = useState<string | null>(null);
  const changes = useChanges(first.collection);
  const live = find(first.collection);
  const name = (): string => {
    const feature = live?.store.get(first.id);
    return live && feature ? live.layer.label(feature, language) : first.id;
  };
  const undoable = rows.flatMap(({ id, create, before }) => {
    const feature = live?.store.get(id);
    const patch = create ? feature && own?.takeBack?.(feature) : before;
    return feature && patch && own?.refuse(feature, patch) === null ? [{ feature, patch }] : [];
  });
  const { isBusy, run } = useIntent();
  const undo = (): void => {
    if (undoable.length === 0) return;
    const keyOf = (key: string, id: string): string => (undoable.length === 1 ? key : partKey(key, id));
    run((key) => changes.patchAll(undoable.map((one) => ({ ...one, key: keyOf(key, one.feature.id) })))).then(
      () => setHidden(useDesk.getState().lastChange[0]?.key ?? null),
      // The banner says why the device cannot keep it.
      () => undefined,
    );
  };
  useEffect(
    function hideLater() {
      const timer = setTimeout(() => setHidden(first.key), shownFor);
      return () => clearTimeout(timer);
    },
    [first],
  );
  const isShown = own !== null && hidden !== first.key;
  const canUndo = isShown && undoable.length > 0;
  useShortcuts({ u: undo }, singleKeys && canUndo);
  if (!isShown) return null;
  const isAlike = rows.every(({ patch }) => isSame(patch, first.patch));
  const told = first.create || !isAlike ? [] : own.describe(first.patch, language);
  const what = rows.length === 1 ? [...told, name()] : [...told, `${live?.layer.title[language] ?? ''} ${rows.length}`];
  return (
    <div className="undo" role="status">
      <span className="undo-text">{word.done(what.join(' – '))}</span>
      {canUndo ? (
        <ActButton isBusy={isBusy} onAct={undo}>
          {undoable.length === rows.length ? word.undo : word.undoSome(undoable.length, rows.length)}
          {singleKeys ? <kbd aria-hidden="true">{'u'}</kbd> : null}
        </ActButton>
      ) : null}
      <button type="button" className="icon-button" aria-label={word.close} onClick={() => setHidden(first.key)}>
        <Icon shape="close" />
      </button>
    </div>
  );
};

/** Says what was done last, and takes it back where the lifecycle allows it: as one more change, never as a removal. */
export const Undo = () => {
  const rows = useDesk((desk) => desk.lastChange);
  const [first] = rows;
  return first ? <LastChange key={first.collection} rows={rows} first={first} /> : null;
};
