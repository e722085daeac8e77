import { useState } from 'react';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { useSession } from '../../shared/session.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useIsExercise } from '../exercise-mark.tsx';
import type { LiveLayer } from '../workspace.ts';
import { saveFile } from '../../shared/save-file.ts';
import { exportName } from './export-name.ts';
import { toolWords } from './words.ts';

const loadExport = lazyPart(() => import('./export.ts'));

/** Saves a list as it stands: lens, filters and order. */
export const ExportButton = ({ live }: { live: LiveLayer }) => {
  const language = useLanguage();
  const word = useWords(toolWords);
  const { baseUrl, seat } = useSession();
  const now = useNow();
  const isExercise = useIsExercise();
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent();
  const save = async (): Promise<void> => {
    try {
      const { exportList } = await loadExport();
      saveFile(
        await exportList(live, { baseUrl, seat: seat.id }),
        exportName(isExercise ? `EXERCISE ${live.layer.title[language]}` : live.layer.title[language], now),
        'text/csv;charset=utf-8',
      );
      setIsFailed(false);
    } catch (thrown) {
      console.error('The export failed:', thrown);
      setIsFailed(true);
    }
  };
  const name = `${word.export} – ${live.layer.title[language]}`;
  return (
    <>
      <ActButton isBusy={isBusy} className="icon-button" aria-label={name} title={name} onAct={() => void run(save)}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M8 1v9M4 7l4 4 4-4M2 14h12" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </ActButton>
      {isFailed ? (
        <span role="alert" className="export-failed">
          {word.exportFailed}
        </span>
      ) : null}
    </>
  );
};
