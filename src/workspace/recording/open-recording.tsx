import './open-recording.css';
import { useEffect, useId, useRef, useState } from 'react';
import { recordingEnding } from '../../live/past/file/contract.ts';
import { useWords } from '../../shared/words.ts';
import { takeDrops } from '../opened-recording.ts';
import { tellOpening } from './tell-opening.ts';
import { useOpening } from './use-opening.ts';
import { openRecordingWords } from './words.ts';

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
    const giveUp = takeDrops();
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      giveUp();
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
        {tellOpening(opening, word)}
      </p>
    </div>
  );
};
