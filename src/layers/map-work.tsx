import type { DrawingStart } from '../domain/drawings/start.ts';
import type { PerimeterStart } from '../domain/perimeters/start.ts';
import { deskGlossary } from '../shared/desk-glossary.ts';
import { useItemSteps } from '../shared/item-steps.ts';
import { ActButton } from '../shared/parts/act-button.tsx';
import { Fact } from '../shared/parts/fact.tsx';
import { ItemLinks } from '../shared/parts/item-links.tsx';
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
const useStanding = ({ layer, id }: Link): { perimeters: readonly string[]; drawings: readonly string[] } => {
  const field = fieldOf[layer];
  return {
    perimeters: [...useFeatures('perimeters')].flatMap(({ id: own, properties }) =>
      properties[field] === id && properties.status !== 'lifted' ? [own] : [],
    ),
    drawings: [...useFeatures('drawings')].flatMap(({ id: own, properties }) =>
      properties[field] === id && properties.status === 'drawn' ? [own] : [],
    ),
  };
};

/** Links to them. */
export const MapWorkFacts = (link: Link) => {
  const word = useWords(words);
  const { perimeters, drawings } = useStanding(link);
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
export const MapWorkActions = ({ layer, id, title }: Link & { title: Text }) => {
  const word = useWords(words);
  const { show, startNew } = useItemSteps();
  const { perimeters, drawings } = useStanding({ layer, id });
  const link = { incident: null, event: null, [fieldOf[layer]]: id };
  const start = (what: string, known: unknown): void => {
    show({ layer, id });
    startNew(what, known);
  };
  return (
    <details className="item-more">
      <summary>{`${word.perimeters}, ${word.drawings} (${perimeters.length + drawings.length})`}</summary>
      <div className="action-buttons">
        <ActButton onAct={() => start('perimeters', { title, shape: null, ...link } satisfies PerimeterStart)}>
          {word.newPerimeter}
        </ActButton>
        <ActButton onAct={() => start('drawings', link satisfies DrawingStart)}>{word.newDrawing}</ActButton>
      </div>
    </details>
  );
};
