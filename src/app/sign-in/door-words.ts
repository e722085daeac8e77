import { defineWords, t } from '../../shared/terms.ts';

/** What is said instead of the program, where nobody has signed in: what is so, and what to do. */
export const doorWords = defineWords({
  signIn: t('Se connecter', 'Aanmelden', 'Sign in'),
  somebodyElse: t(
    'Se connecter avec un autre compte',
    'Aanmelden met een andere account',
    'Sign in with another account',
  ),
  again: t('Réessayer', 'Opnieuw proberen', 'Try again'),
  leaveWall: t('Quitter le mur', 'De muur verlaten', 'Leave the wall'),
  said: t('Le serveur dit :', 'De server zegt:', 'The server says:'),
  told: {
    leaving: t('Vers la connexion…', 'Naar het aanmelden…', 'On the way to sign in…'),
    'signed-out': t(
      'Vous êtes déconnecté. Ce qui n’est pas envoyé reste sur cet appareil, pour votre poste.',
      'U bent afgemeld. Wat niet verzonden is, blijft op dit toestel, voor uw post.',
      'You are signed out. What is not sent stays on this device, for your seat.',
    ),
    storage: t(
      'Ce navigateur ne garde rien pour ce site (données de site bloquées), et la connexion en a besoin. Autorisez les données de site pour cette adresse, puis réessayez.',
      'Deze browser bewaart niets voor deze site (sitegegevens geblokkeerd), en dat is nodig om aan te melden. Sta sitegegevens toe voor dit adres en probeer opnieuw.',
      'This browser keeps nothing for this site (site data blocked), and signing in needs that. Allow site data for this address, then try again.',
    ),
    https: t(
      'La connexion exige https. Ouvrez la page à son adresse https.',
      'Aanmelden vereist https. Open de pagina op haar https-adres.',
      'Signing in needs https. Open the page at its https address.',
    ),
    unreachable: t(
      'Le service ne répond pas. La page réessaie d’elle-même ; vérifiez la connexion au réseau.',
      'De dienst antwoordt niet. De pagina probeert vanzelf opnieuw; controleer de netwerkverbinding.',
      'The service does not answer. The page tries again by itself; check the connection to the network.',
    ),
    'issuer-unreachable': t(
      'Le serveur de connexion ne répond pas. La page réessaie d’elle-même ; vérifiez la connexion au réseau.',
      'De aanmeldserver antwoordt niet. De pagina probeert vanzelf opnieuw; controleer de netwerkverbinding.',
      'The sign-in server does not answer. The page tries again by itself; check the connection to the network.',
    ),
    refused: t(
      'Le serveur de connexion a refusé. Réessayez ; si cela persiste, adressez-vous à qui gère les comptes.',
      'De aanmeldserver heeft geweigerd. Probeer opnieuw; blijft dat zo, wend u dan tot wie de accounts beheert.',
      'The sign-in server has refused. Try again; if that goes on, ask whoever keeps the accounts.',
    ),
    'no-seat': t(
      'Ce compte n’ouvre aucun poste ici. Prenez un autre compte, ou adressez-vous à qui gère les comptes.',
      'Deze account opent hier geen post. Neem een andere account, of wend u tot wie de accounts beheert.',
      'This account opens no seat here. Take another account, or ask whoever keeps the accounts.',
    ),
    mismatch: t(
      'Cette réponse appartient à une connexion commencée ailleurs ou trop ancienne. Connectez-vous à nouveau.',
      'Dit antwoord hoort bij een aanmelding die elders begon of te oud is. Meld opnieuw aan.',
      'This answer belongs to a sign-in that was begun elsewhere, or too long ago. Sign in again.',
    ),
    done: t(
      'Vous êtes de nouveau connecté : l’autre fenêtre continue. Fermez celle-ci.',
      'U bent opnieuw aangemeld: het andere venster gaat verder. Sluit dit venster.',
      'You are signed in again: the other window goes on. Close this one.',
    ),
    wall: t(
      'Le mur s’affiche dans un poste à lui, que chacun dans la salle peut voir. Connectez-vous avec le compte du mur.',
      'De muur staat in een eigen post, die iedereen in de zaal mag zien. Meld aan met de account van de muur.',
      'The wall is shown in a seat of its own, which everybody in the room may see. Sign in with the account of the wall.',
    ),
  },
});
