import { writeEntries } from '../../exchange/calendar/write-entries.ts';
import { writers } from '../../exchange/writers.ts';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { exportWords } from '../../workspace/export-words.ts';
import { useIsExercise } from '../../workspace/feed.ts';
import type { Sheet } from '../../workspace/sheet.ts';
import { exportName } from '../../workspace/export-name.ts';
import { useSheetFacts } from '../paper/use-sheet-facts.ts';
import { type Offer, Offers } from './offers.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { exportDialogWords } from './words.ts';

/** Saves a table of a room: where its rows have a place or a date, also as what a map or a calendar reads. */
export const SheetDialog = ({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) => {
  const word = useWords(exportDialogWords);
  const list = useWords(exportWords);
  const language = useLanguage();
  const isPageOfExercise = useIsExercise();
  const now = useNow();
  const facts = useSheetFacts();
  const { title, count, csv, records, dates } = sheet;
  const isExercise = sheet.isExercise ?? isPageOfExercise;
  const keep = (content: string | Uint8Array<ArrayBuffer>, ending: 'csv' | 'geojson' | 'kml' | 'ics', type: string) => {
    const name = exportName(title, now, isExercise, ending);
    saveFile(content, name, type);
    return name;
  };
  const offers: Offer[] = [
    {
      format: 'csv',
      save: async () => [word.saved(count, keep(await csv(), 'csv', writers.csv.mediaType))],
      failure: list.exportFailed,
    },
    ...(records ? (['geojson', 'kml'] as const) : []).map(
      (format): Offer => ({
        format,
        save: async () => {
          const all = await records?.();
          const { write, mediaType } = writers[format];
          return all ? [word.saved(all.length, keep(write(all, { language, title }), format, mediaType))] : [];
        },
        failure: list.exportFailed,
      }),
    ),
    ...(dates
      ? [
          {
            format: 'dates' as const,
            save: async () => {
              const entries = dates();
              return [word.saved(entries.length, keep(writeEntries(entries, title), 'ics', 'text/calendar'))];
            },
            failure: list.exportFailed,
          },
        ]
      : []),
  ];
  return (
    <Dialog kind="export" title={`${list.export} – ${title}`} onClose={onClose}>
      <SheetFacts facts={facts} />
      {isExercise ? <p>{word.exercise}</p> : null}
      <Offers offers={offers} />
    </Dialog>
  );
};
