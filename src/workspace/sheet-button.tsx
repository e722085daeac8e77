import { useWords } from '../shared/words.ts';
import { openExport } from './desk-state.ts';
import { exportWords } from './export-words.ts';
import type { Sheet } from './sheet.ts';

/** Opens what a table of a room can be saved as. @param sheet as it stands when it is pressed */
export const SheetButton = ({ title, sheet }: { title: string; sheet: () => Sheet }) => {
  const word = useWords(exportWords);
  return (
    <button
      type="button"
      aria-label={`${word.export} – ${title}`}
      aria-haspopup="dialog"
      onClick={() => openExport(sheet())}
    >
      {word.export}
    </button>
  );
};
