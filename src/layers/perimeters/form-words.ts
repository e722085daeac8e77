import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const perimeterFormWords = defineWords({
  change: deskGlossary.edit,
  names: {
    titleFr: deskGlossary.titleFr,
    titleNl: deskGlossary.titleNl,
    kind: deskGlossary.kind,
    shape: deskGlossary.shape,
    start: deskGlossary.startTime,
    expectedEnd: deskGlossary.expectedEnd,
    incident: deskGlossary.incident,
    event: glossary.event,
    watch: deskGlossary.watchOver,
    note: deskGlossary.note,
  },
  forIncident: deskGlossary.forIncident,
  forEvent: deskGlossary.forEvent,
  none: deskGlossary.notLinked,
  remove: t('Retirer', 'Verwijderen', 'Remove'),
  drawFirst: t('Dessinez la surface.', 'Teken de oppervlakte.', 'Draw the surface.'),
  titleFirst: t('Donnez un titre.', 'Geef een titel.', 'Give a title.'),
  endsBeforeStart: deskGlossary.endsBeforeStart,
  outside: t(
    'La surface se trouve hors de la Région.',
    'De oppervlakte ligt buiten het Gewest.',
    'The surface lies outside the Region.',
  ),
});
