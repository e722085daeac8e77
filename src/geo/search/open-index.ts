import { flatDistance } from '../geometry.ts';
import { createLocator } from '../locator.ts';
import type { StreetLoaders } from '../street-loaders.ts';
import type { Gazetteer } from './entries.ts';
import type { AnswerTo, Answers, IndexFigures, Question } from './questions.ts';
import { type SearchIndex, createSearchIndex } from './search-index.ts';

const toGazetteerRegion = ({ communes, zones }: IndexFigures): Gazetteer['region'] => {
  const locator = createLocator(communes.map(({ surface }) => surface));
  return {
    communes: new Map(communes.map((commune) => [commune.nis, commune])),
    zones: new Map(zones.map((zone) => [zone.code, zone])),
    locate: (position) => {
      const commune = communes[locator.find(position)];
      return commune ? { commune: commune.nis, zone: commune.zone } : null;
    },
  };
};

/** An index that is there. `isWhole`: with streets; they may fail to come. */
export interface OpenIndex {
  isWhole: boolean;
  answer<Q extends Question>(question: Q): AnswerTo<Q>;
}

const answerWith =
  (index: SearchIndex) =>
  (question: Question): Answers[keyof Answers] => {
    switch (question.type) {
      case 'find':
        return index.find(question.text, question.most);
      case 'street':
        return index.streetAt(question.position);
      case 'near': {
        const { position: place, metres } = question;
        return index.entries.filter(({ position }) => position && flatDistance(position, place) <= metres);
      }
    }
  };

/**
 * Makes the index of these figures. Without the packs of street level all else is found.
 * @param breathe as of `createSearchIndex`
 */
export const openIndex = async (
  figures: IndexFigures,
  { loadStreets, loadPlaces, loadGreen }: StreetLoaders,
  breathe?: () => Promise<void>,
): Promise<OpenIndex> => {
  const loadLevel = async (): Promise<Pick<Gazetteer, 'streets' | 'places' | 'green'> | null> => {
    try {
      const [streets, places, green] = await Promise.all([loadStreets(), loadPlaces(), loadGreen()]);
      return { streets, places, green };
    } catch {
      return null;
    }
  };
  const level = await loadLevel();
  const { network, facilities } = figures;
  const gazetteer = {
    region: toGazetteerRegion(figures),
    network,
    facilities,
    ...(level ?? { streets: [], places: [], green: [] }),
  };
  const answer = answerWith(await createSearchIndex(gazetteer, breathe));
  return { isWhole: level !== null, answer: answer as OpenIndex['answer'] };
};
