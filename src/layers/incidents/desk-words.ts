import * as v from 'valibot';
import { isolate } from '../../shared/text.ts';
import { type Language, type Text, textIn } from '../../shared/vocabulary.ts';
import { placeFieldWords } from '../../shared/parts/place-field-words.ts';
import { defineWords, pair } from '../../shared/words.ts';
import type { Incident, IncidentStatus } from './contract.ts';
import { incidentPatchSchema, refuseIncidentPatch } from './lifecycle.ts';
import { incidentWords } from './words.ts';

interface IncidentDeskWords {
  /** What to press to get there. */
  step: Record<IncidentStatus, string>;
  /** Out of what was contained or closed. */
  backInHand: string;
  edit: string;
  assign: string;
  link: string;
  linkAlert: string;
  release: (name: string) => string;
  title: string;
  titleOther: string;
  unknownPlace: Text;
  newIncident: string;
  changeIncident: string;
  save: string;
  create: string;
  close: string;
  discard: string;
  kept: string;
}

const unknownPlace: Text = { fr: 'Lieu à préciser', nl: 'Plaats te bepalen', en: 'Place to be confirmed' };

/** The words of handling an incident. */
export const incidentDeskWords = defineWords<IncidentDeskWords>({
  fr: {
    step: {
      reported: 'Rouvrir',
      confirmed: 'Confirmer',
      'in-progress': 'Prendre en charge',
      contained: 'Maîtrisé',
      closed: 'Clôturer',
      cancelled: 'Annuler',
    },
    backInHand: 'Reprendre en charge',
    edit: 'Modifier',
    assign: 'Affecter un déploiement',
    link: 'Lier un autre incident',
    linkAlert: 'Lier une alerte',
    release: (name) => `Retirer : ${name}`,
    title: 'Intitulé',
    titleOther: 'Intitulé en néerlandais (si différent)',
    unknownPlace,
    newIncident: 'Nouvel incident',
    changeIncident: 'Modifier l’incident',
    save: 'Enregistrer',
    create: 'Créer l’incident',
    close: 'Fermer',
    discard: 'Effacer la saisie',
    kept: 'Saisie gardée sur cet appareil.',
  },
  nl: {
    step: {
      reported: 'Heropenen',
      confirmed: 'Bevestigen',
      'in-progress': 'In behandeling nemen',
      contained: 'Onder controle',
      closed: 'Afsluiten',
      cancelled: 'Annuleren',
    },
    backInHand: 'Opnieuw in behandeling nemen',
    edit: 'Wijzigen',
    assign: 'Inzet toewijzen',
    link: 'Ander incident koppelen',
    linkAlert: 'Alarmering koppelen',
    release: (name) => `Verwijderen: ${name}`,
    title: 'Titel',
    titleOther: 'Titel in het Frans (indien anders)',
    unknownPlace,
    newIncident: 'Nieuw incident',
    changeIncident: 'Incident wijzigen',
    save: 'Bewaren',
    create: 'Incident aanmaken',
    close: 'Sluiten',
    discard: 'Invoer wissen',
    kept: 'Invoer bewaard op dit toestel.',
  },
  en: {
    step: {
      reported: 'Reopen',
      confirmed: 'Confirm',
      'in-progress': 'Take in hand',
      contained: 'Contained',
      closed: 'Close',
      cancelled: 'Cancel',
    },
    backInHand: 'Take in hand again',
    edit: 'Edit',
    assign: 'Assign a deployment',
    link: 'Link another incident',
    linkAlert: 'Link an alert',
    release: (name) => `Remove: ${name}`,
    title: 'Title',
    titleOther: 'Title in Dutch (if it differs)',
    unknownPlace,
    newIncident: 'New incident',
    changeIncident: 'Edit the incident',
    save: 'Save',
    create: 'Create the incident',
    close: 'Close',
    discard: 'Clear the form',
    kept: 'What you type is kept on this device.',
  },
});

const list = (name: string, ids: readonly string[] | undefined, language: Language): string[] =>
  ids ? [pair(name, ids.length > 0 ? ids.join(', ') : '–', language)] : [];

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = incidentWords[language];
  const desk = incidentDeskWords[language];
  const { title, category, status, severity, phase, disciplines, place, deployments, incidents, reason } =
    properties as Partial<Incident['properties']>;
  return [
    ...(title ? [pair(desk.title, textIn(title, language), language)] : []),
    ...(category ? [pair(word.facts.category, word.category[category], language)] : []),
    ...(status ? [pair(word.facts.status, word.status[status], language)] : []),
    ...(severity ? [pair(word.facts.severity, word.severity[severity], language)] : []),
    ...(phase ? [pair(word.facts.phase, word.phase[phase], language)] : []),
    ...list(word.facts.disciplines, disciplines, language),
    ...(place ? [pair(placeFieldWords[language].place, textIn(place.label, language), language)] : []),
    ...list(word.facts.deployments, deployments, language),
    ...list(word.facts.incidents, incidents, language),
    ...(reason ? [pair(word.reason, isolate(reason), language)] : []),
  ];
};

/** Why an incident cannot be changed so; its place goes with its position. */
export const refuse = (incident: Incident, { geometry: _, ...properties }: Record<string, unknown>): string | null =>
  v.is(incidentPatchSchema, properties) ? refuseIncidentPatch(incident, properties) : 'This cannot be taken back.';
