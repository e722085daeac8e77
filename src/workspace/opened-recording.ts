import { create } from 'zustand';
import type { RecordingFile } from '../live/past/file/read.ts';

/** The recording that was opened last in this page; null: none. It goes with the page: nothing of it is kept on the device. */
export const useOpenedRecording = create<{ file: RecordingFile | null }>()(() => ({ file: null }));

let takers = 0;
/** Whether what is dropped on the page is taken as a recording, since a view for those is open. */
export const takesDrops = (): boolean => takers > 0;
/** Has it so until it is called off. */
export const takeDrops = (): (() => void) => {
  takers++;
  return () => {
    takers--;
  };
};

export const keepRecording = (file: RecordingFile | null): void => useOpenedRecording.setState({ file });
