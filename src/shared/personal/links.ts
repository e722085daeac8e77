import topLevels from 'tlds' with { type: 'json' };
import type { Piece } from './numbers.ts';
import { isOfficial } from './official-sites.ts';

const known = new Set(topLevels as readonly string[]);
/** Ends of file names, and of the addresses of nobody. */
for (const ending of ['zip', 'mov', 'md', 'sh', 'py', 'rs', 'ps', 'pl']) known.delete(ending);

/** A dot as it is written, or said in brackets. */
export const dot = '(?:\\.|·|\\s*[(/*\'"|~=]{1,3}\\s*(?:[.·]|dot|punt|point|pt|stip)\\s*[)/*\'"|~=]{1,3}\\s*)';
/** The same in words. */
export const saidDot = '(?:\\s+(?:dot|punt|point|stip)\\s+|[-_](?:dot|punt|point|stip)[-_])';

/** Endings that are also words or syllables: after a short word and a full stop they are the next sentence. */
const ambiguous = new Set(
  'de la et il me no is it in at as so to my am us do by be es st ch pm an au om na ga ma sa se si va ai al ad ag ne ni nu en tel id'.split(
    ' ',
  ),
);
/** Endings that nobody says after “dot” in a sentence. */
const said = 'com|be|org|fr|nl|eu|brussels|social|lu|app|gg|io|ly|tv|xyz|online|chat|page|bio|club|link|site';
const saidByDot = `${said}|net|info|de|me|co|uk`;

/** Networks and shorteners whose names are as short as a word before a full stop. */
const shortHosts = new Set(
  't.me wa.me m.me ig.me fb.me me.me v.gd is.gd bit.do t.co x.co lnkd.in youtu.be snap.ch vm.tk buff.ly'.split(' '),
);

/** Networks where people have a profile. */
const networks =
  /(?:^|\.)(?:facebook|fb|instagram|tiktok|twitter|x|t|telegram|linkedin|lnkd|snapchat|youtube|youtu|threads|bsky|discord|discordapp|twitch|reddit|pinterest|tumblr|vk|ok|onlyfans|mastodon|truthsocial|gettr|gab|linktr|beacons|signal|wa|whatsapp|m|kick|bereal|medium|substack|strava|flickr|vimeo|dailymotion|soundcloud|spotify|badoo|tinder|steamcommunity|github|gitlab)\.[a-z]{2,}$/;

export interface Link extends Piece {
  kind: 'link' | 'profile';
}

const hostPattern = new RegExp(
  `(?<![\\p{L}\\d@_])((?:[\\p{L}\\d](?:[\\p{L}\\d_-]{0,61}[\\p{L}\\d])?${dot}){1,6})([a-z]{2,24}|xn--[a-z0-9-]+)(?![\\p{L}\\d_])(:\\d+)?([/?#]\\S*)?`,
  'gu',
);
const saidHost = new RegExp(
  `(?<![\\p{L}\\d@_])([a-z0-9][a-z0-9_-]*)(?:(\\s*\\.\\s+|\\s+\\.\\s*|${dot})(?:${said})|(\\s+dot\\s+|\\(\\s*dot\\s*\\)|[-_]dot[-_])(?:${saidByDot})|${saidDot}(?:${said}))(?![\\p{L}\\d_])`,
  'gu',
);
const schemes =
  /(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,15})\s?:\s?\/\s?\/\s?(\S+)|(?<![a-z0-9])(?:mailto|skype|viber|whatsapp|signal|tg|xmpp|sgnl):\S+/g;
const saidSlash = new RegExp(
  `(?<![a-z0-9])[a-z]{1,20}(?:(?:${dot}|${saidDot})[a-z]{2,10}|\\s(?:com|me|be|ly|gg|tv|co|org|app|social))\\s+(?:slash|barre|streep|schuine streep)\\s+\\S+`,
  'g',
);
/** A network without its dot. */
const dotless =
  /(?<![\p{L}\d])(?:facebook|instagram|tiktok|twitter|telegram|snapchat|youtube|discord|linkedin|threads|reddit)\s+(?:com|net|me|gg)(?![\p{L}\d])\S*|(?<![\p{L}\d])[a-z]{3,},com(?![\p{L}\d])\S*/gu;
