import type { DrawingStart } from '../domain/drawings/start.ts';
import type { PerimeterStart } from '../domain/perimeters/start.ts';
import { deskGlossary } from '../shared/desk-glossary.ts';
import { useItemSteps } from '../shared/item-steps.ts';
import { Fact } from '../shared/parts/fact.tsx';
import type { ItemAction } from '../shared/parts/item-actions.tsx';
import { ItemLinks } from '../shared/parts/item-links.tsx';
import type { Action } from '../shared/seats.ts';
import { defineWords } from '../shared/terms.ts';
import type { Text } from '../shared/vocabulary.ts';
import { useWords } from '../shared/words.ts';
import { useFeatures } from './features.ts';

const words = defineWords({
  perimeters: deskGlossary.perimeters,
  drawings: deskGlossary.drawings,
  newPerimeter: deskGlossary.newPerimeter,
  newDrawing: deskGlossary.newDrawing,
});

/** What perimeters and drawings are for. */
type Link = { layer: 'incidents' | 'events'; id: string };
const fieldOf = { incidents: 'incident', events: 'event' } as const;

/** The perimeters that stand, and what is drawn, for an incident or an event. */
export const MapWorkFacts = ({ layer, id }: Link) => {
  const word = useWords(words);
  const field = fieldOf[layer];
  const perimeters = [...useFeatures('perimeters')].flatMap(({ id: own, properties }) =>
    properties[field] === id && properties.status !== 'lifted' ? [own] : [],
  );
  const drawings = [...useFeatures('drawings')].flatMap(({ id: own, properties }) =>
    properties[field] === id && properties.status === 'drawn' ? [own] : [],
  );
  return (
    <>
      {perimeters.length === 0 ? null : (
        <Fact name={word.perimeters}>
          <ItemLinks layer="perimeters" ids={perimeters} />
        </Fact>
      )}
      {drawings.length === 0 ? null : (
        <Fact name={word.drawings}>
          <ItemLinks layer="drawings" ids={drawings} />
        </Fact>
      )}
    </>
  );
};

/** Draws a perimeter or a sign for an incident or an event, with the map there. */
export const useMapWork = ({ layer, id }: Link, title: Text, right: Action): readonly ItemAction[] => {
  const word = useWords(words);
  const { show, startNew } = useItemSteps();
  const link = { incident: null, event: null, [fieldOf[layer]]: id };
  const start = (what: string, known: unknown) => async (): Promise<void> => {
    show({ layer, id });
    startNew(what, known);
  };
  return [
    {
      id: 'perimeter',
      name: word.newPerimeter,
      right,
      run: start('perimeters', { title, shape: null, ...link } satisfies PerimeterStart),
    },
    { id: 'drawing', name: word.newDrawing, right, run: start('drawings', link satisfies DrawingStart) },
  ];
};
