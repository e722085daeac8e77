import './export-button.css';
import { useState } from 'react';
import { Icon } from '../shared/parts/icon.tsx';
import { useIntent } from '../shared/intent.ts';
import { ActButton } from '../shared/parts/act-button.tsx';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { useSession } from '../shared/session.ts';
import { useNow } from '../shared/time.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useWorkspace } from './use-workspace.ts';
import { useIsExercise } from './feed.ts';
import type { LiveLayer } from './live-layer.ts';
import { saveFile } from '../shared/save-file.ts';
import { exportName } from './export-name.ts';
import { exportWords } from './export-words.ts';

const loadExport = lazyPart(() => import('./export.ts'));

/** Saves a list as it stands: lens, filters and order. */
export const ExportButton = ({ live }: { live: LiveLayer }) => {
  const language = useLanguage();
  const word = useWords(exportWords);
  const { baseUrl, seat, past } = useSession();
  const { live: feed } = useWorkspace();
  const now = useNow();
  const isExercise = useIsExercise();
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent();
  const save = async (): Promise<void> => {
    try {
      const { exportList } = await loadExport();
      saveFile(
        await exportList(live, { baseUrl, seat: seat.id, past, moment: feed.clock.now() }),
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
        <Icon shape="save" />
      </ActButton>
      {isFailed ? (
        <span role="alert" className="export-failed">
          {word.exportFailed}
        </span>
      ) : null}
    </>
  );
};
