import type { FailureReason } from '../shared/api.ts';
import { defineWords } from '../shared/words.ts';

/** What is wrong with a feed or a collection, and what to do about it, in plain words. */
export const healthWords = defineWords<{
  feed: string;
  live: string;
  connecting: string;
  reconnecting: string;
  noData: (time: string) => string;
  noDataYet: string;
  paused: string;
  age: (seconds: number) => string;
  /** How often the feed is asked, where it does not speak by itself. */
  every: (seconds: number) => string;
  threshold: (seconds: number) => string;
  details: string;
  ok: string;
  loading: string;
  malformed: (time: string) => string;
  failed: (time: string) => string;
  lastGood: string;
  notShownOne: (id: string) => string;
  reasons: Record<FailureReason['kind'], string>;
}>({
  fr: {
    feed: 'Flux',
    live: 'En direct',
    connecting: 'Connexion…',
    reconnecting: 'Reconnexion…',
    noData: (time) => `Pas de données depuis ${time}`,
    noDataYet: 'Pas encore de données',
    paused: 'En pause',
    age: (seconds) => `il y a ${seconds} s`,
    every: (seconds) => `toutes les ${seconds} s`,
    threshold: (seconds) => `Signalé comme périmé après ${seconds} s de silence.`,
    details: 'État des flux',
    ok: 'à jour',
    loading: 'chargement…',
    malformed: (time) => `données illisibles depuis ${time}`,
    failed: (time) => `pas de réponse depuis ${time}`,
    lastGood: 'Les dernières données correctes restent affichées.',
    notShownOne: (id) => `${id} ne peut être montré tel qu’il est maintenant.`,
    reasons: {
      network: 'Le serveur est injoignable : vérifiez la connexion.',
      timeout: 'Le serveur ne répond pas à temps : nouvel essai en cours.',
      http: 'Le serveur signale une erreur : nouvel essai en cours.',
      'rate-limited': 'Le serveur demande de patienter : nouvel essai plus tard.',
      'not-json': 'La réponse n’est pas celle de l’API (page web ou mandataire ?) : vérifiez l’adresse de l’API.',
      malformed: 'La réponse ne respecte pas le contrat : prévenez l’administrateur de l’API.',
    },
  },
  nl: {
    feed: 'Gegevensstroom',
    live: 'Live',
    connecting: 'Verbinden…',
    reconnecting: 'Opnieuw verbinden…',
    noData: (time) => `Geen gegevens sinds ${time}`,
    noDataYet: 'Nog geen gegevens',
    paused: 'Gepauzeerd',
    age: (seconds) => `${seconds} s geleden`,
    every: (seconds) => `om de ${seconds} s`,
    threshold: (seconds) => `Geldt als verouderd na ${seconds} s stilte.`,
    details: 'Toestand van de gegevens',
    ok: 'actueel',
    loading: 'laden…',
    malformed: (time) => `onleesbare gegevens sinds ${time}`,
    failed: (time) => `geen antwoord sinds ${time}`,
    lastGood: 'De laatste goede gegevens blijven staan.',
    notShownOne: (id) => `${id} kan niet getoond worden zoals het nu is.`,
    reasons: {
      network: 'De server is onbereikbaar: controleer de verbinding.',
      timeout: 'De server antwoordt niet op tijd: er wordt opnieuw geprobeerd.',
      http: 'De server meldt een fout: er wordt opnieuw geprobeerd.',
      'rate-limited': 'De server vraagt te wachten: later wordt opnieuw geprobeerd.',
      'not-json': 'Het antwoord komt niet van de API (webpagina of proxy?): controleer het adres van de API.',
      malformed: 'Het antwoord volgt het contract niet: verwittig de beheerder van de API.',
    },
  },
  en: {
    feed: 'Feed',
    live: 'Live',
    connecting: 'Connecting…',
    reconnecting: 'Reconnecting…',
    noData: (time) => `No data since ${time}`,
    noDataYet: 'No data yet',
    paused: 'Paused',
    age: (seconds) => `${seconds} s ago`,
    every: (seconds) => `every ${seconds} s`,
    threshold: (seconds) => `Counts as stale after ${seconds} s of silence.`,
    details: 'State of the feeds',
    ok: 'up to date',
    loading: 'loading…',
    malformed: (time) => `unreadable data since ${time}`,
    failed: (time) => `no answer since ${time}`,
    lastGood: 'The last good data stay on the screen.',
    notShownOne: (id) => `${id} cannot be shown as it is now.`,
    reasons: {
      network: 'The server cannot be reached: check the connection.',
      timeout: 'The server does not answer in time: trying again.',
      http: 'The server reports an error: trying again.',
      'rate-limited': 'The server asks to wait: trying again later.',
      'not-json': 'The answer is not the API’s (a web page or a proxy?): check the address of the API.',
      malformed: 'The answer does not follow the contract: tell the administrator of the API.',
    },
  },
});
