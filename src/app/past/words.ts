import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const pastWords = defineWords({
  past: t('PASSÉ', 'VERLEDEN', 'PAST'),
  sentence: t(
    (moment: string) => `PASSÉ – l’écran montre ce que l’on savait le ${moment} ; rien ne peut y être changé`,
    (moment) => `VERLEDEN – het scherm toont wat men wist op ${moment}; er kan niets gewijzigd worden`,
    (moment) => `PAST – the screen shows what was known on ${moment}; nothing can be changed there`,
  ),
  recording: t('ENREGISTREMENT', 'OPNAME', 'RECORDING'),
  recordingSentence: t(
    (moment: string, seat: string) =>
      `ENREGISTREMENT fait par ${seat} – l’écran montre ce que l’on savait le ${moment}, et rien de ce qui est maintenant`,
    (moment, seat) =>
      `OPNAME gemaakt door ${seat} – het scherm toont wat men wist op ${moment}, en niets van wat nu is`,
    (moment, seat) =>
      `RECORDING made by ${seat} – the screen shows what was known on ${moment}, and nothing of what is now`,
  ),
  missing: t(
    'Cette adresse montre un enregistrement, qui n’est pas dans l’adresse : ouvrez le fichier.',
    'Dit adres toont een opname, die niet in het adres zit: open het bestand.',
    'This address shows a recording, which is not in the address: open the file.',
  ),
  bar: t('Le temps', 'De tijd', 'Time'),
  moment: deskGlossary.moment,
  play: glossary.play,
  pause: glossary.pause,
  speed: glossary.speed,
  before: t('Changement précédent', 'Vorige wijziging', 'Previous change'),
  after: t('Changement suivant', 'Volgende wijziging', 'Next change'),
  markBefore: t('Repère précédent', 'Vorig merkteken', 'Previous mark'),
  markAfter: t('Repère suivant', 'Volgend merkteken', 'Next mark'),
  backToLive: t('Revenir au direct', 'Terug naar live', 'Back to live'),
  loading: t('Le passé est chargé…', 'Het verleden wordt geladen…', 'The past is being loaded…'),
  failed: t(
    (reason: string) => `Ce moment ne peut être montré. ${reason}`,
    (reason) => `Dit moment kan niet getoond worden. ${reason}`,
    (reason) => `This moment cannot be shown. ${reason}`,
  ),
  again: glossary.tryAgain,
  density: t(
    (changes: number) => `${changes} changements`,
    (changes) => `${changes} wijzigingen`,
    (changes) => `${changes} changes`,
  ),
});
