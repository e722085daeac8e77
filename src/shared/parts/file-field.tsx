import './file-field.css';
import { useId, useState } from 'react';
import { type FileFault, readTextFile } from '../decode-text.ts';
import { isolate } from '../text.ts';
import { useWords } from '../words.ts';
import { Labelled } from './labelled.tsx';
import { fileFieldWords } from './file-field-words.ts';

/** A file of text to choose: says what it read, or why it cannot be read. The same one, mended, can be chosen again. */
export const FileField = ({
  name,
  accept,
  onRead,
}: {
  name: string;
  accept: string;
  /** The text; null: this file has none. */
  onRead: (text: string | null) => void;
}) => {
  const word = useWords(fileFieldWords);
  const noteId = useId();
  const [chosen, setChosen] = useState<{ name: string; fault: FileFault | null } | null>(null);
  const read = async (file: File): Promise<void> => {
    setChosen(null);
    const result = await readTextFile(file);
    setChosen({ name: file.name, fault: 'fault' in result ? result.fault : null });
    onRead('text' in result ? result.text : null);
  };
  return (
    <Labelled name={name} kind="file-field">
      {(id) => (
        <>
          <input
            id={id}
            type="file"
            accept={accept}
            aria-describedby={noteId}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void read(file);
              // A browser tells of no change when the file of the same name is chosen.
              target.value = '';
            }}
          />
          <p id={noteId} role={chosen?.fault ? 'alert' : undefined} className="field-note">
            {chosen === null
              ? null
              : chosen.fault
                ? `${isolate(chosen.name)} – ${word.faults[chosen.fault]}`
                : word.read(isolate(chosen.name))}
          </p>
        </>
      )}
    </Labelled>
  );
};
