import { defineWords, t } from '../../shared/terms.ts';

/** What is said where there are online base maps to choose from. */
export const baseMapWords = defineWords({
  base: t('Fond de carte', 'Achtergrondkaart', 'Base map'),
  builtIn: t('Fond intégré', 'Ingebouwde kaart', 'Built-in map'),
  tilesFailed: t(
    'Les tuiles en ligne ne répondent pas : le fond intégré est affiché.',
    'De online tegels antwoorden niet: de ingebouwde kaart wordt getoond.',
    'The online tiles do not answer: the built-in map is shown.',
  ),
  troubles: {
    unreachable: t(
      (name: string) =>
        `« ${name} » ne répond pas : le fond intégré est affiché. Choisissez-le à nouveau pour réessayer.`,
      (name: string) =>
        `“${name}” antwoordt niet: de ingebouwde kaart wordt getoond. Kies ze opnieuw om nog eens te proberen.`,
      (name: string) => `“${name}” does not answer: the built-in map is shown. Choose it again to try once more.`,
    ),
    whole: t(
      (name: string) =>
        `Le serveur de « ${name} » n’envoie pas de parties d’un fichier (requêtes « Range ») : le fond intégré est affiché.`,
      (name: string) =>
        `De server van “${name}” stuurt geen delen van een bestand (“Range”-verzoeken): de ingebouwde kaart wordt getoond.`,
      (name: string) =>
        `The server of “${name}” sends no parts of a file (“Range” requests): the built-in map is shown.`,
    ),
    foreign: t(
      (name: string) =>
        `« ${name} » n’est pas une archive PMTiles de tuiles vectorielles : le fond intégré est affiché. Vérifiez l’adresse dans la configuration.`,
      (name: string) =>
        `“${name}” is geen PMTiles-archief met vectortegels: de ingebouwde kaart wordt getoond. Controleer het adres in de configuratie.`,
      (name: string) =>
        `“${name}” is no PMTiles archive of vector tiles: the built-in map is shown. Check its address in the configuration.`,
    ),
    cut: t(
      (name: string) =>
        `L’archive « ${name} » est incomplète ou abîmée : le fond intégré est affiché. Copiez-la à nouveau sur le serveur.`,
      (name: string) =>
        `Het archief “${name}” is onvolledig of beschadigd: de ingebouwde kaart wordt getoond. Kopieer het opnieuw naar de server.`,
      (name: string) =>
        `The archive “${name}” is incomplete or damaged: the built-in map is shown. Copy it to the server again.`,
    ),
  },
});
