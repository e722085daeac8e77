import './export-button.css';
import { useState } from 'react';
import { Icon } from '../shared/parts/icon.tsx';
import { useIntent } from '../shared/intent.ts';
import { ActButton } from '../shared/parts/act-button.tsx';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { useLanguage, useWords } from '../shared/words.ts';
import { openExport } from './desk-state.ts';
import { exportWords } from './export-words.ts';
import type { LiveLayer } from './live-layer.ts';
import { saveFile } from '../shared/save-file.ts';
import { useExportContext } from './use-export.ts';
import { useFileName } from './use-file-name.ts';

const loadExport = lazyPart(() => import('./export.ts'));

/** Saves a list as it stands, with lens, filters and order: at once as a table, or as what is chosen then. */
export const ExportButton = ({ live }: { live: LiveLayer }) => {
  const word = useWords(exportWords);
  const title = live.layer.title[useLanguage()];
  const context = useExportContext(title);
  const fileName = useFileName();
  const [problem, setProblem] = useState<string | null>(null);
  const { isBusy, run } = useIntent();
  const save = async (): Promise<void> => {
    try {
      const { exportLists } = await loadExport();
      const asked = context();
      const { content, type, left } = await exportLists('csv', [live], asked);
      saveFile(content, fileName(asked.title), type);
      setProblem(left.missing > 0 ? word.left.missing(left.missing) : null);
    } catch (thrown) {
      console.error('The export failed:', thrown);
      setProblem(word.exportFailed);
    }
  };
  const name = `${word.exportCsv} – ${title}`;
  const more = `${word.export} – ${title}`;
  return (
    <>
      <ActButton isBusy={isBusy} className="icon-button" aria-label={name} title={name} onAct={() => void run(save)}>
        <Icon shape="save" />
      </ActButton>
      <button
        type="button"
        className="icon-button export-more"
        aria-label={more}
        title={more}
        aria-haspopup="dialog"
        onClick={() => openExport(live.layer.id)}
      >
        <Icon shape="more" size={10} />
      </button>
      {problem === null ? null : (
        <span role="alert" className="export-failed">
          {problem}
        </span>
      )}
    </>
  );
};
