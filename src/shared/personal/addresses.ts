import { dot, isTopLevel, saidDot } from './links.ts';
import type { Piece } from './numbers.ts';

const words =
  'arobase|arobas|arobaze|arrobas?|apenstaartje|apenstaart|apestaartje|apestaart|a commercial|at-?teken|at sign|signe at';
/** The sign of an address, as it is written or said where nothing else can be meant. */
const strongAt = new RegExp(
  `\\s*\\(\\s*(?:@|at|a|ad|chez|${words})\\s*\\)\\s*|\\s*[/*'"|~=]\\s*(?:@|at|${words})\\s*[/*'"|~=]\\s*|\\s*@\\s*|[\\s_-]+(?:${words})(?:[\\s_-]+|$)|[-_]at[-_]`,
  'g',
);
/** In English it is a word like others. */
const weakAt = /\s+at\s+/g;
const anyDot = `\\s*(?:${dot}|${saidDot})\\s*`;
const local = new RegExp(`(?:[\\p{L}\\d+_-]{1,40}${anyDot}){0,4}[\\p{L}\\d+_-]{1,40}$`, 'u');
const domain = new RegExp(
  `^(?:\\(\\d{1,3}(?:\\.\\d{1,3}){3}\\)|[\\p{L}\\d-]{1,60}(?:${anyDot}[\\p{L}\\d-]{1,60}){1,4})`,
  'u',
);
const providers =
  /^(?:gmail|hotmail|outlook|live|msn|yahoo|icloud|proton(?:mail)?|skynet|telenet|proximus|scarlet|voo|gmx|aol|tutanota|laposte|orange|pandora)(?![a-z])/;

/** An e-mail address round the sign at a piece, or null. */
const findMail = (text: string, { start, end }: Piece, isWeak: boolean): Piece | null => {
  const before = local.exec(text.slice(Math.max(0, start - 160), start))?.[0];
  if (before === undefined) return null;
  const after = text.slice(end, end + 160);
  const provider = providers.exec(after)?.[0];
  const [site = ''] = domain.exec(after) ?? [];
  if (site.startsWith('(')) return { start: start - before.length, end: end + site.length };
  const parts = site.split(new RegExp(anyDot));
  // The address ends with the last ending that there is.
  for (let count = parts.length; count >= 2; count -= 1) {
    const ending = parts[count - 1] ?? '';
    if (!isTopLevel(ending)) continue;
    let length = 0;
    for (let at = 0; at < count; at += 1) length = site.indexOf(parts[at] ?? '', length) + (parts[at]?.length ?? 0);
    const piece = site.slice(0, length);
    // “at Arts-Loi. De trams”: a full stop and a blank end a sentence.
    if (isWeak && /[.·]\s/.test(piece)) continue;
    return { start: start - before.length, end: end + piece.length };
  }
  return provider === undefined ? null : { start: start - before.length, end: end + provider.length };
};

/** The first e-mail address of a folded text, also said in words; null if there is none. */
export const findMailAddress = (text: string): Piece | null => {
  for (const [pattern, isWeak] of [
    [strongAt, false],
    [weakAt, true],
  ] as const) {
    for (const { 0: at, index } of text.matchAll(pattern)) {
      const found = findMail(text, { start: index, end: index + at.length }, isWeak);
      if (found) return found;
    }
  }
  return null;
};

/** After a sign with a blank: where or when, as English and young people write it. */
const placesAndTimes =
  /^(?:\d{1,2}(?:[:hu.]?\d{2})?(?:[hu]|\s?(?:am|pm))?(?![\p{L}\d_])|(?:place|plein|pl|rue|straat|gare|station|metro|tram|bus|arret|halte|porte|poort|parc|park|bourse|beurs|hotel|town|city|centre|center|the|le|la|les|het|de|noon|midi|middag)(?![\p{L}\d_]))/u;
const time = /^\d{1,2}[hu:.]?\d{0,2}(?:am|pm|h|u)?$/;
const signed = /@(\s*)([\p{L}\d_][\p{L}\d_.-]*)/gu;
const saidSign = new RegExp(`(?<![a-z])(?:(?:${words})[\\s:_-]+|\\((?:at|@|${words})\\))([\\p{L}\\d_.]{2,})`, 'gu');

/** A name that only a profile has: an underscore, a dot inside, or letters with figures behind. */
const handleShape =
  '(?=[a-z0-9._]*[a-z])(?:[a-z0-9.]*[a-z][a-z0-9.]*_+[a-z0-9._]*[a-z0-9]|_+[a-z0-9._]*[a-z]{2}[a-z0-9._]*|[a-z]{2,}[a-z0-9]*\\.[a-z]{2,}[a-z0-9]*|[a-z]{3,}\\d{2,}[a-z0-9]*)';
const underscored =
  /(?<![\p{L}\d_./])(?![\p{L}\d_.-]+\.(?:pdf|csv|png|jpe?g|gif|docx?|xlsx?|pptx?|odt|ods|txt|zip|mp[34]|json|geojson|xml|html?)(?![\p{L}\d]))(?:[a-z0-9.]*[a-z]{2}[a-z0-9.]*_+[a-z0-9._]*[a-z0-9]+|_+[a-z]{3}[a-z0-9._]*)(?![\p{L}\d_/-])/gu;
const networkNames =
  'insta(?:gram)?|ig|skype|viber|wickr|kik|bereal|onlyfans|steam|messenger|vk|snap(?:chat)?|twitter|tiktok|telegram|tg|facebook|fb|threads|bluesky|bsky|mastodon|discord|youtube|yt|linkedin|signal|whatsapp|twitch|reddit';
