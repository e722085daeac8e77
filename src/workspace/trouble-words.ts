import { defineWords, t } from '../shared/terms.ts';

/** Why a collection cannot be had or read, and what to do about it: loaded with the first data. */
export const troubleWords = defineWords({
  malformed: t(
    (time: string) => `données illisibles depuis ${time}`,
    (time) => `onleesbare gegevens sinds ${time}`,
    (time) => `unreadable data since ${time}`,
  ),
  failed: t(
    (time: string) => `pas de réponse depuis ${time}`,
    (time) => `geen antwoord sinds ${time}`,
    (time) => `no answer since ${time}`,
  ),
  lastGood: t(
    'Les dernières données correctes restent affichées.',
    'De laatste goede gegevens blijven staan.',
    'The last good data stay on the screen.',
  ),
  reasons: {
    network: t(
      'Le serveur est injoignable : vérifiez la connexion.',
      'De server is onbereikbaar: controleer de verbinding.',
      'The server cannot be reached: check the connection.',
    ),
    timeout: t(
      'Le serveur ne répond pas à temps : nouvel essai en cours.',
      'De server antwoordt niet op tijd: er wordt opnieuw geprobeerd.',
      'The server does not answer in time: trying again.',
    ),
    http: t(
      'Le serveur signale une erreur : nouvel essai en cours.',
      'De server meldt een fout: er wordt opnieuw geprobeerd.',
      'The server reports an error: trying again.',
    ),
    'rate-limited': t(
      'Le serveur demande de patienter : nouvel essai plus tard.',
      'De server vraagt te wachten: later wordt opnieuw geprobeerd.',
      'The server asks to wait: trying again later.',
    ),
    'not-json': t(
      'La réponse n’est pas celle de l’API (page web ou mandataire ?) : vérifiez l’adresse de l’API.',
      'Het antwoord komt niet van de API (webpagina of proxy?): controleer het adres van de API.',
      'The answer is not the API’s (a web page or a proxy?): check the address of the API.',
    ),
    malformed: t(
      'La réponse ne respecte pas le contrat : prévenez l’administrateur de l’API.',
      'Het antwoord volgt het contract niet: verwittig de beheerder van de API.',
      'The answer does not follow the contract: tell the administrator of the API.',
    ),
  },
});
