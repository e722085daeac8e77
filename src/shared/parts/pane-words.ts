import { defineWords } from '../words.ts';

export const paneWords = defineWords({
  fr: {
    crashed: 'Cette partie de l’écran a rencontré une erreur ; le reste continue.',
    missing:
      'Une partie du programme n’a pas pu être chargée : la ligne est coupée, ou une nouvelle version a été installée. Ce qui est saisi est gardé.',
    again: 'Réessayer',
    reload: 'Recharger la page',
    close: 'Fermer',
  },
  nl: {
    crashed: 'Dit deel van het scherm kreeg een fout; de rest werkt verder.',
    missing:
      'Een deel van het programma kon niet geladen worden: de lijn is weg, of er staat een nieuwe versie. Wat getypt is, blijft bewaard.',
    again: 'Opnieuw proberen',
    reload: 'De pagina opnieuw laden',
    close: 'Sluiten',
  },
  en: {
    crashed: 'This part of the screen met an error; the rest goes on.',
    missing:
      'A part of the program could not be loaded: the line is down, or a new version is in place. What was typed is kept.',
    again: 'Try again',
    reload: 'Reload the page',
    close: 'Close',
  },
});
