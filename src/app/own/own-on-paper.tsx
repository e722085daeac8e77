import { useMemo } from 'react';
import { ownInks } from '../../map/own/colours.ts';
import { createShapePainter } from '../../map/own/paint-shapes.ts';
import { paperPalette } from '../../map/other-palettes.ts';
import type { Painter } from '../../map/paint-tile.ts';
import { isolate } from '../../shared/text.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type OwnLayer, useOwnLayers } from '../../workspace/own-layers/own-layers.ts';
import { OwnSwatch } from './own-swatch.tsx';
import { ownWords } from './own-words.ts';
import { paperShapesOf } from './paper-shapes.ts';

const useShown = (): readonly OwnLayer[] => {
  const layers = useOwnLayers();
  return useMemo(() => layers.filter(({ isHidden }) => !isHidden), [layers]);
};

/** What paints the layers of one's own that are on the screen, from the lowest to the highest. */
export const usePaperPainters = (): readonly Painter[] => {
  const layers = useShown();
  return useMemo(
    () =>
      layers.toReversed().flatMap((layer) => {
        const shapes = paperShapesOf(layer);
        const look = { colour: ownInks.light[layer.colour], land: paperPalette.land };
        return shapes ? [createShapePainter(shapes, look)] : [];
      }),
    [layers],
  );
};

/** Their names and colours, and how many are not on the sheet. */
export const OwnOnPaper = () => {
  const word = useWords(ownWords);
  const language = useLanguage();
  const layers = useShown();
  if (layers.length === 0) return null;
  const missing = layers.filter((layer) => !paperShapesOf(layer)).length;
  return (
    <section>
      <h3>{word.title}</h3>
      <ul>
        {layers.map(({ id, name, colour, count, unplaced }) => (
          <li key={id}>
            <OwnSwatch colour={colour} theme="light" />
            {`${isolate(name)} – ${word.rows(new Intl.NumberFormat(language).format(count), unplaced)}`}
          </li>
        ))}
        {missing > 0 ? <li>{word.notOnPaper(missing)}</li> : null}
      </ul>
    </section>
  );
};
