import { type TextRules, findTextFault, tidyText } from './typed-text.ts';
import type { Language } from './vocabulary.ts';
import { defineWords, t } from './terms.ts';

const textWords = defineWords({
  faults: {
    'too-long': t(
      (most: string) => `Le texte dépasse ${most} caractères : raccourcissez-le.`,
      (most) => `De tekst is langer dan ${most} tekens: kort hem in.`,
      (most) => `The text has more than ${most} characters: shorten it.`,
    ),
    broken: t(
      (part: string, at: number) => `Le signe ${at} (${part}) n’est pas un caractère : supprimez-le ou retapez-le.`,
      (part, at) => `Teken ${at} (${part}) is geen letterteken: verwijder het of typ het opnieuw.`,
      (part, at) => `Sign ${at} (${part}) is no character: remove it, or type it again.`,
    ),
    control: t(
      (part: string, at: number) => `Le signe ${at} (${part}) est un caractère de commande : supprimez-le.`,
      (part, at) => `Teken ${at} (${part}) is een stuurteken: verwijder het.`,
      (part, at) => `Sign ${at} (${part}) is a control character: remove it.`,
    ),
    invisible: t(
      () => 'Il n’y a que des signes invisibles : écrivez quelque chose, ou laissez vide.',
      () => 'Er staan alleen onzichtbare tekens: schrijf iets, of laat het leeg.',
      () => 'There are only invisible signs: write something, or leave it empty.',
    ),
    marks: t(
      (_: string, at: number) => `Le signe ${at} porte trop de signes diacritiques : supprimez-en.`,
      (_, at) => `Teken ${at} draagt te veel accenten: verwijder er enkele.`,
      (_, at) => `Sign ${at} carries too many marks: remove some.`,
    ),
    missing: t(
      () => 'Il faut un texte : écrivez quelque chose.',
      () => 'Er moet een tekst staan: schrijf iets.',
      () => 'A text is wanted: write something.',
    ),
  },
});

/** A text as a form sends it: tidied, without blanks around it. */
export const readText = (typed: string): string => tidyText(typed).trim();

/** What is wrong with what was typed, in the person's words; null if the server will take it. An empty field says nothing. */
export const describeFault = (typed: string, language: Language, rules: TextRules = {}): string | null => {
  const found = findTextFault(tidyText(typed), rules);
  if (!found || typed.trim() === '') return null;
  return textWords[language].faults[found.fault](found.part, found.at);
};
