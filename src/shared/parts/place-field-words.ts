import { defineWords } from '../words.ts';

export const placeFieldWords = defineWords({
  fr: {
    place: 'Lieu',
    placeHint: 'Arrêt, bâtiment, place, commune, ou 50.8466, 4.3528',
    noPlace: 'Lieu inconnu pour l’instant.',
    pick: 'Choisir sur la carte',
    picking: 'Cliquez sur la carte ; Échap pour abandonner.',
    outside: 'Ce point est hors de la Région de Bruxelles-Capitale : choisissez un lieu à l’intérieur.',
    none: 'Aucun lieu de ce nom.',
    removePlace: 'Retirer le lieu',
    line: 'Ligne',
  },
  nl: {
    place: 'Plaats',
    placeHint: 'Halte, gebouw, plein, gemeente, of 50.8466, 4.3528',
    noPlace: 'Plaats nog niet bekend.',
    pick: 'Kiezen op de kaart',
    picking: 'Klik op de kaart; Escape om op te geven.',
    outside: 'Dit punt ligt buiten het Brussels Hoofdstedelijk Gewest: kies een plaats erbinnen.',
    none: 'Geen plaats met die naam.',
    removePlace: 'Plaats verwijderen',
    line: 'Lijn',
  },
  en: {
    place: 'Place',
    placeHint: 'Stop, building, square, commune, or 50.8466, 4.3528',
    noPlace: 'Place not known yet.',
    pick: 'Pick on the map',
    picking: 'Click on the map; Escape to give up.',
    outside: 'This point is outside the Brussels-Capital Region: choose a place inside.',
    none: 'No place of that name.',
    removePlace: 'Remove the place',
    line: 'Line',
  },
});
