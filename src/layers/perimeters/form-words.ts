import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const perimeterFormWords = defineWords({
  change: deskGlossary.edit,
  names: {
    titleFr: t('Titre (français)', 'Titel (Frans)', 'Title (French)'),
    titleNl: t('Titre (néerlandais)', 'Titel (Nederlands)', 'Title (Dutch)'),
    kind: deskGlossary.kind,
    shape: t('Forme', 'Vorm', 'Shape'),
    start: deskGlossary.startTime,
    expectedEnd: t('Fin prévue', 'Verwacht einde', 'Expected end'),
    incident: deskGlossary.incident,
    event: glossary.event,
    watch: t('Surveiller', 'Bewaken', 'Watch'),
    note: deskGlossary.note,
  },
  forIncident: t('Pour l’incident', 'Voor incident', 'For the incident'),
  forEvent: t('Pour l’événement', 'Voor evenement', 'For the event'),
  none: t('aucun', 'geen', 'none'),
  remove: t('Retirer', 'Verwijderen', 'Remove'),
  drawFirst: t('Dessinez la surface.', 'Teken de oppervlakte.', 'Draw the surface.'),
  titleFirst: t('Donnez un titre.', 'Geef een titel.', 'Give a title.'),
  endsBeforeStart: t(
    'La fin prévue vient après le début.',
    'Het verwachte einde komt na het begin.',
    'The expected end comes after the start.',
  ),
  outside: t(
    'La surface se trouve hors de la Région.',
    'De oppervlakte ligt buiten het Gewest.',
    'The surface lies outside the Region.',
  ),
});
