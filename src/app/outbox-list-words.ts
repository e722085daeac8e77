import { defineWords } from '../shared/words.ts';

/** The words of the list of what is on its way. */
export const outboxListWords = defineWords({
  fr: {
    state: { waiting: 'En attente d’envoi', conflict: 'Modifié entre-temps par un autre poste', refused: 'Refusé' },
    otherSeat: (seat: string) => `Sera envoyé quand cet appareil travaillera au poste ${seat}`,
    mine: 'Votre version',
    theirs: 'Version actuelle',
    keepMine: 'Garder ma version',
    keepChosen: 'Garder ce qui est coché',
    takeTheirs: 'Garder la version actuelle',
    retry: 'Réessayer',
    discard: 'Abandonner',
    notPromised: 'Le navigateur ne garantit pas de tout garder si la place manque.',
    takeAlong: 'Enregistrer ce qui n’est pas envoyé',
  },
  nl: {
    state: {
      waiting: 'Wacht op verzending',
      conflict: 'Intussen gewijzigd door een andere post',
      refused: 'Geweigerd',
    },
    otherSeat: (seat: string) => `Wordt verzonden wanneer dit toestel op post ${seat} werkt`,
    mine: 'Uw versie',
    theirs: 'Huidige versie',
    keepMine: 'Mijn versie behouden',
    keepChosen: 'Wat aangevinkt is behouden',
    takeTheirs: 'Huidige versie behouden',
    retry: 'Opnieuw proberen',
    discard: 'Opgeven',
    notPromised: 'De browser belooft niet alles te bewaren als er plaats te kort is.',
    takeAlong: 'Opslaan wat niet verzonden is',
  },
  en: {
    state: { waiting: 'Waits to be sent', conflict: 'Changed meanwhile by another seat', refused: 'Refused' },
    otherSeat: (seat: string) => `Will be sent when this device works as ${seat}`,
    mine: 'Your version',
    theirs: 'Current version',
    keepMine: 'Keep my version',
    keepChosen: 'Keep what is ticked',
    takeTheirs: 'Keep the current version',
    retry: 'Try again',
    discard: 'Give up',
    notPromised: 'The browser does not promise to keep everything when space runs out.',
    takeAlong: 'Save what is not sent',
  },
});
