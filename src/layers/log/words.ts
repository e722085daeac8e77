import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const logWords = defineWords({
  title: glossary.log,
  empty: t(
    'Aucune inscription dans cette sélection.',
    'Geen inschrijvingen in deze selectie.',
    'No entry in this selection.',
  ),
  kind: {
    note: deskGlossary.entry,
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
  disciplineName: deskGlossary.discipline,
  everyDiscipline: t('Multidisciplinaire', 'Multidisciplinair', 'Multidisciplinary'),
  created: t('Créé', 'Aangemaakt', 'Created'),
  /** Instead of the title of an alert of the watch that is gone. */
  deleted: t('[alerte supprimée]', '[verwijderd signaal]', '[deleted alert]'),
  facts: {
    number: deskGlossary.number,
    occurred: deskGlossary.timeOfEvent,
    entered: t('Inscrit', 'Ingeschreven', 'Entered'),
    function: deskGlossary.function,
    incident: deskGlossary.incident,
    text: deskGlossary.text,
    before: t('Avant', 'Voordien', 'Before'),
    after: t('Après', 'Nadien', 'After'),
    subject: deskGlossary.subject,
    corrects: deskGlossary.corrects,
    corrected: deskGlossary.corrected,
    openItem: t('Point ouvert par l’inscription', 'Punt van de inschrijving', 'Open item'),
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
  remove: deskGlossary.remove,
  functionsToAct: deskGlossary.functionsToAct,
  due: deskGlossary.due,
  noTask: t('Rien à traiter', 'Niets te behandelen', 'Nothing to act on'),
  asks: t(
    (names: string) => `À traiter par ${names}`,
    (names) => `Te behandelen door ${names}`,
    (names) => `To act: ${names}`,
  ),
  inMinutes: t(
    (minutes: number) => (minutes < 60 ? `Dans ${minutes} min` : `Dans ${minutes / 60} h`),
    (minutes) => (minutes < 60 ? `Over ${minutes} min` : `Over ${minutes / 60} u`),
    (minutes) => (minutes < 60 ? `In ${minutes} min` : `In ${minutes / 60} h`),
  ),
  dueFaults: {
    past: t('L’échéance est déjà passée.', 'De termijn is al voorbij.', 'The due time has passed already.'),
    far: t(
      'L’échéance est à plus d’un an : choisissez un moment plus proche.',
      'De termijn ligt meer dan een jaar vooruit: kies een vroeger moment.',
      'The due time is more than a year ahead: choose an earlier moment.',
    ),
    nobody: t(
      'Une échéance, mais personne pour agir : choisissez une fonction, ou effacez l’échéance.',
      'Een termijn, maar niemand om te handelen: kies een functie, of wis de termijn.',
      'A due time, and nobody to act: choose a function, or clear the due time.',
    ),
  },
  add: t('Inscrire', 'Inschrijven', 'Enter'),
  correct: t('Rectifier', 'Rechtzetten', 'Correct'),
  correction: deskGlossary.correction,
  notKept: t(
    'Cet appareil n’a pas pu garder l’inscription : libérez de l’espace, puis réessayez.',
    'Dit toestel kon de inschrijving niet bewaren: maak ruimte vrij en probeer opnieuw.',
    'This device could not keep the entry: free some space, then try again.',
  ),
  exercise: glossary.exercise,
});
