import type { Text } from '../../shared/vocabulary.ts';

/** What the watch is for: of every alert, and of the page that accounts for it. */
export const watchPurpose: Required<Text> = {
  fr: 'Préparer le maintien de l’ordre et la sécurité des transports',
  nl: 'Voorbereiding van de ordehandhaving en de veiligheid van het vervoer',
  en: 'To prepare public order and transport security',
};

/** Police Function Act, article 44/1; Act of 30 July 2018, title 2 (Directive (EU) 2016/680). */
export const watchLegalBasis = 'LFP/WPA art. 44/1 ; loi/wet 30.07.2018, tit. 2';
