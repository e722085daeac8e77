import type { AlertTemplate } from '../layers/alert-templates.ts';
import { laterData } from '../later-data.ts';
import { placeOrThrow } from '../layers/traffic.ts';
import type { Places } from '../places.ts';
import { type LiveCollection, type LiveFeatures, liveCollections } from '../../src/domain/collections.ts';
import type { Stage } from '../simulation.ts';
import { keepUp } from './rhythm.ts';
import {
  type Day,
  type ScriptedTeam,
  type Sites,
  scriptAlert,
  scriptDisruption,
  scriptIncident,
  scriptTeams,
  text,
} from './script.ts';

const sites = {
  artsLoi: {
    position: [4.36877, 50.84552],
    label: text('Station Arts-Loi', 'Metrostation Kunst-Wet', 'Arts-Loi / Kunst-Wet metro station'),
    stop: 'metro-arts-loi',
    underground: true,
  },
  meeting: {
    position: [4.3655, 50.8448],
    label: text('Point de rassemblement, parc', 'Verzamelplaats, park', 'Assembly point, park'),
  },
} as const satisfies Sites<string>;
/** Injects of the exercise, in minutes from its start. */
export const exerciseMoments = [
  { minute: 5, label: text('Fumée signalée', 'Rook gemeld', 'Smoke reported'), site: sites.artsLoi },
  { minute: 10, label: text('Évacuation décidée', 'Evacuatie beslist', 'Evacuation decided'), site: sites.artsLoi },
  { minute: 30, label: text('Station évacuée', 'Station ontruimd', 'Station evacuated'), site: sites.meeting },
  { minute: 60, label: text('Fin de l’exercice', 'Einde van de oefening', 'End of the exercise'), site: sites.artsLoi },
] as const;

type Site = keyof typeof sites;

/** Everything that is put into the world belongs to the exercise, and says so. */
const asExercise = (stage: Stage): Stage => ({
  ...stage,
  get now() {
    return stage.now;
  },
  put: <C extends LiveCollection>(collection: C, feature: LiveFeatures[C]) => {
    const { exerciseMark } = liveCollections[collection];
    stage.put(collection, { ...feature, properties: { ...feature.properties, ...exerciseMark } });
  },
});

const warning: AlertTemplate = {
  origin: 'partner',
  theme: 'transport',
  event: 'Exercise: evacuation',
  urgency: 'immediate',
  certainty: 'observed',
  severity: 'severe',
  weight: 1,
  headline: text(
    'EXERCICE : évacuation de la station Arts-Loi',
    'OEFENING: ontruiming van station Kunst-Wet',
    'EXERCISE: evacuation of Arts-Loi station',
  ),
  observed: text(
    'Le métro passe sans arrêt ; sorties vers le parc.',
    'De metro rijdt door; uitgangen naar het park.',
    'Metros run through; exits towards the park.',
  ),
  assessed: text('', '', ''),
};

const teams: readonly ScriptedTeam<Site>[] = [
  {
    operator: 'stib-security',
    kind: 'metro',
    strength: 8,
    offset: [0.0001, 0.0001],
    moves: [
      ['6', 'artsLoi'],
      ['55', 'end'],
    ],
  },
  {
    operator: 'railway-police',
    kind: 'metro',
    strength: 6,
    offset: [-0.0001, 0.0001],
    moves: [
      ['9', 'artsLoi'],
      ['55', 'end'],
    ],
  },
  {
    operator: 'zone-5339',
    kind: 'road',
    strength: 12,
    offset: [0.0002, -0.0002],
    moves: [
      ['10', 'meeting'],
      ['58', 'end'],
    ],
  },
];

/** A metro evacuation, from the first smoke to the end, over an ordinary background of the exercise. */
export const playMetroExercise = (stage: Stage, places: Places): void => {
  const exercise = asExercise(stage);
  const timeOf = (minute: string): number => stage.start + Number(minute) * 60_000;
  const day: Day<Site> = { stage: exercise, places, sites, timeOf };
  keepUp(exercise, places, 'told', { incidents: 8 });
  scriptIncident(day, {
    category: 'fire',
    source: 'transport-operator',
    disciplines: ['D1'],
    title: text('EXERCICE : fumée en station', 'OEFENING: rook in het station', 'EXERCISE: smoke in the station'),
    severity: 'severe',
    reported: ['5', 'artsLoi'],
    steps: [
      ['7', { status: 'confirmed' }],
      ['10', { status: 'in-progress', severity: 'extreme', disciplines: ['D1', 'D2', 'D3'], phase: 'communal' }],
      ['30', { status: 'contained', disciplines: ['D1', 'D2', 'D3', 'D5'] }],
      ['60', { status: 'closed', phase: 'none' }],
    ],
  });
  scriptAlert(day, ['10', '10', '60'], warning, ['artsLoi', 350]);
  const station = { kind: 'station-closed', stop: 'metro-arts-loi', line: null, section: null } as const;
  scriptDisruption(day, placeOrThrow(station, places), {
    kind: 'station-closed',
    cause: 'police-activity',
    note: 'EXERCICE – OEFENING – EXERCISE',
    times: ['10', '45', '60'],
  });
  laterData().perimeters.playPerimetersOfExercise(exercise, places, timeOf);
  laterData().drawings.playDrawingsOfExercise(exercise, places, timeOf);
  scriptTeams(day, teams, {
    base: [4.3615, 50.8425],
    shift: ['0', '120'],
    objective: text('Exercice d’évacuation', 'Ontruimingsoefening', 'Evacuation exercise'),
  });
};
