import { type RoadWorks, roadWorksCollection } from '../../src/domain/road-works/contract.ts';
import { instantOf } from '../../src/shared/instant.ts';
import { inAll, writtenIn } from '../../src/shared/vocabulary.ts';
import type { DemoLayer } from '../demo-layer.ts';
import type { Places } from '../places.ts';
import { between, drawFor } from '../random.ts';
import type { Stage } from '../simulation.ts';

const minute = 60_000;
const hour = 60 * minute;
const keptAfterEnd = 2 * hour;

const named = { fr: 'Chantier', nl: 'Werf', en: 'Road works' } as const;

/** One site from its announcement to its end, and two hours more; then another one. */
const startWorks = (stage: Stage, places: Places): void => {
  const id = stage.newId('works');
  const draw = drawFor(stage.seed, id);
  const { position, place } = places.inStreet(draw);
  const start = stage.now + between(draw, 0, 3) * hour;
  const end = start + between(draw, 2, 8) * hour;
  const works: RoadWorks = {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: position },
    properties: {
      title: inAll((language) => `${named[language]} – ${writtenIn(place.label, language)}`),
      status: 'planned',
      place,
      start: instantOf(start),
      end: instantOf(end),
      updated: instantOf(stage.now),
      version: 1,
      exercise: false,
    },
  };
  stage.put(roadWorksCollection, works);
  stage.at(start, () => stage.update(roadWorksCollection, id, { status: 'ongoing' }));
  stage.at(end, () => {
    stage.update(roadWorksCollection, id, { status: 'ended' });
    stage.at(stage.now + keptAfterEnd, () => stage.remove(roadWorksCollection, id));
    startWorks(stage, places);
  });
};

/** So many sites at any time. */
export const roadWorksLayer: DemoLayer<number> = {
  rhythm: {
    ordinary: 12,
    told: 6,
    draws: roadWorksCollection,
    keepUp: (stage, places, amount) => {
      for (let site = 0; site < amount; site++) startWorks(stage, places);
    },
  },
};
