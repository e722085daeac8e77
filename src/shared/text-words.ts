import { type TextFault, type TextRules, findTextFault, tidyText } from './typed-text.ts';
import type { Language } from './vocabulary.ts';
import { defineWords } from './words.ts';

const textWords = defineWords<{ faults: Record<TextFault, (part: string, at: number) => string> }>({
  fr: {
    faults: {
      'too-long': (most) => `Le texte dépasse ${most} caractères : raccourcissez-le.`,
      broken: (part, at) => `Le signe ${at} (${part}) n’est pas un caractère : supprimez-le ou retapez-le.`,
      control: (part, at) => `Le signe ${at} (${part}) est un caractère de commande : supprimez-le.`,
      invisible: () => 'Il n’y a que des signes invisibles : écrivez quelque chose, ou laissez vide.',
      marks: (_, at) => `Le signe ${at} porte trop de signes diacritiques : supprimez-en.`,
      missing: () => 'Il faut un texte : écrivez quelque chose.',
    },
  },
  nl: {
    faults: {
      'too-long': (most) => `De tekst is langer dan ${most} tekens: kort hem in.`,
      broken: (part, at) => `Teken ${at} (${part}) is geen letterteken: verwijder het of typ het opnieuw.`,
      control: (part, at) => `Teken ${at} (${part}) is een stuurteken: verwijder het.`,
      invisible: () => 'Er staan alleen onzichtbare tekens: schrijf iets, of laat het leeg.',
      marks: (_, at) => `Teken ${at} draagt te veel accenten: verwijder er enkele.`,
      missing: () => 'Er moet een tekst staan: schrijf iets.',
    },
  },
  en: {
    faults: {
      'too-long': (most) => `The text has more than ${most} characters: shorten it.`,
      broken: (part, at) => `Sign ${at} (${part}) is no character: remove it, or type it again.`,
      control: (part, at) => `Sign ${at} (${part}) is a control character: remove it.`,
      invisible: () => 'There are only invisible signs: write something, or leave it empty.',
      marks: (_, at) => `Sign ${at} carries too many marks: remove some.`,
      missing: () => 'A text is wanted: write something.',
    },
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