const www = new RegExp(`(?<![a-z0-9])www\\d?\\s?(?:${dot}|${saidDot})\\s?\\S+`, 'g');

const plainHost = (host: string): string =>
  host.replaceAll(new RegExp(`\\s*(?:${dot})\\s*`, 'g'), '.').replace(/^www\d?\./, '');

const kindOf = (host: string): Link['kind'] => (networks.test(host) ? 'profile' : 'link');

/** Whether a host that stands in a sentence is one, and not a full stop without a blank. */
const isHost = (labels: string, ending: string, hasPath: boolean, written: string): boolean => {
  const host = plainHost(`${labels}${ending}`);
  if (shortHosts.has(host)) return true;
  // An ending that does not exist, with a path behind it, stands for one that does.
  if (hasPath && !known.has(ending)) return /\p{L}{4}/u.test(labels) && ending.length > 2;
  if (!known.has(ending) || !/\p{L}/u.test(labels)) return false;
  if (hasPath) return true;
  const last = host.split('.').at(-2) ?? '';
  if (last.length <= 1 && ambiguous.has(ending)) return false;
  if (!ambiguous.has(ending)) return !/^\p{Lu}\p{Ll}+$/u.test(written) || networks.test(host);
  // “pl.de Brouckère”, “gare.Le public”: an abbreviation, or a sentence that ends.
  return (last.length > 4 || labels.split(/[.·]/).length > 2 || ending === 'be') && !/^\p{Lu}/u.test(written);
};

/**
 * The first link of a folded text that leads elsewhere than to an authority, or null: with a scheme, with www, bare, or
 * said in words.
 * @param writtenOf what was written where a piece stands
 */
export const findLink = (text: string, writtenOf: (piece: Piece) => string): Link | null => {
  const found: Link[] = [];
  const add = (index: number, length: number, host: string): void => {
    if (!isOfficial(host)) found.push({ start: index, end: index + length, kind: kindOf(host) });
  };
  for (const match of text.matchAll(schemes)) {
    const host = plainHost(/^[^/?#:)"\s,;]*/.exec(match[1] ?? '')?.[0] ?? '').replace(/[.)]+$/, '');
    // Who signs in before the host hides it.
    add(match.index, match[0].length, /@/.test(match[1] ?? '') ? '' : host);
  }
  for (const match of text.matchAll(www)) {
    add(
      match.index,
      match[0].length,
      plainHost(/^[^/?#:)"\s,;]*/.exec(match[0].replaceAll(' ', ''))?.[0] ?? '').replace(/\.+$/, ''),
    );
  }
  for (const match of text.matchAll(hostPattern)) {
    const [whole, labels = '', ending = '', , path] = match;
    const start = match.index + labels.length;
    const written = writtenOf({ start, end: start + ending.length });
    if (isHost(labels, ending, path !== undefined, written)) {
      add(match.index, whole.length, plainHost(`${labels}${ending}`));
    }
  }
  for (const match of text.matchAll(saidHost)) {
    const [whole, , spaced] = match;
    // A full stop and a blank end a sentence, unless what follows begins small and is an ending of addresses.
    if (spaced !== undefined && !/\s\.\s|\s\./.test(spaced)) continue;
    const host = whole.replace(/\s*(?:[.·]|\(\s*[a-z.]+\s*\)|[\s_-](?:dot|punt|point|stip)[\s_-])\s*/g, '.');
    add(match.index, whole.length, host);
  }
  for (const match of text.matchAll(dotless)) add(match.index, match[0].length, '');
  for (const match of text.matchAll(saidSlash))
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'profile' });
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
};

/** Whether an ending is one of the Internet's. */
export const isTopLevel = (ending: string): boolean => known.has(ending);
