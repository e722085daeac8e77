import './export-dialog.css';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { pair, useLanguage, useWords } from '../../shared/words.ts';
import { type ExportFormat, type LeftOut, exportFormats, exportLists, listsFor } from '../../workspace/export.ts';
import { exportWords } from '../../workspace/export-words.ts';
import { useIsExercise } from '../../workspace/feed.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import type { Sheet } from '../../workspace/sheet.ts';
import { useExportContext } from '../../workspace/use-export.ts';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useSheetFacts } from '../paper/use-sheet-facts.ts';
import { appWords } from '../words.ts';
import { Contents } from './contents.tsx';
import { Offers } from './offers.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { useExported } from './use-exported.ts';
import { exportDialogWords } from './words.ts';

/** They are drawn only where somebody wants a picture. */
const loadPicture = lazyPart(() => import('./save-picture.ts'));

const reasons: readonly LeftOut[] = ['missing', 'watch', 'unsent', 'elsewhere'];

/** What can be saved of some lists. */
const formatsOf = (lives: readonly LiveLayer[]): readonly ExportFormat[] =>
  exportFormats.filter((format) => listsFor(format, lives).length > 0);

/** What goes out, as what, and what became of it. */
const Body = ({ lives, title, hasMap }: { lives: readonly LiveLayer[]; title: string; hasMap: boolean }) => {
  const word = useWords(exportDialogWords);
  const list = useWords(exportWords);
  const { product } = useWords(appWords);
  const facts = useSheetFacts();
  const isExercise = useIsExercise();
  const context = useExportContext(title);
  const fileName = useFileName();
  const language = useLanguage();

  const saveAs = (format: ExportFormat) => async (): Promise<readonly string[]> => {
    const asked = context();
    const { content, type, ending, count, left } = await exportLists(format, lives, asked);
    const name = fileName(asked.title, ending);
    saveFile(content, name, type);
    return [word.saved(count, name), ...reasons.flatMap((one) => (left[one] > 0 ? [list.left[one](left[one])] : []))];
  };
  const savePicture = async (): Promise<readonly string[]> => {
    const { savePicture } = await loadPicture();
    const told = [product, ...facts.slice(0, 3).map(([name, value]) => pair(name, value, language))];
    const scope = context().title.slice(title.length);
    const name = fileName(word.mapFile + scope, 'png');
    const drawn = await savePicture({ told, isExercise, language }, name);
    if (drawn === null) return [word.noMap];
    return [word.savedMap(name), ...(drawn.hasAll ? [] : [word.withoutRaster])];
  };
  const offers = [
    ...formatsOf(lives).map((format) => ({ format, save: saveAs(format), failure: list.exportFailed })),
    ...(hasMap ? [{ format: 'png' as const, save: savePicture, failure: word.noPicture }] : []),
  ];
  return (
    <>
      <SheetFacts facts={facts} />
      <Contents lives={lives} />
      {isExercise ? <p>{word.exercise}</p> : null}
      <Offers offers={offers} />
    </>
  );
};

type Lists = string | readonly LiveLayer[] | null;

/** @param of the list, or what was chosen; null: all that the screen shows */
const ListDialog = ({ of, onClose }: { of: Lists; onClose: () => void }) => {
  const language = useLanguage();
  const word = useWords(exportDialogWords);
  const list = useWords(exportWords);
  const lives = useExported(of);
  const [only] = lives;
  const title = of === null ? null : typeof of === 'object' ? word.chosen : only ? only.layer.title[language] : null;
  return (
    <Dialog kind="export" title={title === null ? list.export : `${list.export} – ${title}`} onClose={onClose}>
      <Body lives={lives} title={title ?? word.whole} hasMap={of === null} />
    </Dialog>
  );
};

/** @param of the list that is exported, what was chosen, or a table of a room; null: all that the screen shows */
export const ExportDialog = ({ of, onClose }: { of: Lists | Sheet; onClose: () => void }) =>
  typeof of === 'object' && of !== null && 'csv' in of ? (
    <SheetDialog sheet={of} onClose={onClose} />
  ) : (
    <ListDialog of={of} onClose={onClose} />
  );
