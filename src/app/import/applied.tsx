import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Import, importsCollection } from '../../domain/imports/contract.ts';
import type { Row } from '../../live/outbox/row.ts';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useChanges } from '../../workspace/use-changes.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { importWords } from './import-words.ts';

/** What of an import has not come to the server, or was not taken there; null: nothing. */
const useOnItsWay = (id: string): Row | null => {
  const { outbox } = useWorkspace();
  const rows = useSyncExternalStore(outbox.subscribe, outbox.rows);
  return rows.find((row) => row.collection === importsCollection && row.id === id) ?? null;
};

/** What became of what was applied, as far as the server has said; it can be taken back. */
export const Applied = ({
  id,
  count,
  name,
  imports,
}: {
  id: string;
  count: number;
  name: string;
  imports: LiveLayer<Import>;
}) => {
  const word = useWords(importWords);
  const language = useLanguage();
  const { patch } = useChanges(importsCollection);
  const [isUndone, setIsUndone] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent();
  const row = useOnItsWay(id);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(function tellByFocus() {
    status.current?.focus();
  }, []);
  const undo = async (key: string): Promise<void> => {
    const made = imports.store.get(id);
    if (!made) return;
    try {
      await patch(made, { status: 'undone' }, key);
      setIsUndone(true);
    } catch {
      setIsFailed(true);
    }
  };
  const rows = new Intl.NumberFormat(language).format(count);
  const told = row ? word.onItsWay(name, count, rows) : isUndone ? word.undone : word.applied(name, count, rows);
  const isStopped = row !== null && row.state !== 'waiting';
  return (
    <div className="import-acts">
      <p ref={status} role="status" tabIndex={-1}>
        {isStopped ? null : told}
      </p>
      {isStopped ? <p role="alert">{word.notTaken(row.problem?.detail ?? '')}</p> : null}
      {isUndone || isStopped ? null : (
        <ActButton isBusy={isBusy} onAct={() => void run(undo)}>
          {word.undo}
        </ActButton>
      )}
      {isFailed ? <p role="alert">{word.failed}</p> : null}
    </div>
  );
};
