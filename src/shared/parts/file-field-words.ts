import { defineWords, t } from '../terms.ts';

export const fileFieldWords = defineWords({
  read: t(
    (name: string) => `Lu : ${name}`,
    (name) => `Gelezen: ${name}`,
    (name) => `Read: ${name}`,
  ),
  faults: {
    'no-content': t('Ce fichier est vide.', 'Dit bestand is leeg.', 'This file is empty.'),
    workbook: t(
      'C’est un classeur (Excel, LibreOffice) : enregistrez-le comme CSV, puis choisissez ce fichier-là.',
      'Dit is een werkmap (Excel, LibreOffice): bewaar ze als CSV en kies dat bestand.',
      'This is a workbook (Excel, LibreOffice): save it as CSV, then choose that file.',
    ),
    'no-text': t(
      'Ce n’est pas un fichier de texte : choisissez un fichier CSV.',
      'Dit is geen tekstbestand: kies een CSV-bestand.',
      'This is no text file: choose a CSV file.',
    ),
    damaged: t(
      'Des lettres s’y sont perdues : enregistrez-le à nouveau comme CSV UTF-8.',
      'Er zijn letters in verloren gegaan: bewaar het opnieuw als CSV UTF-8.',
      'Letters were lost in it: save it as CSV UTF-8 again.',
    ),
    'unknown-signs': t(
      'Ses accents ne peuvent pas être lus : enregistrez-le comme CSV UTF-8.',
      'De accenten kunnen niet gelezen worden: bewaar het als CSV UTF-8.',
      'Its accents cannot be read: save it as CSV UTF-8.',
    ),
    unreadable: t(
      'Ce fichier ne peut pas être lu : fermez-le ailleurs, puis choisissez-le à nouveau.',
      'Dit bestand kan niet gelezen worden: sluit het elders en kies het opnieuw.',
      'This file cannot be read: close it elsewhere, then choose it again.',
    ),
    'too-large': t(
      'Ce fichier est trop grand (plus de 5 Mo) : partagez-le.',
      'Dit bestand is te groot (meer dan 5 MB): splits het.',
      'This file is too large (more than 5 MB): split it.',
    ),
  },
});
