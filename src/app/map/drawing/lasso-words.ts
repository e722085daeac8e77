import { defineWords, t } from '../../../shared/terms.ts';
import { plural } from '../../../shared/words.ts';

export const lassoWords = defineWords({
  outline: t('Choisir par', 'Kiezen met', 'Choose by'),
  outlines: {
    box: t('Rectangle (deux coins)', 'Rechthoek (twee hoeken)', 'Rectangle (two corners)'),
    free: t('Contour à main levée', 'Vrije omtrek', 'Free outline'),
    circle: t('Cercle', 'Cirkel', 'Circle'),
  },
  chosen: t(
    (count: number) => `${count} ${plural('fr', count, 'élément choisi', 'éléments choisis')}`,
    (count) => `${count} ${plural('nl', count, 'element gekozen', 'elementen gekozen')}`,
    (count) => `${count} ${plural('en', count, 'item chosen', 'items chosen')}`,
  ),
  more: t(
    (count: number) => `et ${count} de plus : choisissez moins grand`,
    (count) => `en nog ${count}: kies kleiner`,
    (count) => `and ${count} more: choose less`,
  ),
  choose: t(
    (name: string) => `Choisir : ${name}`,
    (name) => `Kiezen: ${name}`,
    (name) => `Choose: ${name}`,
  ),
  chooseAll: t(
    (name: string) => `Choisir tout : ${name}`,
    (name) => `Alles kiezen: ${name}`,
    (name) => `Choose all: ${name}`,
  ),
  export: t('Exporter les éléments choisis', 'Gekozen elementen exporteren', 'Export the chosen'),
  some: t(
    (can: number, all: number) => `${can} sur ${all}`,
    (can, all) => `${can} van ${all}`,
    (can, all) => `${can} of ${all}`,
  ),
  already: t('C’est déjà le cas.', 'Dat is al zo.', 'It is so already.'),
  notFromHere: t(
    'Son état ne le permet pas.',
    'De toestand laat het niet toe.',
    'It does not go there from where it is.',
  ),
  left: t(
    (count: number, why: string) => `${count} non : ${why}`,
    (count, why) => `${count} niet: ${why}`,
    (count, why) => `${count} not: ${why}`,
  ),
  tooMany: t(
    (most: string) => `Pas plus de ${most} à la fois : choisissez moins grand.`,
    (most) => `Niet meer dan ${most} tegelijk: kies kleiner.`,
    (most) => `No more than ${most} at once: choose less.`,
  ),
  nothing: t('Rien à faire ensemble ici.', 'Hier valt niets samen te doen.', 'Nothing to do together here.'),
  pick: {
    incidents: t('Quel incident', 'Welk incident', 'Which incident'),
    deployments: t('Quel déploiement', 'Welke inzet', 'Which deployment'),
  },
});
