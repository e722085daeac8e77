import * as v from 'valibot';
import { formatClockAt, formatMoment } from '../../shared/time.ts';
import { isolate } from '../../shared/text.ts';
import { type Language, type Text, textIn } from '../../shared/vocabulary.ts';
import { defineWords, pair } from '../../shared/words.ts';
import type { Deployment, DeploymentStatus } from './contract.ts';
import { deploymentPatchSchema, refuseDeploymentPatch } from './planning.ts';
import { deploymentWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

interface DeploymentDeskWords {
  /** What to press to get there. */
  step: Record<DeploymentStatus, string>;
  edit: string;
  handOver: string;
  plan: string;
  change: string;
  save: string;
  close: string;
  discard: string;
  contact: string;
  operation: string;
  objective: string;
  start: string;
  end: string;
  refused: string;
  shiftRefused: string;
  /** A new one that would have begun before. */
  inThePast: (moment: string) => string;
  notPlaced: string;
  firstObjective: Text;
  whatIf: (name: string, before: string, after: string) => string;
}

const firstObjective: Text = {
  fr: 'Présence visible',
  nl: 'Zichtbare aanwezigheid',
  en: 'Visible presence',
};

/** The words of planning and leading deployments. */
export const deploymentDeskWords = defineWords<DeploymentDeskWords>({
  fr: {
    step: {
      planned: 'Planifier',
      'en-route': 'Mettre en route',
      'on-site': 'Sur place',
      paused: 'Mettre en pause',
      ended: 'Terminer',
    },
    edit: 'Modifier ou déplacer',
    handOver: 'Relève au service suivant',
    plan: 'Nouveau déploiement',
    change: 'Modifier le déploiement',
    save: 'Enregistrer',
    close: 'Fermer',
    discard: 'Effacer la saisie',
    contact: 'Canal de contact',
    operation: 'Opération conjointe',
    objective: 'Objectif',
    start: 'Début du service',
    end: 'Fin du service',
    refused: 'Cet opérateur n’intervient pas dans ce mode à ce niveau : choisissez-en un autre.',
    inThePast: (moment) => `Le début est passé (${moment}) : planifier quand même dans le passé`,
    shiftRefused: 'Le service se termine après son début, dans les 24 heures.',
    notPlaced: 'Choisissez un lieu.',
    firstObjective,
    whatIf: (name, before, after) => `${name} : ${before} → ${after}`,
  },
  nl: {
    step: {
      planned: 'Plannen',
      'en-route': 'Op weg sturen',
      'on-site': 'Ter plaatse',
      paused: 'Pauzeren',
      ended: 'Beëindigen',
    },
    edit: 'Wijzigen of verplaatsen',
    handOver: 'Aflossing door de volgende dienst',
    plan: 'Nieuwe inzet',
    change: 'Inzet wijzigen',
    save: 'Bewaren',
    close: 'Sluiten',
    discard: 'Invoer wissen',
    contact: 'Contactkanaal',
    operation: 'Gezamenlijke operatie',
    objective: 'Doelstelling',
    start: 'Begin van de dienst',
    end: 'Einde van de dienst',
    refused: 'Deze operator werkt niet in die modus op dat niveau: kies een andere.',
    inThePast: (moment) => `Het begin is voorbij (${moment}): toch in het verleden plannen`,
    shiftRefused: 'De dienst eindigt na het begin, binnen 24 uur.',
    notPlaced: 'Kies een plaats.',
    firstObjective,
    whatIf: (name, before, after) => `${name}: ${before} → ${after}`,
  },
  en: {
    step: {
      planned: 'Plan',
      'en-route': 'Set off',
      'on-site': 'On site',
      paused: 'Pause',
      ended: 'End',
    },
    edit: 'Edit or move',
    handOver: 'Hand over to the next shift',
    plan: 'New deployment',
    change: 'Edit the deployment',
    save: 'Save',
    close: 'Close',
    discard: 'Clear the form',
    contact: 'Contact channel',
    operation: 'Joint operation',
    objective: 'Objective',
    start: 'Start of shift',
    end: 'End of shift',
    refused: 'This operator does not work in that mode on that level: choose another.',
    inThePast: (moment) => `The start is past (${moment}): plan it in the past all the same`,
    shiftRefused: 'The shift ends after it starts, within 24 hours.',
    notPlaced: 'Choose a place.',
    firstObjective,
    whatIf: (name, before, after) => `${name}: ${before} → ${after}`,
  },
});

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = deploymentWords[language];
  const desk = deploymentDeskWords[language];
  const { status, place, strength, shift, objective, contact, operation } = properties as Partial<
    Deployment['properties']
  >;
  return [
    ...(status ? [pair(word.facts.status, word.status[status], language)] : []),
    ...(place ? [textIn(place.label, language)] : []),
    ...(strength ? [word.officers(strength)] : []),
    ...(shift
      ? [
          pair(
            word.facts.shift,
            `${formatMoment(timeOf(shift.start), language)} – ${formatClockAt(timeOf(shift.end), timeOf(shift.start), language)}`,
            language,
          ),
        ]
      : []),
    ...(objective ? [pair(desk.objective, textIn(objective, language), language)] : []),
    ...(contact ? [pair(desk.contact, isolate(contact), language)] : []),
    ...(operation ? [pair(desk.operation, isolate(operation), language)] : []),
  ];
};

/** Why a deployment cannot be changed so; its place goes with its position. */
export const refuse = (deployment: Deployment, { geometry: _, ...patch }: Record<string, unknown>): string | null =>
  v.is(deploymentPatchSchema, patch) ? refuseDeploymentPatch(deployment, patch) : 'This cannot be taken back.';
