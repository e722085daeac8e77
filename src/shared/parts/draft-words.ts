import { deskGlossary } from '../desk-glossary.ts';
import { defineWords, t, same } from '../terms.ts';

/** The words of what was kept of a form, and of what changed meanwhile. */
export const draftWords = defineWords({
  restored: t(
    (moment: string) => `Brouillon gardé : saisi le ${moment}.`,
    (moment: string) => `Bewaard concept: getypt op ${moment}.`,
    (moment: string) => `Draft kept: typed on ${moment}.`,
  ),
  restoredUndated: t(
    'Brouillon gardé d’une saisie précédente.',
    'Bewaard concept van een vorige invoer.',
    'Draft kept from before.',
  ),
  open: t(
    'Une autre fenêtre de cet appareil contient aussi une saisie :',
    'Een ander venster van dit toestel bevat ook invoer:',
    'Another window of this device also holds a text:',
  ),
  left: t('Une autre saisie a été gardée :', 'Andere invoer is bewaard:', 'Another text was kept:'),
  take: t('Reprendre ici', 'Hier voortzetten', 'Go on with it here'),
  forget: t('L’oublier', 'Vergeten', 'Forget it'),
  conflict: t(
    'Modifié entre-temps par un autre poste. Choisissez avant d’enregistrer :',
    'Intussen gewijzigd door een andere post. Kies voor u bewaart:',
    'Changed meanwhile by another seat. Choose before you save:',
  ),
  mine: t('Votre saisie', 'Uw invoer', 'What you typed'),
  theirs: deskGlossary.now,
  keepMine: t(
    (name: string) => `Garder ma saisie – ${name}`,
    (name: string) => `Mijn invoer behouden – ${name}`,
    (name: string) => `Keep mine – ${name}`,
  ),
  takeTheirs: t(
    (name: string) => `Prendre la valeur actuelle – ${name}`,
    (name: string) => `Huidige waarde nemen – ${name}`,
    (name: string) => `Take the current value – ${name}`,
  ),
  nothing: same('–'),
});
