import * as v from 'valibot';
import { formatClockAt, formatMoment } from '../../shared/time.ts';
import { isolate } from '../../shared/text.ts';
import { type Language, type Text, textIn } from '../../shared/vocabulary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';
import { pair } from '../../shared/words.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import { deploymentCourse, deploymentPatchSchema, refuseDeploymentPatch } from '../../domain/deployments/lifecycle.ts';
import { deploymentDetailWords } from './detail-words.ts';
import { silenceWords } from './silence-words.ts';
import { deploymentWords } from './words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { jointSteps } from '../joint-steps.ts';
import type { Joint } from '../manifest.ts';
import { nextShift } from './next-shift.ts';

const firstObjective: Text = {
  fr: 'Présence visible',
  nl: 'Zichtbare aanwezigheid',
  en: 'Visible presence',
};

/** The words of planning and leading deployments. */
export const deploymentDeskWords = defineWords({
  /** What to press to get there. */
  step: {
    planned: deskGlossary.plan,
    'en-route': t('Mettre en route', 'Op weg sturen', 'Set off'),
    'on-site': t('Signaler sur place', 'Ter plaatse melden', 'On site'),
    paused: t('Mettre en pause', 'Pauzeren', 'Pause'),
    ended: deskGlossary.end,
  },
  edit: t('Modifier ou déplacer', 'Wijzigen of verplaatsen', 'Edit or move'),
  handOver: t('Relève au service suivant', 'Aflossing door de volgende dienst', 'Hand over to the next shift'),
  assign: t('Affecter à un incident', 'Toewijzen aan een incident', 'Assign to an incident'),
  plan: glossary.newDeployment,
  change: t('Modifier le déploiement', 'Inzet wijzigen', 'Edit the deployment'),
  contact: deskGlossary.contact,
  operation: t('Opération conjointe', 'Gezamenlijke operatie', 'Joint operation'),
  objective: deskGlossary.objective,
  start: t('Début du service', 'Begin van de dienst', 'Start of shift'),
  end: t('Fin du service', 'Einde van de dienst', 'End of shift'),
  refused: t(
    'Cet opérateur n’intervient pas dans ce mode à ce niveau : choisissez-en un autre.',
    'Deze operator werkt niet met dat vervoermiddel op dat niveau: kies een andere.',
    'This operator does not work in that mode on that level: choose another.',
  ),
  /** A new one that would have begun before. */
  inThePast: t(
    (moment: string) => `Le début est passé (${moment}) : planifier quand même dans le passé`,
    (moment) => `Het begin is voorbij (${moment}): toch in het verleden plannen`,
    (moment) => `The start is past (${moment}): plan it in the past all the same`,
  ),
  shiftRefused: t(
    'Le service se termine après son début, dans les 24 heures.',
    'De dienst eindigt na het begin, binnen 24 uur.',
    'The shift ends after it starts, within 24 hours.',
  ),
  notPlaced: deskGlossary.choosePlace,
  firstObjective: same(firstObjective),
  whatIf: t(
    (name: string, before: string, after: string) => `${name} : ${before} → ${after}`,
    (name, before, after) => `${name}: ${before} → ${after}`,
    (name, before, after) => `${name}: ${before} → ${after}`,
  ),
});

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = deploymentWords[language];
  const own = deploymentDetailWords[language];
  const desk = deploymentDeskWords[language];
  const { status, place, strength, shift, objective, contact, operation, heard } = properties as Partial<
    Deployment['properties']
  >;
  return [
    ...(status ? [pair(word.facts.status, word.status[status], language)] : []),
    ...(place ? [textIn(place.label, language)] : []),
    ...(strength ? [word.officers(strength)] : []),
    ...(shift
      ? [
          pair(
            own.facts.shift,
            `${formatMoment(timeOf(shift.start), language)} – ${formatClockAt(timeOf(shift.end), timeOf(shift.start), language)}`,
            language,
          ),
        ]
      : []),
    ...(objective ? [pair(desk.objective, textIn(objective, language), language)] : []),
    ...(contact ? [pair(desk.contact, isolate(contact), language)] : []),
    ...(heard ? [silenceWords[language].heard] : []),
    ...(operation ? [pair(desk.operation, isolate(operation), language)] : []),
  ];
};

/** Why a deployment cannot be changed so; its place goes with its position. */
export const refuse = (deployment: Deployment, { geometry: _, ...patch }: Record<string, unknown>): string | null =>
  v.is(deploymentPatchSchema, patch) ? refuseDeploymentPatch(deployment, patch) : 'This cannot be taken back.';

const isOver = ({ properties: { status } }: Deployment): boolean => status === 'ended';

export const joint: Joint<Deployment> = {
  right: ({ properties: { place } }) => ({ type: 'change', zones: [place.zone] }),
  steps: [
    ...jointSteps(deploymentCourse, {
      names: (language) => deploymentDeskWords[language].step,
      to: ['en-route', 'on-site', 'paused', 'ended'],
    }),
    {
      id: 'hand-over',
      name: (language) => deploymentDeskWords[language].handOver,
      patch: (deployment) => (isOver(deployment) ? null : { shift: nextShift(deployment.properties.shift) }),
    },
    {
      id: 'heard',
      name: (language) => silenceWords[language].heard,
      patch: (deployment, { now }) => (isOver(deployment) ? null : { heard: instantOf(now) }),
    },
    {
      id: 'assign',
      name: (language) => deploymentDeskWords[language].assign,
      asks: { layer: 'incidents' },
      patch: (deployment) => (isOver(deployment) ? null : {}),
      gather: (incident, deployments) => ({
        deployments: [
          ...new Set([...(incident as Incident).properties.deployments, ...deployments.map(({ id }) => id)]),
        ],
      }),
    },
  ],
};
