import type { FileFault } from '../decode-text.ts';
import { defineWords } from '../words.ts';

interface FileFieldWords {
  read: (name: string) => string;
  faults: Record<FileFault, string>;
}

export const fileFieldWords = defineWords<FileFieldWords>({
  fr: {
    read: (name) => `Lu : ${name}`,
    faults: {
      'no-content': 'Ce fichier est vide.',
      workbook: 'C’est un classeur (Excel, LibreOffice) : enregistrez-le comme CSV, puis choisissez ce fichier-là.',
      'no-text': 'Ce n’est pas un fichier de texte : choisissez un fichier CSV.',
      damaged: 'Des lettres s’y sont perdues : enregistrez-le à nouveau comme CSV UTF-8.',
      'unknown-signs': 'Ses accents ne peuvent pas être lus : enregistrez-le comme CSV UTF-8.',
      unreadable: 'Ce fichier ne peut pas être lu : fermez-le ailleurs, puis choisissez-le à nouveau.',
      'too-large': 'Ce fichier est trop grand (plus de 5 Mo) : partagez-le.',
    },
  },
  nl: {
    read: (name) => `Gelezen: ${name}`,
    faults: {
      'no-content': 'Dit bestand is leeg.',
      workbook: 'Dit is een werkmap (Excel, LibreOffice): bewaar ze als CSV en kies dat bestand.',
      'no-text': 'Dit is geen tekstbestand: kies een CSV-bestand.',
      damaged: 'Er zijn letters in verloren gegaan: bewaar het opnieuw als CSV UTF-8.',
      'unknown-signs': 'De accenten kunnen niet gelezen worden: bewaar het als CSV UTF-8.',
      unreadable: 'Dit bestand kan niet gelezen worden: sluit het elders en kies het opnieuw.',
      'too-large': 'Dit bestand is te groot (meer dan 5 MB): splits het.',
    },
  },
  en: {
    read: (name) => `Read: ${name}`,
    faults: {
      'no-content': 'This file is empty.',
      workbook: 'This is a workbook (Excel, LibreOffice): save it as CSV, then choose that file.',
      'no-text': 'This is no text file: choose a CSV file.',
      damaged: 'Letters were lost in it: save it as CSV UTF-8 again.',
      'unknown-signs': 'Its accents cannot be read: save it as CSV UTF-8.',
      unreadable: 'This file cannot be read: close it elsewhere, then choose it again.',
      'too-large': 'This file is too large (more than 5 MB): split it.',
    },
  },
});
