import { create } from 'zustand';
import type { RecordingFile } from '../live/past/file/read.ts';

/** The recording that was opened last in this page; null: none. It goes with the page: nothing of it is kept on the device. */
export const useOpenedRecording = create<{ file: RecordingFile | null }>()(() => ({ file: null }));

export const keepRecording = (file: RecordingFile | null): void => useOpenedRecording.setState({ file });
