import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const drawingFormWords = defineWords({
  change: deskGlossary.edit,
  names: {
    kind: deskGlossary.kind,
    text: t('Texte sur la carte', 'Tekst op de kaart', 'Text on the map'),
    drawn: deskGlossary.shape,
    discipline: deskGlossary.discipline,
    incident: deskGlossary.incident,
    event: glossary.event,
    note: deskGlossary.note,
  },
  forIncident: deskGlossary.forIncident,
  forEvent: deskGlossary.forEvent,
  none: deskGlossary.notLinked,
  remove: deskGlossary.remove,
  everybody: t('Toutes les disciplines', 'Alle disciplines', 'All disciplines'),
  drawFirst: t('Dessinez-le sur la carte.', 'Teken het op de kaart.', 'Draw it on the map.'),
  writeFirst: t('Écrivez le texte.', 'Schrijf de tekst.', 'Write the text.'),
  outside: t(
    'Le dessin se trouve hors de la Région.',
    'De tekening ligt buiten het Gewest.',
    'It lies outside the Region.',
  ),
});
