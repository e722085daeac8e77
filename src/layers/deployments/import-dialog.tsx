import './import-dialog.css';
import { useId, useMemo, useState } from 'react';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { type DraftKind, useDraft } from '../../shared/drafts/use-draft.ts';
import { FileField } from '../../shared/parts/file-field.tsx';
import { partKey, useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { OtherDrafts } from '../../shared/parts/draft-notices.tsx';
import { type FoundPlace, usePlaces } from '../../shared/places.ts';
import { saveFile } from '../../shared/save-file.ts';
import { useSession } from '../../shared/session.ts';
import { useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Creation } from '../manifest.ts';
import { boardWords } from './board-words.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import { importTemplate, readImport } from './import.ts';
import { operatorName } from './model.ts';
import { deploymentWords } from './words.ts';
import { makeItemId } from '../../shared/item-id.ts';

const mostShown = 50;

/** What was pasted: it outlives the dialog. */
const importDraft: DraftKind<string> = {
  form: 'deployments-import',
  version: 1,
  read: (kept) => (typeof kept === 'string' && kept.trim() !== '' ? kept : null),
  tell: (text) => text,
};

/** Reads a file of planned deployments, shows what would come of it, and takes all of it or nothing. */
export const ImportDialog = ({
  findPlace,
  onImport,
  onClose,
}: {
  findPlace: (text: string) => FoundPlace | null;
  onImport: (creations: readonly Creation<Deployment>[]) => Promise<void>;
  onClose: () => void;
}) => {
  const language = useLanguage();
  const word = useWords(boardWords);
  const words = useWords(deploymentWords);
  const { seat } = useSession();
  const { zoneCodes } = usePlaces();
  const now = useNow();
  const { content: text, set: setText, clear, others } = useDraft(importDraft, '', '');
  // What was typed stays if a file cannot be read; what another file held does not.
  const [isFromFile, setIsFromFile] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const textId = useId();
  // The time of the import is that of reading it: it stays while the person looks at the preview.
  const [readAt] = useState(now);
  const { creations, errors } = useMemo(
    () =>
      text.trim() === ''
        ? { creations: [], errors: [] }
        : readImport(text, {
            seat,
            zoneCodes,
            findPlace,
            now: readAt,
            newId: () => makeItemId('dep'),
          }),
    [text, seat, zoneCodes, findPlace, readAt],
  );
  const { isBusy, run } = useIntent();
  const apply = async (): Promise<void> => {
    try {
      await run((key) => onImport(creations.map((one, index) => ({ ...one, key: partKey(key, String(index)) }))));
      setDone(creations.length);
      clear();
      setIsFailed(false);
    } catch {
      setIsFailed(true);
    }
  };
  return (
    <Dialog kind="import" title={word.importTitle} onClose={onClose}>
      <p className="quiet">{word.importIntro}</p>
      <OtherDrafts others={others} />
      <div className="form-row">
        <FileField
          name={word.file}
          accept=".csv,.txt,text/csv"
          onRead={(read) => {
            if (read !== null || isFromFile) setText(read ?? '');
            setIsFromFile(read !== null);
          }}
        />
        <button
          type="button"
          onClick={() => saveFile(importTemplate, 'vigie-deployments.csv', 'text/csv;charset=utf-8')}
        >
          {word.template}
        </button>
      </div>
      <label htmlFor={textId}>{word.paste}</label>
      <textarea
        id={textId}
        rows={5}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setIsFromFile(false);
        }}
      />
      {errors.length > 0 ? (
        <div role="alert">
          <p>
            <strong>{word.errors(errors.length)}</strong>
          </p>
          <ul className="import-errors">
            {errors.slice(0, mostShown).map(({ line, column, reason }) => (
              <li key={`${line}:${column}:${reason}`}>{`${word.where(line, column)} – ${word.reasons[reason]}`}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {creations.length > 0 ? (
        <>
          <p role="status">{word.preview(creations.length)}</p>
          <ul className="import-preview">
            {creations.slice(0, mostShown).map(({ feature: { id, properties } }) => (
              <li key={id}>
                {`${operatorName(properties.operator, language)} · ${textIn(properties.place.label, language)} · ${words.officers(properties.strength)}`}
              </li>
            ))}
          </ul>
          <ActButton isBusy={isBusy} onAct={() => void apply()}>
            {word.apply(creations.length)}
          </ActButton>
        </>
      ) : null}
      {done === null ? null : <p role="status">{word.done(done)}</p>}
      {isFailed ? <p role="alert">{word.failed}</p> : null}
    </Dialog>
  );
};
