import { useState } from 'react';
import { RecordingRefusal, bounds } from '../../live/past/file/contract.ts';
import { readRecording } from '../../live/past/file/read.ts';
import { ownSeat } from '../../shared/device.ts';
import { useMomentParam, useRecordingParam } from '../../shared/url-state.ts';
import { keepRecording } from '../opened-recording.ts';

export type Opening =
  | { state: 'reading'; name: string }
  | { state: 'refused'; name: string; refusal: RecordingRefusal | null };

/** Opens a file as the past that the screen shows; whatever is wrong with it, the screen stays as it is. */
export const useOpening = (onOpened?: () => void) => {
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
      onOpened?.();
    } catch (thrown) {
      if (!(thrown instanceof RecordingRefusal)) console.error('The file cannot be read:', thrown);
      setOpening({ state: 'refused', name, refusal: thrown instanceof RecordingRefusal ? thrown : null });
    }
  };
  return { opening, open: (file: File) => void open(file) };
};
