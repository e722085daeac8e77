import type { Position } from '../src/shared/geojson.ts';
import type { Text } from '../src/shared/vocabulary.ts';
import { type ScenarioId, scenarioIds } from './contract.ts';
import type { Journal } from './journal.ts';
import { laterData } from './later-data.ts';
import { type Geography, type Places, placesAt } from './places.ts';
import { createPlay } from './play.ts';
import { scenarioStart, worldLasts } from './scenario-start.ts';
import { exerciseMoments, playMetroExercise } from './scenarios/metro-exercise.ts';
import { november15Moments, november15Time, playNovember15 } from './scenarios/november-15.ts';
import { playNovember25 } from './scenarios/november-25.ts';
import { momentTime, moments } from './scenarios/november-25-places.ts';
import { november28Moments, november28Site, november28Time } from './scenarios/november-28-moments.ts';
import { keepUp } from './scenarios/rhythm.ts';
import { createStress } from './scenarios/stress.ts';
import type { Hearing, Simulation, Stage } from './simulation.ts';

/** A world as data: what it is called, what is worth a jump, and what happens. */
interface Scenario {
  title: Text;
  /** Everything in it is an exercise, and has to say so. */
  isExercise?: true;
  /** @param start when the world starts, milliseconds since 1970 */
  moments(start: number): readonly { at: number; label: Text; site: { position: Readonly<Position> } }[];
  simulate(journal: Journal, geography: Geography, hearing: Hearing | undefined): Simulation;
}

/** Long enough for the first incidents to have been closed and the counts to have settled. */
const history = 4 * 3_600_000;

const script = (
  journal: Journal,
  geography: Geography,
  play: (stage: Stage, places: Places) => void,
  hearing: Hearing | undefined,
): Simulation => {
  const { isExercise = false } = scenarioOf(journal);
  const start = scenarioStart(journal);
  const places = placesAt(geography, start);
  const begin = (stage: Stage): void => play(stage, places);
  return createPlay({
    seed: journal.seed,
    historyFrom: start - history,
    start,
    end: start + worldLasts,
    begin,
    places,
    isExercise,
    hearing,
  });
};

/** A day whose story comes beside the geography. */
const toldLater = (id: '2017-11-11' | 'new-year'): Pick<Scenario, 'moments' | 'simulate'> => ({
  moments: () => laterData().publicOrder.publicOrderDays[id].moments(),
  simulate: (journal, geography, hearing) => {
    const { amounts, play } = laterData().publicOrder.publicOrderDays[id];
    const begin = (stage: Stage, places: Places): void => {
      keepUp(stage, places, 'told', amounts);
      play(stage, places);
    };
    return script(journal, geography, begin, hearing);
  },
});

const scenarios: Record<ScenarioId, Scenario> = {
  'ordinary-day': {
    title: { fr: 'Une journée ordinaire', nl: 'Een gewone dag', en: 'An ordinary day' },
    moments: () => [],
    simulate: (journal, geography, hearing) =>
      script(journal, geography, (stage, places) => keepUp(stage, places, 'ordinary'), hearing),
  },
  '2017-11-11': {
    title: { fr: '11 novembre 2017', nl: '11 november 2017', en: '11 November 2017' },
    ...toldLater('2017-11-11'),
  },
  'new-year': {
    title: { fr: 'Nuit du Nouvel An', nl: 'Nieuwjaarsnacht', en: 'New Year’s Eve' },
    ...toldLater('new-year'),
  },
  '2017-11-15': {
    title: { fr: '15 novembre 2017', nl: '15 november 2017', en: '15 November 2017' },
    moments: () => november15Moments.map(({ time, ...moment }) => ({ at: november15Time(time), ...moment })),
    simulate: (journal, geography, hearing) => script(journal, geography, playNovember15, hearing),
  },
  'metro-exercise': {
    title: {
      fr: 'Exercice : évacuation du métro',
      nl: 'Oefening: ontruiming van de metro',
      en: 'Exercise: metro evacuation',
    },
    isExercise: true,
    moments: (start) => exerciseMoments.map(({ minute, ...moment }) => ({ at: start + minute * 60_000, ...moment })),
    simulate: (journal, geography, hearing) => script(journal, geography, playMetroExercise, hearing),
  },
  '2017-11-25': {
    title: { fr: '25 novembre 2017', nl: '25 november 2017', en: '25 November 2017' },
    moments: () => moments.map(({ time, ...moment }) => ({ at: momentTime(time), ...moment })),
    simulate: (journal, geography, hearing) => script(journal, geography, playNovember25, hearing),
  },
  '2017-11-28': {
    title: {
      fr: '28 novembre 2017 : le conseil',
      nl: '28 november 2017: de raad',
      en: '28 November 2017: the council',
    },
    moments: () =>
      november28Moments.map(({ time, label }) => ({ at: november28Time(time), label, site: november28Site })),
    simulate: (journal, geography, hearing) => {
      const begin = (stage: Stage, places: Places): void => {
        keepUp(stage, places, 'told', { incidents: 12, alerts: 3 });
        laterData().council.playNovember28(stage, places.region);
      };
      return script(journal, geography, begin, hearing);
    },
  },
  stress: {
    title: { fr: 'Épreuve de charge', nl: 'Belastingtest', en: 'Stress test' },
    moments: () => [],
    simulate: (journal, geography, hearing) => {
      const start = scenarioStart(journal);
      return createStress({ ...journal, start }, placesAt(geography, start), hearing);
    },
  },
};

export const scenarioOf = ({ scenario }: Journal): Scenario => scenarios[scenario];
export const scenarioTitles = scenarioIds.map((id) => ({ id, title: scenarios[id].title }));
