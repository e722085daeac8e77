import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';

/** What the wall says. */
export const wallWords = defineWords({
  title: glossary.wall,
  leave: t('Quitter le mur d’images (Échap)', 'De videowand verlaten (Escape)', 'Leave the wall (Escape)'),
  holdHint: t(
    'Espace arrête les listes ou les remet en marche.',
    'De spatiebalk houdt de lijsten tegen of laat ze weer lopen.',
    'Space holds the lists, or lets them go on.',
  ),
  region: deskGlossary.regionName,
  filtered: t('Sélection filtrée', 'Gefilterde selectie', 'Filtered selection'),
  past: t(
    (moment: string) => `PASSÉ – ce que l’on savait le ${moment}`,
    (moment) => `VERLEDEN – wat men wist op ${moment}`,
    (moment) => `PAST – what was known on ${moment}`,
  ),
  map: t('Carte et signes', 'Kaart en tekens', 'Map and signs'),
  clock: deskGlossary.time,
  figures: deskGlossary.figures,
  events: t('Événements du jour', 'Evenementen van vandaag', 'Events of the day'),
  noEvents: t('Aucun événement aujourd’hui.', 'Geen evenementen vandaag.', 'No events today.'),
  plan: glossary.securityPlan,
  noMeasures: t('Aucune mesure à réaliser.', 'Geen uit te voeren maatregelen.', 'No measures to carry out.'),
  overdue: deskGlossary.pastDeadline,
  deadline: deskGlossary.deadline,
  held: t('arrêtée', 'tegengehouden', 'held'),
  part: t(
    (from: number, to: number, all: number) => `${from}–${to} sur ${all}`,
    (from, to, all) => `${from}–${to} van ${all}`,
    (from, to, all) => `${from}–${to} of ${all}`,
  ),
  asOf: t(
    (time: string) => `Données de ${time}`,
    (time) => `Gegevens van ${time}`,
    (time) => `Data as of ${time}`,
  ),
  withoutWatch: t('Sans la veille', 'Zonder de monitoring', 'Without the watch'),
  troubles: t(
    (names: string) => `Pas à jour : ${names}`,
    (names) => `Niet bijgewerkt: ${names}`,
    (names) => `Not up to date: ${names}`,
  ),
  mayGoDark: t(
    'L’écran peut s’éteindre : le navigateur ne le garde pas allumé.',
    'Het scherm kan uitgaan: de browser houdt het niet aan.',
    'The screen may go dark: the browser does not keep it on.',
  ),
  failed: t(
    'Cette partie a échoué ; elle revient d’elle-même.',
    'Dit deel is uitgevallen; het komt vanzelf terug.',
    'This part has failed; it comes back by itself.',
  ),
});
