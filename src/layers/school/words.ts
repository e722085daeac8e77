import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const intakeWords = defineWords({
  title: t('Chiffres de l’école', 'Cijfers van de school', 'Figures of the school'),
  label: t(
    (year: number) => `École ${year}`,
    (year) => `School ${year}`,
    (year) => `School ${year}`,
  ),
  type: t('Introduire des chiffres', 'Cijfers invoeren', 'Type figures in'),
  history: deskGlossary.versionsOfFigures,
  first: t(
    'Les chiffres d’origine : rien n’a été changé.',
    'De oorspronkelijke cijfers: niets werd gewijzigd.',
    'The original figures: nothing was changed.',
  ),
  revision: t(
    (count: number) => `Version ${count}`,
    (count) => `Versie ${count}`,
    (count) => `Version ${count}`,
  ),
  table: t('Quel tableau', 'Welke tabel', 'Which table'),
  row: t('Quelle ligne', 'Welke rij', 'Which row'),
  why: glossary.reason,
  numbers: t(
    'Des nombres entiers de 0 à 100 000.',
    'Gehele getallen van 0 tot 100 000.',
    'Whole numbers from 0 to 100,000.',
  ),
  exact: t(
    'Ces nombres sont exacts. Ce que les autres lisent est fait d’eux : rien sous 5, ni de quoi le calculer.',
    'Deze getallen zijn exact. Wat anderen lezen wordt ervan gemaakt: niets onder 5, en niets om het te berekenen.',
    'These numbers are exact. What others read is made of them: nothing under 5, nor what it could be worked out from.',
  ),
  unread: t(
    'Les nombres exacts n’ont pas pu être lus.',
    'De exacte getallen konden niet gelezen worden.',
    'The exact numbers could not be read.',
  ),
  again: glossary.tryAgain,
  updated: deskGlossary.updated,
});
