import './open-recording.css';
import { useEffect, useId, useRef, useState } from 'react';
import { RecordingRefusal, bounds, recordingEnding } from '../../live/past/file/contract.ts';
import { readRecording } from '../../live/past/file/read.ts';
import { ownSeat } from '../../shared/device.ts';
import { useMomentParam, useRecordingParam } from '../../shared/url-state.ts';
import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { keepRecording } from '../opened-recording.ts';
import { openRecordingWords } from './words.ts';

type Opening =
  | { state: 'reading'; name: string }
  | { state: 'refused'; name: string; refusal: RecordingRefusal | null };

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

/** Takes a file that is dropped anywhere on the page; else the browser would leave for it. */
const useDrop = (open: (file: File) => void): boolean => {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(open);
  useEffect(function keepTaking() {
    take.current = open;
  });
  useEffect(function hearDrops() {
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => setIsOver(event.relatedTarget !== null);
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take.current(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
};

/** Takes a recording: by a button, by keyboard, or dropped. */
export const OpenRecording = () => {
  const word = useWords(openRecordingWords);
  const { opening, open } = useOpening();
  const isOver = useDrop(open);
  const [inputId, noteId] = [useId(), useId()];
  const refused = opening?.state === 'refused' ? opening : null;
  return (
    <div className="open-recording" role="group" aria-label={word.open} data-over={isOver}>
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
