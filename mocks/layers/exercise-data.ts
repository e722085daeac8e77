import {
  type Exercise,
  type Inject,
  exercisesCollection,
  injectsCollection,
} from '../../src/domain/exercise/contract.ts';
import type { InjectDraft } from '../../src/domain/exercise/drafts.ts';
import { nextMoment, planExercise, writeInject } from '../../src/domain/exercise/lifecycle.ts';
import { turnOf } from '../../src/domain/exercise/turn.ts';
import { stopLabel } from '../../src/geo/labels.ts';
import { instantOf } from '../../src/shared/instant.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';

const minute = 60_000;

/** The moments that were asked for already, by exercise: each is looked at once. */
const asked = new WeakMap<Stage, Map<string, number>>();

const injectsOf = (stage: Stage, { properties }: Exercise): Inject[] =>
  properties.injects.flatMap((id) => stage.get(injectsCollection, id) ?? []);

/** Lets come what is due, in the order of the script, and ends what is over. */
const takeTurn = (stage: Stage, places: Places, id: string): void => {
  const exercise = stage.get(exercisesCollection, id);
  const effects = exercise && turnOf(exercise, injectsOf(stage, exercise), { now: stage.now, network: places.network });
  if (effects) stage.perform(effects, 'director');
};

/** Looks at a script again when the next thing of it is due. @param id of an exercise, or of an inject of one */
export const runScript = (stage: Stage, places: Places, id: string): void => {
  const script = stage.get(injectsCollection, id)?.properties.script ?? id;
  const exercise = stage.get(exercisesCollection, script);
  const moment = exercise && nextMoment(exercise, injectsOf(stage, exercise));
  if (moment === undefined || moment === null) return;
  const known = asked.get(stage) ?? new Map<string, number>();
  asked.set(stage, known);
  const at = Math.max(moment, stage.now);
  if (known.get(script) === at) return;
  known.set(script, at);
  stage.at(at, () => {
    if (known.get(script) === at) known.delete(script);
    takeTurn(stage, places, script);
    runScript(stage, places, script);
  });
};

const t = (fr: string, nl: string): Text => ({ fr, nl });

interface Line extends Partial<Omit<InjectDraft, 'offset' | 'place'>> {
  minute: number;
  kind: InjectDraft['kind'];
  title: Text;
  stop: string;
}

const lines: readonly Line[] = [
  {
    minute: 2,
    kind: 'message',
    title: t('Appel de la STIB', 'Oproep van de MIVB'),
    text: t('Odeur de brûlé signalée à la station De Brouckère.', 'Brandgeur gemeld in het station De Brouckère.'),
    stop: 'metro-de-brouckere',
    function: 'operator',
    expected: {
      text: t('Noter l’appel dans la main courante', 'De oproep in het logboek noteren'),
      action: 'entry',
      within: 5,
    },
  },
  {
    minute: 5,
    kind: 'incident',
    title: t('Fumée épaisse au quai', 'Dikke rook op het perron'),
    text: t('Fumée dense au quai de la ligne 1.', 'Dichte rook op het perron van lijn 1.'),
    stop: 'metro-de-brouckere',
    severity: 'severe',
    category: 'fire',
    function: 'operator',
    expected: { text: t('Confirmer l’incident', 'Het incident bevestigen'), action: 'step', within: 5 },
  },
  {
    minute: 12,
    kind: 'disruption',
    title: t('Station fermée', 'Station gesloten'),
    text: t('La STIB n’arrête plus à De Brouckère.', 'De MIVB stopt niet meer in De Brouckère.'),
    stop: 'metro-de-brouckere',
    minutes: 60,
  },
  {
    minute: 20,
    kind: 'alert',
    title: t('Attroupement devant la station', 'Samenscholing voor het station'),
    text: t(
      'Une centaine de personnes évacuées attendent sur la place.',
      'Een honderdtal geëvacueerden wacht op het plein.',
    ),
    stop: 'metro-de-brouckere',
    severity: 'moderate',
    theme: 'gathering',
    minutes: 90,
    function: 'operator',
    expected: { text: t('Prendre connaissance de l’alerte', 'Het signaal bekijken'), action: 'step', within: 10 },
  },
  {
    minute: 30,
    kind: 'silence',
    title: t('Le flux se tait', 'De feed zwijgt'),
    text: t('Panne de la liaison pendant deux minutes.', 'Storing van de verbinding gedurende twee minuten.'),
    stop: '',
    minutes: 2,
  },
  {
    minute: 40,
    kind: 'incident',
    title: t('Malaise dans la foule', 'Onwel worden in de menigte'),
    text: t('Deux personnes incommodées par la fumée.', 'Twee personen onwel door de rook.'),
    stop: 'tram-bourse',
    severity: 'moderate',
    category: 'medical',
    function: 'operator',
    expected: { text: t('Engager une équipe', 'Een ploeg inzetten'), action: 'engage', within: 10 },
  },
];

/** Puts an exercise into a world, with its script, that nobody has begun yet. */
export const putExercise = (stage: Stage, places: Places): void => {
  const now = instantOf(stage.start - 24 * 60 * minute);
  const exercise = planExercise(
    stage.newId('exe'),
    { fr: 'Évacuation de De Brouckère', nl: 'Ontruiming van De Brouckère', en: 'Evacuation of De Brouckère' },
    now,
  );
  const written = lines.map(({ minute: at, stop: id, ...line }): Inject => {
    const stop = places.network.stops.find((one) => one.id === id);
    const place = stop && { ...places.region.locate(stop.position), label: stopLabel(stop), stop: stop.id, line: null };
    return writeInject(
      stage.newId('inj'),
      {
        script: exercise.id,
        offset: at * 60,
        text: t('', ''),
        function: null,
        zone: null,
        severity: null,
        category: null,
        theme: null,
        minutes: null,
        expected: null,
        ...line,
        place: place ? { commune: null, zone: null, ...place } : null,
      },
      stop ? { type: 'Point', coordinates: stop.position } : null,
      now,
    );
  });
  const injects = written.map(({ id }) => id);
  stage.put(exercisesCollection, { ...exercise, properties: { ...exercise.properties, injects } });
  for (const inject of written) stage.put(injectsCollection, inject);
};
