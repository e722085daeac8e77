import { useId, useMemo, useState } from 'react';
import type { Exercise } from '../../domain/exercise/contract.ts';
import { type DraftKind, useDraft } from '../../shared/drafts/use-draft.ts';
import { useIntent } from '../../shared/intent.ts';
import { makeItemId } from '../../shared/item-id.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { OtherDrafts } from '../../shared/parts/draft-notices.tsx';
import { FileField } from '../../shared/parts/file-field.tsx';
import { usePlaces } from '../../shared/places.ts';
import { saveFile } from '../../shared/save-file.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { usePlaceFinder } from '../../workspace/place-finder.ts';
import { exerciseImportWords } from './import-words.ts';
import { importTemplate, readImport } from './import.ts';

const mostShown = 50;

/** What was pasted: it outlives the dialog. */
const importDraft: DraftKind<string> = {
  form: 'exercise-import',
  version: 1,
  read: (kept) => (typeof kept === 'string' && kept.trim() !== '' ? kept : null),
  tell: (text) => text,
};

/** Reads a script from a file, says what is wrong with it, and takes all of it or nothing. */
export const ImportDialog = ({ exercise, onClose }: { exercise: Exercise; onClose: () => void }) => {
  const word = useWords(exerciseImportWords);
  const language = useLanguage();
  const { change } = useItemSteps();
  const { zoneCodes } = usePlaces();
  const finder = usePlaceFinder();
  const { content: text, set: setText, clear, others } = useDraft(importDraft, '', '');
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent();
  const textId = useId();
  const taken = exercise.properties.injects.length;
  const { injects, errors } = useMemo(
    () =>
      text.trim() === ''
        ? { injects: [], errors: [] }
        : readImport(text, { zoneCodes, findPlace: finder.at, newId: () => makeItemId('inj'), taken }),
    [text, zoneCodes, finder, taken],
  );
  const apply = async (): Promise<void> => {
    try {
      await run((key) => change({ layer: 'exercises', id: exercise.id }, { add: injects }, key));
      clear();
      onClose();
    } catch {
      setIsFailed(true);
    }
  };
  return (
    <Dialog kind="exercise-import" title={word.title} onClose={onClose}>
      <p className="quiet">{word.intro}</p>
      <OtherDrafts others={others} />
      <div className="form-row">
        <FileField
          name={word.file}
          accept=".csv,.txt,.json,text/csv,application/json"
          onRead={(read) => {
            if (read !== null) setText(read);
          }}
        />
        <button
          type="button"
          onClick={() => saveFile(importTemplate(language), 'exercise-vigie-injects.csv', 'text/csv;charset=utf-8')}
        >
          {word.template}
        </button>
      </div>
      <label htmlFor={textId}>{word.paste}</label>
      <textarea id={textId} rows={8} value={text} onChange={({ target }) => setText(target.value)} />
      {errors.length > 0 ? (
        <div role="alert">
          <p>
            <strong>{word.errors(errors.length)}</strong>
          </p>
          <ul className="exercise-errors">
            {errors.slice(0, mostShown).map(({ line, field, reason }) => (
              <li key={`${line}:${field}:${reason}`}>{`${word.where(line, field)} – ${word.reasons[reason]}`}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {injects.length > 0 ? (
        <ActButton isBusy={isBusy} onAct={() => void apply()}>
          {word.apply(injects.length)}
        </ActButton>
      ) : null}
      {isFailed ? <p role="alert">{word.failed}</p> : null}
    </Dialog>
  );
};
