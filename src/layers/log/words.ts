import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';

export const logWords = defineWords({
  title: glossary.log,
  empty: t(
    'Aucune inscription dans cette sélection.',
    'Geen inschrijvingen in deze selectie.',
    'No entry in this selection.',
  ),
  kind: {
    note: t('Inscription', 'Inschrijving', 'Entry'),
    correction: deskGlossary.correction,
    automatic: t('Automatique', 'Automatisch', 'Automatic'),
  },
  discipline: {
    D1: deskGlossary.D1,
    D2: deskGlossary.D2,
    D3: deskGlossary.D3,
    D4: deskGlossary.D4,
    D5: deskGlossary.D5,
  },
  disciplineName: same('Discipline'),
  everyDiscipline: t('Multidisciplinaire', 'Multidisciplinair', 'Multidisciplinary'),
  created: t('Créé', 'Aangemaakt', 'Created'),
  /** Instead of the title of an alert of the watch that is gone. */
  deleted: t('[alerte supprimée]', '[verwijderd signaal]', '[deleted alert]'),
  facts: {
    number: deskGlossary.number,
    occurred: deskGlossary.timeOfEvent,
    entered: t('Inscrit', 'Ingeschreven', 'Entered'),
    function: deskGlossary.function,
    incident: same('Incident'),
    text: deskGlossary.text,
    before: t('Avant', 'Voordien', 'Before'),
    after: t('Après', 'Nadien', 'After'),
    subject: deskGlossary.subject,
    corrects: deskGlossary.corrects,
    corrected: deskGlossary.corrected,
  },
  pending: t('n° à venir', 'nr. volgt', 'no. to come'),
  newEntry: t('Nouvelle inscription', 'Nieuwe inschrijving', 'New entry'),
  placeholder: t(
    'Ce qui s’est passé, ce qui est décidé',
    'Wat er gebeurde, wat beslist is',
    'What happened, what is decided',
  ),
  time: deskGlossary.timeOfEvent,
  timeHint: t('Vide : maintenant', 'Leeg: nu', 'Empty: now'),
  forIncident: t('Incident concerné', 'Betrokken incident', 'Incident concerned'),
  noIncident: t('Sans incident', 'Zonder incident', 'No incident'),
  remove: t('Retirer', 'Verwijderen', 'Remove'),
  add: t('Inscrire', 'Inschrijven', 'Enter'),
  correct: t('Rectifier', 'Rechtzetten', 'Correct'),
  correction: deskGlossary.correction,
  notKept: t(
    'Cet appareil n’a pas pu garder l’inscription : libérez de l’espace, puis réessayez.',
    'Dit toestel kon de inschrijving niet bewaren: maak ruimte vrij en probeer opnieuw.',
    'This device could not keep the entry: free some space, then try again.',
  ),
  exercise: deskGlossary.exercise,
});
