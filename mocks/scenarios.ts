import type { Text } from '../src/shared/vocabulary.ts';
import { type ScenarioId, scenarioIds } from './contract.ts';
import type { Journal } from './journal.ts';
import { type Geography, type Places, placesAt } from './places.ts';
import { createPlay } from './play.ts';
import { scenarioStart, worldLasts } from './scenario-start.ts';
import { exerciseMoments, playMetroExercise } from './scenarios/metro-exercise.ts';
import { november15Moments, november15Time, playNovember15 } from './scenarios/november-15.ts';
import { playNovember25 } from './scenarios/november-25.ts';
import { momentTime, moments } from './scenarios/november-25-places.ts';
import { keepUp } from './scenarios/rhythm.ts';
import { createStress } from './scenarios/stress.ts';
import type { Simulation, Stage } from './simulation.ts';

/** A world as data: what it is called, what is worth a jump, and what happens. */
interface Scenario {
  title: Text;
  /** Everything in it is an exercise, and has to say so. */
  isExercise?: true;
  /** @param start when the world starts, milliseconds since 1970 */
  moments(start: number): readonly { at: number; label: Text }[];
  simulate(journal: Journal, geography: Geography): Simulation;
}

/** Long enough for the first incidents to have been closed and the counts to have settled. */
const history = 4 * 3_600_000;

const script = (journal: Journal, geography: Geography, play: (stage: Stage, places: Places) => void): Simulation => {
  const start = scenarioStart(journal);
  const places = placesAt(geography, start);
  const begin = (stage: Stage): void => play(stage, places);
  return createPlay({ seed: journal.seed, historyFrom: start - history, start, end: start + worldLasts, begin });
};

const scenarios: Record<ScenarioId, Scenario> = {
  'ordinary-day': {
    title: { fr: 'Une journée ordinaire', nl: 'Een gewone dag', en: 'An ordinary day' },
    moments: () => [],
    simulate: (journal, geography) => {
      const start = scenarioStart(journal);
      const places = placesAt(geography, start);
      const rhythm = {
        openIncidents: 40,
        currentAlerts: 12,
        currentDeployments: 60,
        currentDisruptions: 5,
        currentRoadActions: 8,
        accidentPlaces: 10,
      };
      const begin = (stage: Parameters<typeof keepUp>[0]) => keepUp(stage, places, rhythm);
      return createPlay({ seed: journal.seed, historyFrom: start - history, start, end: start + worldLasts, begin });
    },
  },
  '2017-11-15': {
    title: { fr: '15 novembre 2017', nl: '15 november 2017', en: '15 November 2017' },
    moments: () => november15Moments.map(({ time, label }) => ({ at: november15Time(time), label })),
    simulate: (journal, geography) => script(journal, geography, playNovember15),
  },
  'metro-exercise': {
    title: {
      fr: 'Exercice : évacuation du métro',
      nl: 'Oefening: ontruiming van de metro',
      en: 'Exercise: metro evacuation',
    },
    isExercise: true,
    moments: (start) => exerciseMoments.map(({ minute, label }) => ({ at: start + minute * 60_000, label })),
    simulate: (journal, geography) => script(journal, geography, playMetroExercise),
  },
  '2017-11-25': {
    title: { fr: '25 novembre 2017', nl: '25 november 2017', en: '25 November 2017' },
    moments: () => moments.map(({ time, label }) => ({ at: momentTime(time), label })),
    simulate: (journal, geography) => script(journal, geography, playNovember25),
  },
  stress: {
    title: { fr: 'Épreuve de charge', nl: 'Belastingsproef', en: 'Stress test' },
    moments: () => [],
    simulate: (journal, geography) => {
      const start = scenarioStart(journal);
      return createStress({ ...journal, start }, placesAt(geography, start));
    },
  },
};

export const scenarioOf = ({ scenario }: Journal): Scenario => scenarios[scenario];
export const scenarioTitles = scenarioIds.map((id) => ({ id, title: scenarios[id].title }));
