import { type Language, languages } from '../../shared/vocabulary.ts';
import type { Call } from '../calls.ts';
import { Markup, html } from './markup.ts';
import { style } from './style.ts';
import { pageWords } from './words.ts';

/** One step of the way to a page, from the first on. */
export interface Step {
  name: string;
  href: string;
}

/** What a page of one kind says. */
export interface Content {
  title: string;
  /** Where it stands; the page itself is the last. */
  way: readonly Step[];
  body: Markup;
  /** What the map's address has to say to show the same; absent: nothing. */
  onMap?: Readonly<Record<string, string>>;
}

const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' };

/** The same address with another parameter; null takes it away. */
export const addressWith = (address: URL, changes: Readonly<Record<string, string | null>>): string => {
  const changed = new URL(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.searchParams.delete(name);
    else changed.searchParams.set(name, value);
  }
  return changed.href;
};

const hashOf = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes));
};

/** Headers of a page: nothing runs in it, and nothing but its own style is applied; a form asks its own address. */
const headers = async (language: Language): Promise<Record<string, string>> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Language': language,
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${await hashOf(style)}'; base-uri 'none'; form-action 'self'; ` +
    "frame-ancestors 'none'",
});

/** A whole page around what it says. */
export const framePage = async (
  { url, map }: Pick<Call, 'url' | 'map'>,
  language: Language,
  { title, way, body, onMap = {} }: Content,
  status = 200,
): Promise<Response> => {
  const words = pageWords[language];
  const steps = way.map(
    ({ name, href }, index) =>
      html`<li><a href="${href}"${index === way.length - 1 && html` aria-current="page"`}>${name}</a></li>`,
  );
  const others = languages.map(
    (one) =>
      html`<li><a href="${addressWith(url, { lang: one })}" hreflang="${one}" lang="${one}"${one === language && html` aria-current="true"`}>${languageNames[one]}</a></li>`,
  );
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} – Vigie</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header><nav aria-label="${words.way}"><ol>${steps}</ol></nav><nav aria-label="${words.languages}"><ul>${others}</ul></nav></header>
<main><h1>${title}</h1>${body}</main>
<footer><ul><li><a href="${addressWith(url, { f: 'json', lang: null })}" rel="alternate">${words.asJson}</a></li>${map !== null && html`<li><a href="${addressWith(new URL(map), { lang: language, ...onMap })}">${words.onMap}</a></li>`}</ul></footer>
</body>
</html>
`;
  return new Response(page.text, { status, headers: await headers(language) });
};
