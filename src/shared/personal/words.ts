import { defineWords, t } from '../terms.ts';

export const personalWords = defineWords({
  kinds: {
    mail: t('une adresse électronique', 'een e-mailadres', 'an e-mail address'),
    profile: t('un lien vers un profil', 'een link naar een profiel', 'a link to a profile'),
    link: t(
      'un lien (seuls les sites des autorités et des transports publics sont admis)',
      'een link (alleen sites van overheden en openbaar vervoer mogen)',
      'a link (only sites of authorities and public transport may be named)',
    ),
    handle: t('un pseudonyme', 'een gebruikersnaam', 'a handle'),
    national: t('un numéro de registre national', 'een rijksregisternummer', 'a national register number'),
    phone: t('un numéro de téléphone', 'een telefoonnummer', 'a phone number'),
  },
  /** What is wrong, and what to do. */
  refuse: t(
    (kind: string, part: string) => `La veille ne publie rien sur des personnes. Retirez « ${part} » : c’est ${kind}.`,
    (kind, part) => `De monitoring publiceert niets over personen. Verwijder “${part}”: dat is ${kind}.`,
    (kind, part) => `The watch publishes nothing about persons. Remove “${part}”: it is ${kind}.`,
  ),
});
