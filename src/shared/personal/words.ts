import { defineWords } from '../words.ts';
import type { PersonalKind } from './find-personal.ts';

interface PersonalWords {
  kinds: Record<PersonalKind, string>;
  /** What is wrong, and what to do. */
  refuse: (kind: string, part: string) => string;
}

export const personalWords = defineWords<PersonalWords>({
  fr: {
    kinds: {
      mail: 'une adresse électronique',
      profile: 'un lien vers un profil',
      link: 'un lien (seuls les sites des autorités et des transports publics sont admis)',
      handle: 'un pseudonyme',
      national: 'un numéro de registre national',
      phone: 'un numéro de téléphone',
    },
    refuse: (kind, part) => `La veille ne publie rien sur des personnes. Retirez « ${part} » : c’est ${kind}.`,
  },
  nl: {
    kinds: {
      mail: 'een e-mailadres',
      profile: 'een link naar een profiel',
      link: 'een link (alleen sites van overheden en openbaar vervoer mogen)',
      handle: 'een gebruikersnaam',
      national: 'een rijksregisternummer',
      phone: 'een telefoonnummer',
    },
    refuse: (kind, part) => `De opvolging publiceert niets over personen. Verwijder “${part}”: dat is ${kind}.`,
  },
  en: {
    kinds: {
      mail: 'an e-mail address',
      profile: 'a link to a profile',
      link: 'a link (only sites of authorities and public transport may be named)',
      handle: 'a handle',
      national: 'a national register number',
      phone: 'a phone number',
    },
    refuse: (kind, part) => `The watch publishes nothing about persons. Remove “${part}”: it is ${kind}.`,
  },
});
