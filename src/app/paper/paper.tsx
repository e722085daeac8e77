import './paper.css';
import { useLayoutEffect } from 'react';
import { useChangeMarks } from '../../map/changes/change-mark.ts';
import { useIsPrinting } from '../../shared/print.ts';
import { useSelectedParam } from '../../shared/url-state.ts';
import { useWords } from '../../shared/words.ts';
import { useRoom } from '../use-room.ts';
import { MapSheet } from './map-sheet.tsx';
import { PaperHead } from './paper-head.tsx';
import { usePaperSettings } from './paper-settings.ts';
import { paperWords } from './words.ts';

const Sheet = () => {
  const word = useWords(paperWords);
  const room = useRoom();
  const [item] = useSelectedParam();
  const { size, hasMap } = usePaperSettings();
  const isCompared = useChangeMarks(({ marks }) => marks.length > 0);
  useLayoutEffect(function dressForPaper() {
    const { dataset } = document.documentElement;
    const { theme = 'dark' } = dataset;
    dataset['theme'] = 'light';
    return () => {
      dataset['theme'] = theme;
    };
  }, []);
  return (
    <section className="paper" aria-label={word.sheet} data-size={size} data-item={item !== null && room === null}>
      <PaperHead />
      {room === null || hasMap || isCompared ? <MapSheet /> : null}
    </section>
  );
};

/** What only paper has, above what is printed of the screen; drawn when the page is printed. */
export const Paper = () => (useIsPrinting() ? <Sheet /> : null);
