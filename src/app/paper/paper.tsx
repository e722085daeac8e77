import './paper.css';
import { useLayoutEffect } from 'react';
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
      {room === null || hasMap ? <MapSheet /> : null}
    </section>
  );
};

/** What only paper has, above what is printed of the screen; drawn when the page is printed. */
export const Paper = () => (useIsPrinting() ? <Sheet /> : null);
