import { deskGlossary } from '../../shared/desk-glossary.ts';
import { reportGlossary } from '../../shared/report-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const reportsViewWords = defineWords({
  newReport: reportGlossary.newReport,
  list: t('Tous les rapports', 'Alle rapporten', 'All reports'),
  none: t('Aucun rapport dans cette sélection.', 'Geen rapport in deze selectie.', 'No report in this selection.'),
  choose: t('Choisissez un rapport pour le lire.', 'Kies een rapport om het te lezen.', 'Choose a report to read it.'),
  issue: t('Émettre', 'Uitgeven', 'Issue'),
  notReady: t(
    'L’appréciation doit être écrite en français et en néerlandais avant l’émission.',
    'De beoordeling moet in het Frans en het Nederlands geschreven zijn vóór de uitgifte.',
    'The assessment has to be written in French and in Dutch before the report is issued.',
  ),
  onItsWay: t(
    'L’émission est en route : les faits viennent avec elle.',
    'De uitgifte is onderweg: de feiten komen mee.',
    'The issue is on its way: the facts come with it.',
  ),
  print: deskGlossary.print,
  html: t('Exporter (HTML)', 'Exporteren (HTML)', 'Export (HTML)'),
  markdown: t('Exporter (Markdown)', 'Exporteren (Markdown)', 'Export (Markdown)'),
});
