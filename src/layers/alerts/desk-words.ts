import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { formatMoment } from '../../shared/time.ts';
import { isolate } from '../../shared/text.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { defineWords, pair } from '../../shared/words.ts';
import type { Alert, releaseSteps } from './contract.ts';
import { type ReleaseStep, type TriageStatus, refuseAlertPatch } from './triage.ts';
import { alertPatchSchema } from './triage-patch.ts';
import { alertWords } from './words.ts';

interface AlertDeskWords {
  /** What to press to get there. */
  step: Record<TriageStatus, string>;
  shelve: string;
  minutes: (count: number) => string;
  shelved: string;
  releaseStep: Record<ReleaseStep, string>;
  release: Record<(typeof releaseSteps)[number], string>;
  releaseName: string;
  newIncident: string;
  incident: string;
  back: string;
  detail: string;
  unreadable: string;
  again: string;
  viewed: string;
}

/** The words of handling an alert. */
export const alertDeskWords = defineWords<AlertDeskWords>({
  fr: {
    step: { acknowledged: 'Acquitter', linked: 'Lier à un incident', dismissed: 'Écarter' },
    shelve: 'Mettre de côté',
    minutes: (count) => `${count} minutes`,
    shelved: 'Mise de côté jusqu’à',
    releaseStep: { proposed: 'Proposer la diffusion', released: 'Diffuser', cell: 'Garder dans la cellule' },
    release: { cell: 'Dans la cellule', proposed: 'Diffusion proposée', released: 'Diffusée' },
    releaseName: 'Diffusion',
    newIncident: 'Créer un incident',
    incident: 'Incident (titre, lieu ou numéro)',
    back: 'Retour',
    detail: 'Observé et évalué',
    unreadable: 'Le détail n’a pas pu être lu : chaque consultation est consignée par le serveur.',
    again: 'Réessayer',
    viewed: 'Cette consultation est consignée.',
  },
  nl: {
    step: { acknowledged: 'Bevestigen', linked: 'Koppelen aan een incident', dismissed: 'Verwerpen' },
    shelve: 'Opzijzetten',
    minutes: (count) => `${count} minuten`,
    shelved: 'Opzijgezet tot',
    releaseStep: { proposed: 'Vrijgave voorstellen', released: 'Vrijgeven', cell: 'In de cel houden' },
    release: { cell: 'In de cel', proposed: 'Vrijgave voorgesteld', released: 'Vrijgegeven' },
    releaseName: 'Vrijgave',
    newIncident: 'Incident aanmaken',
    incident: 'Incident (titel, plaats of nummer)',
    back: 'Terug',
    detail: 'Waargenomen en beoordeeld',
    unreadable: 'Het detail kon niet gelezen worden: elke inzage wordt door de server genoteerd.',
    again: 'Opnieuw proberen',
    viewed: 'Deze inzage is genoteerd.',
  },
  en: {
    step: { acknowledged: 'Acknowledge', linked: 'Link to an incident', dismissed: 'Dismiss' },
    shelve: 'Set aside',
    minutes: (count) => `${count} minutes`,
    shelved: 'Set aside until',
    releaseStep: { proposed: 'Propose the release', released: 'Release', cell: 'Keep in the cell' },
    release: { cell: 'In the cell', proposed: 'Release proposed', released: 'Released' },
    releaseName: 'Release',
    newIncident: 'Create an incident',
    incident: 'Incident (title, place or number)',
    back: 'Back',
    detail: 'Observed and assessed',
    unreadable: 'The detail could not be read: the server writes each view down.',
    again: 'Try again',
    viewed: 'This view is written down.',
  },
});

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = alertWords[language];
  const desk = alertDeskWords[language];
  const { status, dismissal, incident, release, shelved, shelf } = properties as Partial<Alert['properties']> & {
    release?: keyof typeof desk.release;
    shelf?: { minutes: number; reason: string };
  };
  return [
    ...(status ? [pair(word.facts.status, word.status[status], language)] : []),
    ...(incident ? [pair(word.facts.incident, incident, language)] : []),
    ...(dismissal ? [pair(word.facts.dismissal, isolate(dismissal), language)] : []),
    ...(release ? [pair(desk.releaseName, desk.release[release], language)] : []),
    ...(shelf ? [pair(desk.shelve, desk.minutes(shelf.minutes), language), isolate(shelf.reason)] : []),
    ...(shelved
      ? [pair(desk.shelve, isolate(shelved.reason) || formatMoment(timeOf(shelved.until), language), language)]
      : []),
  ];
};

/** Why an alert cannot be changed so; what is no step of triage (such as back to new) is none. */
export const refuse = (alert: Alert, patch: unknown): string | null =>
  v.is(alertPatchSchema, patch) ? refuseAlertPatch(alert, patch) : 'This cannot be taken back.';
