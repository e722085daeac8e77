import './open-recording.css';
import { type DragEvent, useId, useState } from 'react';
import { RecordingRefusal, bounds, recordingEnding } from '../../live/past/file/contract.ts';
import { readRecording } from '../../live/past/file/read.ts';
import { ownSeat } from '../../shared/device.ts';
import { useMomentParam, useRecordingParam } from '../../shared/url-state.ts';
import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { keepRecording } from '../opened-recording.ts';
import { openRecordingWords } from './words.ts';

type Opening = { state: 'reading'; name: string } | { state: 'refused'; name: string; refusal: RecordingRefusal | null };

/** Opens a file as the past that the screen shows; whatever is wrong with it, the screen stays as it is. */
const useOpening = () => {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [, setMoment] = useMomentParam();
  const [, setRecording] = useRecordingParam();
  const open = async (file: File): Promise<void> => {
    const { name } = file;
    setOpening({ state: 'reading', name });
    try {
      if (file.size > bounds.packed) throw new RecordingRefusal('too-large');
      const opened = await readRecording(new Uint8Array(await file.arrayBuffer()), ownSeat);
      keepRecording(opened);
      void setRecording(opened.id);
      void setMoment(opened.recording.span.from, { history: 'push' });
      setOpening(null);
    } catch (thrown) {
      if (!(thrown instanceof RecordingRefusal)) console.error('The file cannot be read:', thrown);
      setOpening({ state: 'refused', name, refusal: thrown instanceof RecordingRefusal ? thrown : null });
    }
  };
  return { opening, open: (file: File) => void open(file) };
};

/** Takes a recording: by a button, by keyboard, or dropped here. */
export const OpenRecording = () => {
  const word = useWords(openRecordingWords);
  const { opening, open } = useOpening();
  const [isOver, setIsOver] = useState(false);
  const [inputId, noteId] = [useId(), useId()];
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) open(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  const refused = opening?.state === 'refused' ? opening : null;
  return (
    <div
      className="open-recording"
      role="group"
      aria-label={word.open}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label htmlFor={inputId}>{word.open}</label>
      <input
        id={inputId}
        type="file"
        accept={`.${recordingEnding},.gz,application/gzip`}
        aria-describedby={noteId}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) open(file);
          // A browser tells of no change when the file of the same name is chosen.
          target.value = '';
        }}
      />
      <p className="quiet">{word.drop}</p>
      <p id={noteId} role={refused ? 'alert' : 'status'}>
        {opening?.state === 'reading' ? word.reading(isolate(opening.name)) : null}
        {refused
          ? word.refused(
              isolate(refused.name),
              refused.refusal?.line ?? null,
              refused.refusal ? word.refusals[refused.refusal.reason] : word.unreadable,
            )
          : null}
      </p>
    </div>
  );
};
