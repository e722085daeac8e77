import { councilGlossary } from '../../shared/council-glossary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const exerciseViewWords = defineWords({
  view: councilGlossary.view,
  views: {
    script: t('Déroulement', 'Draaiboek', 'Script'),
    evaluation: t('Évaluation', 'Evaluatie', 'Evaluation'),
  },
  print: deskGlossary.print,
  export: deskGlossary.exportCsv,
  import: t('Importer des injects', 'Injects invoeren', 'Import injects'),
  none: t('Aucun exercice n’est prévu.', 'Er is geen oefening gepland.', 'No exercise is planned.'),
  noInjects: t(
    'Le scénario est vide : écrivez ou importez un inject.',
    'Het scenario is leeg: schrijf een inject of voer er een in.',
    'The script is empty: write or import an inject.',
  ),
  noneCame: t('Rien n’est encore venu.', 'Er is nog niets gekomen.', 'Nothing has come yet.'),
  clock: t('Horloge de l’exercice', 'Oefenklok', 'Clock of the exercise'),
  notReal: t(
    'Rapport d’un exercice : rien de ceci n’est arrivé.',
    'Verslag van een oefening: niets hiervan is gebeurd.',
    'Report of an exercise: none of this happened.',
  ),
  timeline: t('Ligne du temps de l’exercice', 'Tijdlijn van de oefening', 'Timeline of the exercise'),
  columns: {
    time: t('Temps', 'Tijd', 'Time'),
    inject: t('Inject', 'Inject', 'Inject'),
    status: glossary.status,
    found: t('Dans la main courante', 'In het logboek', 'In the log'),
    reaction: t('Réaction', 'Reactie', 'Reaction'),
    verdict: t('Résultat', 'Resultaat', 'Result'),
  },
  verdict: {
    'in-time': t('À temps', 'Op tijd', 'In time'),
    late: t('Trop tard', 'Te laat', 'Too late'),
    open: t('Attendue', 'Nog verwacht', 'Still expected'),
    missing: t('Pas trouvée', 'Niet gevonden', 'Not found'),
    none: t('Rien d’attendu', 'Niets verwacht', 'Nothing expected'),
  },
  entry: t(
    (number: number) => `n° ${number}`,
    (number) => `nr. ${number}`,
    (number) => `no. ${number}`,
  ),
});
