import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

/** The words of whoever has signed in. */
export const sessionWords = defineWords({
  seat: glossary.seat,
  signedIn: t(
    (seat: string) => `Connecté comme ${seat}`,
    (seat) => `Aangemeld als ${seat}`,
    (seat) => `Signed in as ${seat}`,
  ),
  signOut: t('Se déconnecter', 'Afmelden', 'Sign out'),
  unsent: t(
    (count: number) =>
      `${count} ${plural('fr', count, 'modification n’est pas envoyée', 'modifications ne sont pas envoyées')} : elle attendra ici, sur cet appareil, que ce poste s’y connecte à nouveau.`,
    (count) =>
      `${count} ${plural('nl', count, 'wijziging is niet verzonden', 'wijzigingen zijn niet verzonden')}: dat wacht hier, op dit toestel, tot deze post zich er opnieuw aanmeldt.`,
    (count) =>
      `${count} ${plural('en', count, 'change is not sent', 'changes are not sent')}: that waits here, on this device, until this seat signs in on it again.`,
  ),
  ended: t(
    'Votre session a expiré. Rien de ce que vous avez tapé n’est perdu : connectez-vous à nouveau, tout continue.',
    'Uw sessie is verlopen. Niets van wat u typte is verloren: meld opnieuw aan, alles gaat verder.',
    'Your session has expired. Nothing that you typed is lost: sign in again, and all goes on.',
  ),
  unreachable: t(
    'Le serveur de connexion ne répond pas. La page réessaie d’elle-même ; rien n’est perdu.',
    'De aanmeldserver antwoordt niet. De pagina probeert vanzelf opnieuw; niets is verloren.',
    'The sign-in server does not answer. The page tries again by itself; nothing is lost.',
  ),
  signInAgain: t('Se connecter à nouveau', 'Opnieuw aanmelden', 'Sign in again'),
  goOnAs: t(
    (seat: string) => `Continuer comme ${seat}`,
    (seat) => `Verder als ${seat}`,
    (seat) => `Go on as ${seat}`,
  ),
  troubles: {
    blocked: t(
      'Le navigateur a bloqué la fenêtre : autorisez-la pour ce site, puis réessayez.',
      'De browser heeft het venster geblokkeerd: sta het toe voor deze site en probeer opnieuw.',
      'The browser blocked the window: allow it for this site, then try again.',
    ),
    unreachable: t(
      'Le serveur de connexion ne répond pas : réessayez dans un moment.',
      'De aanmeldserver antwoordt niet: probeer straks opnieuw.',
      'The sign-in server does not answer: try again in a moment.',
    ),
    refused: t('Cela a été refusé :', 'Dat is geweigerd:', 'That was refused:'),
  },
  otherSeat: t(
    (other: string, own: string) =>
      `Vous vous êtes connecté comme ${other} ; cette fenêtre travaille comme ${own}. Reprenez le compte de ce poste, ou continuez dans l’autre : ce qui n’est pas envoyé attendra ${own}.`,
    (other, own) =>
      `U hebt zich aangemeld als ${other}; dit venster werkt als ${own}. Neem de account van deze post, of ga verder in de andere: wat niet verzonden is, wacht op ${own}.`,
    (other, own) =>
      `You signed in as ${other}; this window works as ${own}. Take the account of this seat, or go on in the other: what is not sent waits for ${own}.`,
  ),
});