const accounts = `comptes?|accounts?|profile?s?|profiel(?:en)?|pseudo(?:nyme)?s?|handles?|user(?:name)?s?|gebruiker(?:snaam)?s?|utilisateurs?|utilisatrices?|${networkNames}`;
/** After its network: Signal's names end in figures, Skype's may begin with `live:`, Snapchat's may have a hyphen. */
const networkShape = `live:[a-z0-9._-]+|(?!art\\.)[a-z]{3,}\\.\\d{2,}|(?<=snap(?:chat)?\\W{1,3})[a-z]{2,}-[a-z]{2,}`;
const named = new RegExp(
  `(?<![\\p{L}\\d])(?:${accounts})(?:\\s+(?:${accounts}|de|van|of|sur|op|on))*[^\\p{L}\\d@_]{0,6}(${handleShape}|${networkShape})(?![\\p{L}\\d_/-])`,
  'gu',
);
const onNetwork = new RegExp(
  `(?<![\\p{L}\\d_.-])(${handleShape})["')]*\\s+(?:sur|op|on|via)\\s+(?:${networkNames})(?![\\p{L}])`,
  'gu',
);
const slashed = new RegExp(
  `(?<![\\p{L}\\d/])(?:\\/?u\\/[a-z0-9_-]{3,}|u\\s+slash\\s+[a-z0-9_-]{3,}|\\/?in\\/[a-z]+(?:-[a-z0-9]+)+|(?:${networkNames})\\s?\\/\\s?@?(?!(?:${networkNames}|x|web|app|groupe|groep|group)s?(?![a-z]))[a-z0-9._]*[\\d_.][a-z0-9._]*)`,
  'gu',
);
const discriminator =
  /(?<![\p{L}\d])(?!(?:incident|log|bus|tram|entry|note|entree|ref|nr|no|metro|alerte?|melding)#)[a-z][a-z0-9._]{1,31}#\d{4}(?!\d)/gu;

const follows =
  /(?:suiv(?:re|ez|i)|follow(?:s|ed|ing)?|volg(?:t|en)?|contact\w*|dm|message\w*|bericht\w*|mention\w*|vermeld\w*|tag(?:ged)?|pseudo|handle|user(?:name)?|comptes?|accounts?|profile?|profiel|insta(?:gram)?|twitter|tiktok|telegram|snap(?:chat)?|threads|bluesky|mastodon|facebook|posted by|publie par|geplaatst door|par|door|by|via)\s*$/;
const english =
  /(?<![\p{L}])(?:the|of|and|is|are|was|with|for|near|from|people|crowd|about|expected|stops?|meeting|gathering|calls?)(?![\p{L}])/u;
const romance =
  /(?<![\p{L}])(?:le|la|les|des|une?|pour|sur|avec|dans|du|au|het|een|van|voor|op|met|naar|bij|de|oproep|appel)(?![\p{L}])/u;
const commonAfterAt =
  /^(?:the|this|that|these|those|a|an|all|any|both|each|every|first|last|least|most|once|one|night|noon|midnight|dawn|dusk|risk|home|work|school|rest|large|present|ease|short|about|around|approximately|its|their|his|her|our|least|half|quarter|peak|rush|station|stops?|platforms?|level|street|ground|place|gare|metro|bourse|beurs|plein|exit|entrance|both|several|some|two|three|four|five|ten|full|low|high|speed|times?|lunch|kick-?off|closing|opening)(?![\p{L}\d_])/u;
const saidAt = /(?<=^|\s)at\s+([\p{L}\d_.]{3,})/gu;

/** Whether “at” and a word can only be a handle said aloud. */
const isSaidHandle = (text: string, index: number, token: string, writtenToken: string): boolean => {
  if (time.test(token) || /^\d+(?:st|nd|rd|th)?$/.test(token)) return false;
  if (new RegExp(`^${handleShape}$`).test(token.replace(/\.+$/, ''))) return true;
  if (/^\p{Lu}/u.test(writtenToken) || commonAfterAt.test(token)) return false;
  if (follows.test(text.slice(Math.max(0, index - 40), index))) return true;
  return romance.test(text) && !english.test(text);
};

/** The first handle of a folded text, or null. @param writtenOf what was written where a piece stands */
export const findHandle = (text: string, writtenOf: (piece: Piece) => string): Piece | null => {
  const found: Piece[] = [];
  const add = (index: number, whole: string): void => {
    found.push({ start: index, end: index + whole.replace(/[.\s-]+$/, '').length });
  };
  for (const match of text.matchAll(signed)) {
    const [whole, blank = '', token = ''] = match;
    if (time.test(token) || (blank !== '' && placesAndTimes.test(token))) continue;
    const first = match.index + 1 + blank.length;
    const isShaped = new RegExp(`^${handleShape}$`).test(token.replace(/[.-]+$/, ''));
    const isProper =
      blank !== '' &&
      !isShaped &&
      /^(?:\p{Lu}\p{Ll}|\p{Lu}{2,4}$)/u.test(writtenOf({ start: first, end: first + token.length }));
    if (!isProper && token.length >= 2) add(match.index, whole);
  }
  for (const pattern of [saidSign, underscored, slashed, discriminator]) {
    for (const match of text.matchAll(pattern)) add(match.index, match[0]);
  }
  for (const pattern of [named, onNetwork]) {
    for (const match of text.matchAll(pattern)) {
      const token = match[1] ?? '';
      add(match.index + match[0].indexOf(token), token);
    }
  }
  for (const match of text.matchAll(saidAt)) {
    const token = match[1] ?? '';
    const start = match.index + match[0].length - token.length;
    if (isSaidHandle(text, match.index, token, writtenOf({ start, end: start + token.length })))
      add(match.index, match[0]);
  }
  return found.toSorted((a, b) => a.start - b.start)[0] ?? null;
};
