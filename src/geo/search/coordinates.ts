import type { Position } from '../../shared/geojson.ts';
import { fromLambert2008, fromLambert72 } from './lambert.ts';

/*
 * Coordinates as people copy them: latitude first, or marked by letters, or by their size.
 */

/** Whether a position is one that can be meant. */
type IsMeant = (position: Position) => boolean;

const isDegrees = ([longitude, latitude]: Position): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

/** A pair of decimals, a comma or a point in each. */
const decimal = String.raw`([-+]?\d{1,3}(?:[.,]\d+)?)`;
const separator = String.raw`(?:\s*[,;/~]\s*|\s+)`;
const degreeSign = String.raw`\s*[°ºd]?\s*`;
/** North and east in French, Dutch and English; in Dutch O is east. */
const pairPattern = new RegExp(
  `^(?:([nNeEoO]|lat(?:itude)?|lon(?:gitude)?|lng)[:=]?\\s*)?${decimal}${degreeSign}([NneEoO]?)(?:\\.?[bBlL]\\.?)?${separator}(?:(?:[nNeEoO]|lat(?:itude)?|lon(?:gitude)?|lng)[:=]?\\s*)?${decimal}${degreeSign}([NneEoO]?)(?:\\.?[bBlL]\\.?)?$`,
  'u',
);

const toNumber = (text: string): number => Number(text.replace(',', '.'));

const readPair = (text: string): Position | null => {
  const [, lead = '', first, firstSide = '', second, secondSide = ''] = pairPattern.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [a, b] = [toNumber(first), toNumber(second)];
  // What stands before the first number is its own; after it may stand the sign of the second.
  const mark = lead || firstSide || (/n/i.test(secondSide) ? 'e' : secondSide && 'n');
  if (mark !== '') return /^(?:n|la)/i.test(mark) ? [b, a] : [a, b];
  // Unmarked: the larger number is the latitude here.
  return a >= b ? [b, a] : [a, b];
};

/** `50°50'48"N`, `N 50° 50.8'`, `50d50m48s N`, `50°50′48″ N.B.` */
const anglePattern =
  /(?:([NEO])\s*)?(\d{1,3})\s*[°ºd]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’‘′`m]|min)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”“″s]|''|’’|′′|sec)?)?\s*(?:([NEO])(?:\.?\s?[BL]\.?)?)?/giu;

const readAngles = (text: string): Position | null => {
  const angles = [...text.matchAll(anglePattern)];
  const rest = text.replaceAll(anglePattern, '').replaceAll(/[\s,;/]/g, '');
  const [first, second] = angles;
  if (!first || !second || angles.length > 2 || rest !== '') return null;
  const valueOf = ([, , whole = '', minutes = '', more = '0']: RegExpExecArray): number =>
    Number(whole) + toNumber(minutes) / 60 + toNumber(more) / 3600;
  const sideOf = ([, before = '', , , , after = '']: RegExpExecArray): string => (before || after).toLowerCase();
  const isLatitudeLast = sideOf(second) === 'n' || /[eo]/.test(sideOf(first));
  const [a, b] = [valueOf(first), valueOf(second)];
  return isLatitudeLast ? [a, b] : [b, a];
};

/** Metres of a grid: `149203.5`, `149 203,5`, `149.203`, `149'203`. */
const readMetres = (text: string): number | null => {
  if (/^\d{6}(?:[.,]\d+)?$/.test(text)) return toNumber(text);
  return /^\d{3}[ .,'’\u00A0\u202F]\d{3}(?:[.,]\d+)?$/u.test(text) ? toNumber(text.replace(/^(\d{3})\D/, '$1')) : null;
};

const gridWords =
  /lambert|\bbelg\w*|\bepsg\b|\bcrs\b|\b(?:l|bd|lb|be)?\s?(?:72|1972|2008)\b|\b(?:31370|3812)\b|[xy]\s*[:=]|\bm\b|[:=()[\]]/giu;

/** A pair of metres in Lambert 72 or 2008, whichever of them is meant. */
const readGrid = (text: string, isMeant: IsMeant): Position | null => {
  const numbers = text.replaceAll(gridWords, ' ').trim();
  const halves = [...numbers.matchAll(/\s*[,;/]\s*|\s+/g)].map(({ index, 0: { length } }) => [
    readMetres(numbers.slice(0, index).trim()),
    readMetres(numbers.slice(index + length).trim()),
  ]);
  for (const [a = null, b = null] of halves) {
    if (a === null || b === null) continue;
    const readings = [fromLambert72(a, b), fromLambert72(b, a), fromLambert2008(a, b), fromLambert2008(b, a)];
    return readings.find(isMeant) ?? readings[a > 500_000 ? 2 : 0] ?? null;
  }
  return null;
};

const linkPair = String.raw`(-?\d{1,3}\.\d+)[,~/ +]+(-?\d{1,3}\.\d+)`;
/** Where links of map services have the place, the most exact first. */
const linkPatterns = [
  /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/,
  /[?&#]mlat=(-?\d+\.\d+)&(?:amp;)?mlon=(-?\d+\.\d+)/,
  new RegExp(
    `[?&#](?:q|ll|query|sll|cp|center|destination|daddr|to|loc|pin|where1|view|viewpoint|cbll)=(?:[a-z]+[:.])?${linkPair}`,
    'i',
  ),
  new RegExp(`@${linkPair}`),
  new RegExp(`#map=[\\d.]+/${linkPair}`),
  new RegExp(`/${linkPair}`),
];

/** The place of a link of a map service, or of a `geo:` address (RFC 5870). */
const readLink = (text: string): Position | null => {
  const geo = /^geo:\s*(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)/i.exec(text);
  let link = text;
  try {
    link = decodeURIComponent(text);
  } catch {
    // A damaged link is read as it stands.
  }
  const [, latitude, longitude] =
    geo ??
    (/^(?:https?:\/\/|www\.)/i.test(text) ? linkPatterns.map((one) => one.exec(link)).find(Boolean) : null) ??
    [];
  return latitude === undefined || longitude === undefined ? null : [Number(longitude), Number(latitude)];
};

const brackets = /^[([{<\s]+|[)\]}>\s]+$/g;

/**
 * The position (WGS 84) that a text means: decimal degrees, degrees with minutes and seconds, Belgian Lambert 72 or
 * 2008, a `geo:` address or a link of a map service. Null if it is none of them.
 * @param isMeant which of several readings is the likely one
 */
export const readCoordinates = (text: string, isMeant: IsMeant): Position | null => {
  const plain = text.trim().replaceAll(brackets, '');
  if (!/\d/.test(plain)) return null;
  const readings = [
    readLink(plain),
    readPair(plain),
    readAngles(plain.replaceAll(/[()]/g, '')),
    readGrid(plain, isMeant),
  ].filter((position) => position !== null && isDegrees(position));
  return readings.find((position) => position !== null && isMeant(position)) ?? readings[0] ?? null;
};
