import './views-dialog.css';
import { useState } from 'react';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { FileField } from '../../shared/parts/file-field.tsx';
import { Icon } from '../../shared/parts/icon.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { isolate } from '../../shared/text.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFileName } from '../../workspace/use-file-name.ts';
import {
  type SavedView,
  findView,
  keepViews,
  longestName,
  openView,
  readViewFile,
  removeView,
  useViews,
  viewOf,
  writeViews,
} from './saved-views.ts';
import { viewsWords } from './views-words.ts';

/** Gives what is on the screen a name; one that is taken is told, and asks once more. */
const SaveForm = () => {
  const word = useWords(viewsWords);
  const [typed, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const language = useLanguage();
  const name = readText(typed);
  const taken = findView(name);
  const fault = describeFault(typed, language, { most: longestName });
  return (
    <form
      className="views-save"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || fault) return;
        if (taken && !isAsked) return setIsAsked(true);
        keepViews({ name, query: viewOf(location.search) });
        setTyped('');
        setIsAsked(false);
      }}
    >
      <Field
        name={word.name}
        value={typed}
        most={longestName}
        onChange={(next) => {
          setTyped(next);
          setIsAsked(false);
        }}
      />
      <button type="submit" disabled={name === '' || fault !== null}>
        {fault ? <p role="alert">{fault}</p> : null}
        {taken && isAsked ? word.replace : word.save}
      </button>
      {fault ? <p role="alert">{fault}</p> : null}
      {taken && isAsked ? <p role="alert">{word.exists(isolate(taken.name))}</p> : null}
    </form>
  );
};

/** The views of this seat on this device: open, name, remove, take along. */
export const ViewsDialog = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(viewsWords);
  const fileName = useFileName();
  const views = useViews();
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const [imported, setImported] = useState<ReturnType<typeof readViewFile> | 'nothing' | undefined>();
  return (
    <Dialog kind="views" title={word.title} onClose={onClose}>
      <p className="quiet">{word.intro}</p>
      <SaveForm />
      {views.length === 0 ? <p className="empty">{word.none}</p> : null}
      <ul className="views-list">
        {views.map((view) => (
          <li key={view.name}>
            <button
              type="button"
              className="views-open"
              onClick={() => {
                onClose();
                openView(view);
              }}
            >
              {isolate(view.name)}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={word.remove(isolate(view.name))}
              onClick={() => {
                removeView(view.name);
                setRemoved(view);
              }}
            >
              <Icon shape="close" />
            </button>
          </li>
        ))}
      </ul>
      {removed ? (
        <p className="notice" role="status">
          {word.removed(isolate(removed.name))}
          <button
            type="button"
            onClick={() => {
              keepViews(removed);
              setRemoved(null);
            }}
          >
            {word.restore}
          </button>
        </p>
      ) : null}
      <div className="views-file">
        <button
          type="button"
          disabled={views.length === 0}
          onClick={() => saveFile(writeViews(views), fileName(word.title, 'json'), 'application/json')}
        >
          {word.export}
        </button>
        <FileField
          name={word.import}
          accept=".json,application/json"
          onRead={(text) => {
            const file = text === null ? undefined : (readViewFile(text) ?? 'nothing');
            if (file && file !== 'nothing') keepViews(...file.views);
            setImported(file);
          }}
        />
        {imported === 'nothing' ? <p role="alert">{word.noViewFile}</p> : null}
        {imported && imported !== 'nothing' ? (
          <p role="status">
            {word.imported(imported.views.length)}
            {imported.unreadable > 0 ? ` ${word.unreadable(imported.unreadable)}` : null}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
};
