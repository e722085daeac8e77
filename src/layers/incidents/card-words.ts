import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** The words of reflex cards. */
export const cardWords = defineWords({
  reflexCard: t('Fiche réflexe', 'Actiekaart', 'Reflex card'),
  state: {
    done: deskGlossary.stepDone,
    'not-applicable': deskGlossary.notApplicable,
    open: deskGlossary.stepOpen,
  },
  progress: t(
    (done: number, all: number) => `${done} sur ${all} faits`,
    (done, all) => `${done} van ${all} gedaan`,
    (done, all) => `${done} of ${all} done`,
  ),
  notApplicable: t(
    (count: number) => `${count} sans objet`,
    (count) => `${count} niet van toepassing`,
    (count) => `${count} not applicable`,
  ),
  open: t(
    (count: number) => `${count} ouverts`,
    (count) => `${count} open`,
    (count) => `${count} open`,
  ),
  next: t(
    (step: string) => `À suivre : ${step}`,
    (step) => `Volgende: ${step}`,
    (step) => `Next: ${step}`,
  ),
  steps: t('Étapes', 'Stappen', 'Steps'),
  byCentre: t('Centre', 'Centrum', 'Centre'),
  asNotApplicable: deskGlossary.notApplicable,
  reopen: deskGlossary.openAgain,
  edition: t(
    (number: number, day: string) => `Édition ${number}, en vigueur depuis le ${day}`,
    (number, day) => `Editie ${number}, van kracht sinds ${day}`,
    (number, day) => `Edition ${number}, in force since ${day}`,
  ),
  keeps: t(
    (number: number) => `L’édition ${number} est en vigueur ; cet incident garde la sienne.`,
    (number) => `Editie ${number} is van kracht; dit incident behoudt de zijne.`,
    (number) => `Edition ${number} is in force; this incident keeps its own.`,
  ),
  ownWording: t(
    '° Formulation de la démonstration : aucune source ne la donne.',
    '° Formulering van de demo: geen bron geeft ze.',
    '° Worded by the demo: no source gives it.',
  ),
  elsewhere: t(
    'Cochées sur la fiche d’une autre catégorie ou phase',
    'Afgevinkt op de kaart van een andere categorie of fase',
    'Ticked on the card of another category or phase',
  ),
});
