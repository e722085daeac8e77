import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { formatMoment } from '../../shared/time.ts';
import { isolate } from '../../shared/text.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { pair } from '../../shared/words.ts';
import type { Ask } from '../../domain/alerts/follow-ask.ts';
import { type Alert, isReleased, isWatchAlert } from '../../domain/alerts/contract.ts';
import { type TriageStatus, nextTriage, refuseAlertPatch } from '../../domain/alerts/lifecycle.ts';
import { alertPatchSchema } from '../../domain/alerts/triage-patch.ts';
import { alertDetailWords } from './detail-words.ts';
import { alertWords } from './words.ts';
import type { Joint } from '../manifest.ts';

/** The words of handling an alert. */
export const alertDeskWords = defineWords({
  /** What to press to get there. */
  step: {
    acknowledged: t('Prendre connaissance', 'Gezien', 'Acknowledge'),
    linked: t('Lier à un incident', 'Koppelen aan een incident', 'Link to an incident'),
    dismissed: deskGlossary.dismiss,
  },
  shelve: t('Mettre de côté', 'Opzijzetten', 'Set aside'),
  minutes: t(
    (count: number) => `${count} minutes`,
    (count) => `${count} minuten`,
    (count) => `${count} minutes`,
  ),
  shelved: t('Mise de côté jusqu’à', 'Opzijgezet tot', 'Set aside until'),
  releaseStep: {
    proposed: t('Proposer la diffusion', 'Vrijgave voorstellen', 'Propose the release'),
    released: t('Diffuser', 'Vrijgeven', 'Release'),
    cell: t('Garder dans la cellule', 'In de cel houden', 'Keep in the cell'),
  },
  release: {
    cell: t('Dans la cellule', 'In de cel', 'In the cell'),
    proposed: t('Diffusion proposée', 'Vrijgave voorgesteld', 'Release proposed'),
    released: t('Diffusée', 'Vrijgegeven', 'Released'),
  },
  releaseName: t('Diffusion', 'Vrijgave', 'Release'),
  ask: t('Demander, avertir', 'Vragen, verwittigen', 'Ask or tell'),
  asks: {
    event: t('Annoncer un événement', 'Een evenement aankondigen', 'Announce an event'),
    deployment: t('Demander un déploiement', 'Een inzet vragen', 'Ask for a deployment'),
    zone: t('Avertir la zone', 'De zone verwittigen', 'Tell the zone'),
  },
  asked: {
    event: t('Événement à annoncer', 'Evenement aan te kondigen', 'Event to announce'),
    deployment: t('Déploiement demandé', 'Inzet gevraagd', 'Deployment asked for'),
    zone: t('Zone avertie', 'Zone verwittigd', 'Zone told'),
  },
  answer: t(
    (asked: string, zone: string) => `Répondre : ${asked} (${zone})`,
    (asked, zone) => `Antwoorden: ${asked} (${zone})`,
    (asked, zone) => `Answer: ${asked} (${zone})`,
  ),
  askedAlready: t(
    'La même chose est déjà demandée à cette zone : attendez la réponse.',
    'Hetzelfde is al aan deze zone gevraagd: wacht op het antwoord.',
    'The same is asked of this zone already: wait for the answer.',
  ),
  zone: glossary.policeZone,
  unanswered: t('sans réponse', 'zonder antwoord', 'unanswered'),
  answered: t('répondu', 'beantwoord', 'answered'),
  newIncident: t('Créer un incident', 'Incident aanmaken', 'Create an incident'),
  incident: t(
    'Incident (titre, lieu ou numéro)',
    'Incident (titel, plaats of nummer)',
    'Incident (title, place or number)',
  ),
  back: deskGlossary.back,
  detail: t('Observé et évalué', 'Waargenomen en beoordeeld', 'Observed and assessed'),
  unreadable: t(
    'Le détail n’a pas pu être lu : chaque consultation est consignée par le serveur.',
    'Het detail kon niet gelezen worden: elke inzage wordt door de server genoteerd.',
    'The detail could not be read: the server writes each view down.',
  ),
  again: glossary.tryAgain,
  viewed: t('Cette consultation est consignée.', 'Deze inzage is genoteerd.', 'This view is written down.'),
});

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = alertWords[language];
  const own = alertDetailWords[language];
  const desk = alertDeskWords[language];
  const { status, dismissal, incident, release, shelved, shelf, asks, ask, answer } = properties as Partial<
    Alert['properties']
  > & {
    release?: keyof typeof desk.release;
    shelf?: { minutes: number; reason: string };
    asks?: readonly Ask[];
    ask?: Pick<Ask, 'what' | 'zone'>;
    answer?: Pick<Ask, 'what' | 'zone'>;
  };
  const tell = ({ what, zone }: Pick<Ask, 'what' | 'zone'>, isAnswered: boolean): string =>
    `${pair(desk.asked[what], zone, language)} (${isAnswered ? desk.answered : desk.unanswered})`;
  return [
    ...(status ? [pair(word.facts.status, word.status[status], language)] : []),
    ...(incident ? [pair(own.facts.incident, incident, language)] : []),
    ...(dismissal ? [pair(own.facts.dismissal, isolate(dismissal), language)] : []),
    ...(release ? [pair(desk.releaseName, desk.release[release], language)] : []),
    ...(shelf ? [pair(desk.shelve, desk.minutes(shelf.minutes), language), isolate(shelf.reason)] : []),
    ...(asks ?? []).map((one) => tell(one, one.answered !== null)),
    ...(ask ? [tell(ask, false)] : []),
    ...(answer ? [tell(answer, true)] : []),
    ...(shelved
      ? [pair(desk.shelve, isolate(shelved.reason) || formatMoment(timeOf(shelved.until), language), language)]
      : []),
  ];
};

/** Why an alert cannot be changed so; what is no step of triage (such as back to new) is none. */
export const refuse = (alert: Alert, patch: unknown): string | null =>
  v.is(alertPatchSchema, patch) ? refuseAlertPatch(alert, patch) : 'This cannot be taken back.';

/** Whether triage may take an alert there, or has. */
const mayBecome = ({ properties: { status } }: Alert, to: TriageStatus): boolean =>
  status === to || nextTriage(status).includes(to);

/** The release of an alert of the watch is looked at one by one. */
export const joint: Joint<Alert> = {
  right: (alert) => ({ type: 'triage-alert', isWatch: isWatchAlert(alert), zones: alert.properties.area.zones }),
  steps: [
    {
      id: 'acknowledged',
      name: (language) => alertDeskWords[language].step.acknowledged,
      patch: (alert) => (mayBecome(alert, 'acknowledged') ? { status: 'acknowledged' } : null),
    },
    {
      id: 'linked',
      name: (language) => alertDeskWords[language].step.linked,
      asks: { layer: 'incidents' },
      patch: (alert, { picked }) =>
        mayBecome(alert, 'linked') && isReleased(alert) ? { status: 'linked', incident: picked?.id ?? '' } : null,
    },
    {
      id: 'dismissed',
      name: (language) => alertDeskWords[language].step.dismissed,
      asks: 'reason',
      patch: (alert, { reason }) => (mayBecome(alert, 'dismissed') ? { status: 'dismissed', dismissal: reason } : null),
    },
  ],
};
