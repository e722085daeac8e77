import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const recordingWords = defineWords({
  title: t('Enregistrements', 'Opnames', 'Recordings'),
  intro: t(
    'Une période dans un seul fichier : elle se revoit ailleurs, sans réseau. Le fichier contient ce que votre fonction peut lire : gardez-le comme tel.',
    'Een periode in één bestand: ze kan elders bekeken worden, zonder netwerk. Het bestand bevat wat uw functie mag lezen: bewaar het ook zo.',
    'A span in one file: it can be looked at elsewhere, without a network. The file holds what your seat may read: keep it accordingly.',
  ),
  from: deskGlossary.startTime,
  to: deskGlossary.endTime,
  save: t('Enregistrer cette période', 'Deze periode opslaan', 'Save this span'),
  saved: t(
    (name: string) => `Enregistré : ${name}`,
    (name) => `Opgeslagen: ${name}`,
    (name) => `Saved: ${name}`,
  ),
  failed: t(
    (reason: string) => `L’enregistrement a échoué. ${reason}`,
    (reason) => `De opname is mislukt. ${reason}`,
    (reason) => `The recording failed. ${reason}`,
  ),
  backwards: t(
    'La période se termine avant de commencer.',
    'De periode eindigt voor ze begint.',
    'The span ends before it begins.',
  ),
  ahead: t(
    'La fin est encore à venir : choisissez un moment du passé.',
    'Het einde moet nog komen: kies een moment van het verleden.',
    'The end is still to come: choose a moment of the past.',
  ),
  tooLong: t(
    'Un enregistrement ne dépasse pas un jour : faites-en plusieurs.',
    'Een opname is hoogstens één dag lang: maak er meerdere.',
    'A recording is a day at most: make several.',
  ),
  about: t(
    (seat: string, made: string) => `Fait par ${seat}, le ${made}.`,
    (seat, made) => `Gemaakt door ${seat}, op ${made}.`,
    (seat, made) => `Made by ${seat}, on ${made}.`,
  ),
  leftOut: t('N’y sont pas :', 'Staan er niet in:', 'It does not have:'),
  omissions: {
    'not-for-seat': t(
      'ce que cette fonction ne peut pas lire',
      'wat deze functie niet mag lezen',
      'what that seat may not read',
    ),
    details: t(
      'les détails de la veille, dont chaque lecture est notée',
      'de details van de monitoring, waarvan elke lezing wordt genoteerd',
      'the details of the watch, each reading of which is written down',
    ),
    deleted: t(
      'ce qui avait été supprimé avant l’enregistrement',
      'wat verwijderd was voor de opname',
      'what had been deleted before it was made',
    ),
    'lookups-later': t(
      'ce qui a changé pendant la période dans le plan, les programmes et les comptes de la veille : ils sont ceux du début',
      'wat tijdens de periode gewijzigd is in het plan, de opleidingen en de tellingen van de monitoring: het zijn die van het begin',
      'what changed during the span in the plan, the programmes and the counts of the watch: they are those of its beginning',
    ),
  },
});
