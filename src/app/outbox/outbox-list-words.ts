import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** The words of the list of what is on its way. */
export const outboxListWords = defineWords({
  state: {
    waiting: t('En attente d’envoi', 'Wacht op verzending', 'Waits to be sent'),
    conflict: t(
      'Modifié entre-temps par un autre poste',
      'Intussen gewijzigd door een andere post',
      'Changed meanwhile by another seat',
    ),
    refused: deskGlossary.refused,
  },
  otherSeat: t(
    (seat: string) => `Sera envoyé quand cet appareil travaillera au poste ${seat}`,
    (seat: string) => `Wordt verzonden wanneer dit toestel op post ${seat} werkt`,
    (seat: string) => `Will be sent when this device works as ${seat}`,
  ),
  mine: t('Votre version', 'Uw versie', 'Your version'),
  theirs: t('Version actuelle', 'Huidige versie', 'Current version'),
  keepMine: t('Garder ma version', 'Mijn versie behouden', 'Keep my version'),
  keepChosen: t('Garder ce qui est coché', 'Wat aangevinkt is behouden', 'Keep what is ticked'),
  takeTheirs: t('Garder la version actuelle', 'Huidige versie behouden', 'Keep the current version'),
  retry: glossary.tryAgain,
  discard: t('Renoncer', 'Opgeven', 'Give up'),
  notPromised: t(
    'Le navigateur ne garantit pas de tout garder si la place manque.',
    'De browser belooft niet alles te bewaren als er plaats te kort is.',
    'The browser does not promise to keep everything when space runs out.',
  ),
  takeAlong: t('Enregistrer ce qui n’est pas envoyé', 'Opslaan wat niet verzonden is', 'Save what is not sent'),
});
