import { useState } from 'react';
import { loadPaperLevel } from '../../map/paper/paper-level.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Dialog } from '../../shared/parts/dialog.tsx';
import { useLanguage, useWords } from '../../shared/words.ts';
import { loadPaperBase } from '../../map/paper/paper-base.ts';
import { scales, viewSheet } from '../../map/paper/sheet.ts';
import { useBaseChoice } from '../map/base-choice.ts';
import { useRoom } from '../use-room.ts';
import { setPaper, usePaperSettings } from './paper-settings.ts';
import { useSheet } from './use-sheet.ts';
import { paperWords } from './words.ts';

const fit = 'fit';

/** How the page goes on paper; what was chosen is kept. */
export const PrintDialog = ({ onClose }: { onClose: () => void }) => {
  const language = useLanguage();
  const word = useWords(paperWords);
  const room = useRoom();
  const { size, scale, hasMap } = usePaperSettings();
  // Without its streets a map is still a map.
  const [loading] = useState(() => loadPaperLevel().catch(() => undefined));
  const makeSheet = useSheet();
  const [isPreparing, setIsPreparing] = useState(false);
  const print = async (): Promise<void> => {
    setIsPreparing(true);
    const { chosen } = useBaseChoice.getState();
    const isMapPrinted = !room || hasMap;
    await Promise.all([loading, chosen && isMapPrinted ? loadPaperBase(chosen, viewSheet(makeSheet())) : null]);
    // The dialog would be printed too.
    onClose();
    requestAnimationFrame(() => window.print());
  };
  const format = new Intl.NumberFormat(language);
  const names = Object.fromEntries([[fit, word.fit], ...scales.map((one) => [String(one), `1:${format.format(one)}`])]);
  return (
    <Dialog kind="print" title={word.print} onClose={onClose}>
      <Choice
        name={word.size}
        value={size}
        values={['A4', 'A3']}
        words={{ A4: 'A4', A3: 'A3' }}
        onChange={(next) => setPaper({ size: next })}
      />
      {room ? (
        <label className="filter-option">
          <input type="checkbox" checked={hasMap} onChange={({ target }) => setPaper({ hasMap: target.checked })} />
          {word.withMap}
        </label>
      ) : null}
      <Choice
        name={word.scale}
        value={scale === null ? fit : String(scale)}
        values={[fit, ...scales.map(String)]}
        words={names}
        onChange={(next) => setPaper({ scale: scales.find((one) => String(one) === next) ?? null })}
      />
      <p className="quiet">{word.hint}</p>
      <button type="button" disabled={isPreparing} onClick={() => void print()}>
        {word.printNow}
      </button>
      {isPreparing ? <p role="status">{word.preparing}</p> : null}
    </Dialog>
  );
};
