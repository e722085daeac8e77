import { create } from 'zustand';
import type { BufferedGeometry } from '../../geo/shape.ts';
import { useWords } from '../../shared/words.ts';
import { shapeWords } from './shape-words.ts';
import type { Sketch } from './sketch.ts';

/** A thing that a buffer may be laid around. */
interface Offer {
  name: string;
  of: BufferedGeometry;
  item: { collection: string; id: string } | null;
}

/** What the map has open: filled by whoever knows. */
export const useOffers = create<{ offers: readonly Offer[] }>()(() => ({ offers: [] }));

/** What a buffer is around: a thing that is open, or a point. */
export const AroundField = ({ sketch, onChange }: { sketch: Sketch; onChange: (sketch: Sketch) => void }) => {
  const word = useWords(shapeWords);
  const { offers } = useOffers();
  const { around } = sketch;
  if (around) {
    const id = around.item?.id;
    const name = offers.find(({ item }) => item?.id === id)?.name ?? id ?? '';
    return (
      <p>
        {word.around(name)}{' '}
        <button type="button" onClick={() => onChange({ ...sketch, around: null })}>
          {word.leaveAround}
        </button>
      </p>
    );
  }
  if (offers.length === 0) return <p className="quiet">{word.noAround}</p>;
  return (
    <div className="action-buttons">
      {offers.map(({ name, of, item }) => (
        <button key={name} type="button" onClick={() => onChange({ ...sketch, positions: [], around: { of, item } })}>
          {word.around(name)}
        </button>
      ))}
    </div>
  );
};
