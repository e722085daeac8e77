import { deskGlossary } from '../desk-glossary.ts';
import { defineWords, t } from '../terms.ts';

export const placeFieldWords = defineWords({
  place: deskGlossary.place,
  placeHint: t(
    'Rue, carrefour (loi x ducale), arrêt, bâtiment, commune, ou 50.8466, 4.3528',
    'Straat, kruispunt (wet x hertog), halte, gebouw, gemeente, of 50.8466, 4.3528',
    'Street, crossing (loi x ducale), stop, building, commune, or 50.8466, 4.3528',
  ),
  noPlace: t('Lieu inconnu pour l’instant.', 'Plaats nog niet bekend.', 'Place not known yet.'),
  pick: t('Choisir sur la carte', 'Kiezen op de kaart', 'Pick on the map'),
  picking: t(
    'Cliquez sur la carte ; Échap pour abandonner.',
    'Klik op de kaart; Escape om op te geven.',
    'Click on the map; Escape to give up.',
  ),
  outside: t(
    'Ce point est hors de la Région de Bruxelles-Capitale : choisissez un lieu à l’intérieur.',
    'Dit punt ligt buiten het Brussels Hoofdstedelijk Gewest: kies een plaats erbinnen.',
    'This point is outside the Brussels-Capital Region: choose a place inside.',
  ),
  none: t('Aucun lieu de ce nom.', 'Geen plaats met die naam.', 'No place of that name.'),
  removePlace: t('Retirer le lieu', 'Plaats verwijderen', 'Remove the place'),
  note: deskGlossary.placeNote,
  noteHint: t('n° 12, 3e étage', 'nr. 12, 3e verdieping', 'nr 12, 3rd floor'),
  line: deskGlossary.line,
});
