import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Markup, html } from '../../api/html/markup.ts';
import { style } from '../../api/html/style.ts';
import { nameSeat } from '../../shared/seat-name.ts';
import { parseSeat } from '../../shared/seats.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { type Language, languages } from '../../shared/vocabulary.ts';

export const issuerWords = defineWords({
  choose: t('Choisir un poste', 'Een post kiezen', 'Choose a seat'),
  warning: t(
    'Pour essayer seulement : ici, personne ne prouve qui il est.',
    'Alleen om te proberen: hier bewijst niemand wie hij is.',
    'For trying out only: nobody proves here who they are.',
  ),
  reality: t('En réalité', 'In werkelijkheid', 'In reality'),
  exercise: t('Dans l’exercice', 'In de oefening', 'In the exercise'),
  signOut: t('Oui, me déconnecter', 'Ja, meld mij af', 'Yes, sign out'),
  askSignOut: t('Se déconnecter de Vigie ?', 'Afmelden bij Vigie?', 'Sign out of Vigie?'),
  failed: t('Cela n’a pas abouti', 'Dat is niet gelukt', 'That did not work'),
  again: t(
    'Cette connexion n’est plus valable. Revenez à Vigie et connectez-vous à nouveau.',
    'Deze aanmelding is niet meer geldig. Ga terug naar Vigie en meld opnieuw aan.',
    'This sign-in is no longer valid. Go back to Vigie and sign in again.',
  ),
});

/** The first language of a browser that there is, else French. */
export const languageOf = (accept = ''): Language =>
  accept
    .split(',')
    .flatMap((range) => languages.find((language) => range.trim().toLowerCase().startsWith(language)) ?? [])[0] ?? 'fr';

/** @param origins where its forms may lead in the end: the pages that sign in */
const policy = (origins: readonly string[]): string => {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self' ${origins.join(' ')}; base-uri 'none'; frame-ancestors 'none'`;
};

export const frame = (language: Language, title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – Vigie</title><style>${new Markup(style)}</style></head>
<body><main><h1>${title}</h1><p class="quiet">${issuerWords[language].warning}</p>${body}</main></body>
</html>
`.text;

export const headersOf = (origins: readonly string[]): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy(origins),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

export const answerPage = (to: ServerResponse, status: number, origins: readonly string[], page: string): void => {
  to.writeHead(status, headersOf(origins)).end(page);
};

/** A button for each seat; `names`: what a zone is called. */
export const choosePage = (
  language: Language,
  seats: readonly string[],
  names: ReadonlyMap<string, Readonly<Record<'fr' | 'nl', string>>>,
): string => {
  const words = issuerWords[language];
  const nameOf = (id: string): string => {
    const zone = names.get(parseSeat(id)?.zone ?? '');
    return `${nameSeat(id, language)}${zone ? ` ${zone[language === 'nl' ? 'nl' : 'fr']}` : ''}`;
  };
  const group = (title: string, isOfExercise: boolean): Markup => html`<h2>${title}</h2>
<form method="post">${seats
    .filter((id) => (parseSeat(id)?.isInExercise ?? false) === isOfExercise)
    .map((id) => html`<button name="seat" value="${id}">${nameOf(id)}</button>`)}</form>`;
  return frame(language, words.choose, html`${group(words.reality, false)}${group(words.exercise, true)}`);
};
