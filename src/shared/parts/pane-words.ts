import { glossary } from '../glossary.ts';
import { defineWords, t } from '../terms.ts';

export const paneWords = defineWords({
  crashed: t(
    'Cette partie de l’écran a rencontré une erreur ; le reste continue.',
    'Dit deel van het scherm kreeg een fout; de rest werkt verder.',
    'This part of the screen met an error; the rest goes on.',
  ),
  missing: t(
    'Une partie du programme n’a pas pu être chargée : la ligne est coupée, ou une nouvelle version a été installée. Ce qui est saisi est gardé.',
    'Een deel van het programma kon niet geladen worden: de lijn is weg, of er staat een nieuwe versie. Wat getypt is, blijft bewaard.',
    'A part of the program could not be loaded: the line is down, or a new version is in place. What was typed is kept.',
  ),
  again: glossary.tryAgain,
  reload: t('Recharger la page', 'De pagina opnieuw laden', 'Reload the page'),
  close: glossary.close,
});
