import * as v from 'valibot';
import { isolate } from '../../shared/text.ts';
import { type Language, type Text, textIn, textSchema } from '../../shared/vocabulary.ts';
import { placeFieldWords } from '../../shared/parts/place-field-words.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';
import { pair } from '../../shared/words.ts';
import { type Incident, isOpen } from '../../domain/incidents/contract.ts';
import { incidentCourse, incidentPatchSchema, refuseIncidentPatch } from '../../domain/incidents/lifecycle.ts';
import { tickStateSchema } from '../../domain/cards/contract.ts';
import { cardWords } from './card-words.ts';
import { duplicateWords } from './duplicate-words.ts';
import { incidentDetailWords } from './detail-words.ts';
import { incidentWords } from './words.ts';
import { jointSteps } from '../joint-steps.ts';
import type { Joint } from '../manifest.ts';

const unknownPlace: Text = { fr: 'Lieu à préciser', nl: 'Plaats te bepalen', en: 'Place to be confirmed' };

/** The words of handling an incident. */
export const incidentDeskWords = defineWords({
  /** What to press to get there. */
  step: {
    reported: deskGlossary.reopen,
    confirmed: deskGlossary.confirm,
    'in-progress': t('Prendre en charge', 'In behandeling nemen', 'Take in hand'),
    contained: t('Déclarer maîtrisé', 'Onder controle melden', 'Contained'),
    closed: t('Clôturer', 'Afsluiten', 'Close'),
    cancelled: deskGlossary.setCancelled,
  },
  /** Out of what was contained or closed. */
  backInHand: t('Reprendre en charge', 'Opnieuw in behandeling nemen', 'Take in hand again'),
  edit: deskGlossary.edit,
  assign: t('Affecter un déploiement', 'Inzet toewijzen', 'Assign a deployment'),
  link: t('Lier un autre incident', 'Ander incident koppelen', 'Link another incident'),
  linkAlert: t('Lier une alerte', 'Signaal koppelen', 'Link an alert'),
  release: t(
    (name: string) => `Retirer : ${name}`,
    (name) => `Verwijderen: ${name}`,
    (name) => `Remove: ${name}`,
  ),
  title: t('Intitulé', 'Titel', 'Title'),
  titleOther: t(
    'Intitulé en néerlandais (si différent)',
    'Titel in het Frans (indien anders)',
    'Title in Dutch (if it differs)',
  ),
  unknownPlace: same(unknownPlace),
  newIncident: glossary.newIncident,
  changeIncident: t('Modifier l’incident', 'Incident wijzigen', 'Edit the incident'),
  create: t('Créer l’incident', 'Incident aanmaken', 'Create the incident'),
  kept: t('Saisie gardée sur cet appareil.', 'Invoer bewaard op dit toestel.', 'What you type is kept on this device.'),
});

const list = (name: string, ids: readonly string[] | undefined, language: Language): string[] =>
  ids ? [pair(name, ids.length > 0 ? ids.join(', ') : '–', language)] : [];

const toldTick = v.object({ name: v.exactOptional(textSchema), state: tickStateSchema, reason: v.string() });

/** Steps of a reflex card: of an entry of the log by their names, of what is on its way as a tick. */
const tellTicks = (properties: Readonly<Record<string, unknown>>, language: Language): string[] => {
  const { reflexCard, state: states } = cardWords[language];
  return Object.entries(properties).flatMap(([key, told]) => {
    if (!(key === 'tick' || key.startsWith('step:')) || !v.is(toldTick, told)) return [];
    const said = told.reason === '' ? states[told.state] : `${states[told.state]} (${isolate(told.reason)})`;
    const step = told.name && textIn(told.name, language);
    return [pair(reflexCard, step ? `${step} – ${said}` : said, language)];
  });
};

const tellMerge = ({ merged }: Readonly<Record<string, unknown>>, language: Language): string[] => {
  const word = duplicateWords[language];
  if (merged === undefined) return [];
  return typeof merged === 'string' ? [pair(word.merged, merged, language)] : [word.notMerged];
};

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = incidentWords[language];
  const own = incidentDetailWords[language];
  const desk = incidentDeskWords[language];
  const { title, category, status, severity, phase, disciplines, place, deployments, incidents, reason } =
    properties as Partial<Incident['properties']>;
  return [
    ...(title ? [pair(desk.title, textIn(title, language), language)] : []),
    ...(category ? [pair(word.facts.category, word.category[category], language)] : []),
    ...(status ? [pair(word.facts.status, word.status[status], language)] : []),
    ...(severity ? [pair(word.facts.severity, word.severity[severity], language)] : []),
    ...(phase ? [pair(own.facts.phase, own.phase[phase], language)] : []),
    ...list(word.facts.disciplines, disciplines, language),
    ...(place
      ? [
          pair(
            placeFieldWords[language].place,
            [textIn(place.label, language), place.note].filter(Boolean).join(', '),
            language,
          ),
        ]
      : []),
    ...list(own.facts.deployments, deployments, language),
    ...list(own.facts.incidents, incidents, language),
    ...tellTicks(properties, language),
    ...tellMerge(properties, language),
    ...(reason ? [pair(word.reason, isolate(reason), language)] : []),
  ];
};

/** Why an incident cannot be changed so; its place goes with its position. */
export const refuse = (incident: Incident, { geometry: _, ...properties }: Record<string, unknown>): string | null =>
  v.is(incidentPatchSchema, properties) ? refuseIncidentPatch(incident, properties) : 'This cannot be taken back.';

export const joint: Joint<Incident> = {
  right: ({ properties: { place } }) => ({ type: 'change', zones: [place.zone] }),
  steps: [
    ...jointSteps(incidentCourse, {
      names: (language) => incidentDeskWords[language].step,
      to: ['confirmed', 'in-progress', 'contained', 'closed', 'cancelled'],
      needsReason: ['cancelled'],
    }),
    {
      id: 'assign',
      name: (language) => incidentDeskWords[language].assign,
      asks: { layer: 'deployments' },
      patch: (incident, { picked }) => {
        const { deployments } = incident.properties;
        return isOpen(incident)
          ? { deployments: [...new Set([...deployments, ...(picked ? [picked.id] : [])])] }
          : null;
      },
    },
  ],
};
