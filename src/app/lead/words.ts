import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

/** What is said of leading the wall. */
export const leadWords = defineWords({
  name: t('Conduite du mur d’images', 'Sturing van de videowand', 'Leading the wall'),
  lead: t('Conduire les écrans du mur d’images', 'De schermen van de videowand sturen', 'Lead the screens of the wall'),
  leads: t(
    (screens: number) =>
      `Cette fenêtre conduit ${screens} ${plural('fr', screens, 'écran', 'écrans')} du mur dans ce navigateur : ressort et moment.`,
    (screens: number) =>
      `Dit venster stuurt ${screens} ${plural('nl', screens, 'scherm', 'schermen')} van de wand in deze browser: werkgebied en moment.`,
    (screens: number) =>
      `This window leads ${screens} ${plural('en', screens, 'screen', 'screens')} of the wall in this browser: scope and moment.`,
  ),
  layout: t('Disposition', 'Indeling', 'Layout'),
  own: t('Celle de chaque écran', 'Die van elk scherm', 'Each screen’s own'),
  layouts: {
    'map-lists': t('Carte avec listes', 'Kaart met lijsten', 'Map with lists'),
    map: glossary.map,
    figures: deskGlossary.figures,
    day: t('La journée', 'De dag', 'The day'),
  },
  stop: t('Ne plus conduire', 'Niet meer sturen', 'Stop leading'),
});
