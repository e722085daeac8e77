import { unmarkFormulas } from '../../shared/csv.ts';

/** What a column says of a record: found by its heading, in the languages that people write it in. */
const roles = {
  id: /^(?:id|identifier|identifiant|identificatie|uuid)$/,
  name: /^(?:name|nom|naam|title|titre|titel)$/,
  description: /^(?:description|omschrijving|beschrijving)$/,
  start: /^(?:start|begin|debut|van|from|date de debut|heure de debut|begindatum|startdatum|start ?time|start ?date)$/,
  end: /^(?:end|fin|einde|tot|until|date de fin|heure de fin|einddatum|end ?time|end ?date)$/,
  shape: /^(?:wkt|_wkt.*|the geom|geom|geometry|geometrie)$/,
  place:
    /^(?:coordinates?|coordonnees?|coordinaten?|coords?|gps|position|positie|lat ?lon|lat ?lng|geo ?point.*|geolocation)$/,
  east: /^(?:lon|long|lng|longitude|lengtegraad|lengte|x|x ?coord.*|coord.* x|.*lambert ?(?:72|2008)? ?x|x ?lambert.*|east(?:ing)?|wgs84 ?(?:x|lon))$/,
  north:
    /^(?:lat|latitude|breedtegraad|breedte|y|y ?coord.*|coord.* y|.*lambert ?(?:72|2008)? ?y|y ?lambert.*|north(?:ing)?|wgs84 ?(?:y|lat))$/,
} as const;
export type Role = keyof typeof roles;

/** The heading as it is compared: small letters, without accents. */
const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_\-.()[\]:]+/g, ' ')
    .trim();

const roleOf = (heading: string): Role | null =>
  (Object.keys(roles) as Role[]).find((role) => roles[role].test(plain(heading))) ?? null;

/** The first column of each role. */
export const findRoles = (headings: readonly string[]): Partial<Record<Role, number>> => {
  const found: Partial<Record<Role, number>> = {};
  for (const [index, heading] of headings.entries()) {
    const role = roleOf(heading);
    if (role) found[role] ??= index;
  }
  return found;
};

/** A year may be a heading; other numbers and days are not. */
const looksLikeData = (cell: string): boolean => /^[-+]?[\d.,\s:/-]+$/.test(cell) && !/^(?:19|20)\d\d$/.test(cell);

interface Line {
  cells: readonly string[];
}
const filled = ({ cells }: Line): readonly string[] => cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** Lines that are looked at for the headings: titles, the name of the service, the day of the export. */
const mostTitles = 20;

/** Which line has the headings: the first that is as wide as what follows, all texts, none twice. -1: none. */
export const findHeadings = (lines: readonly Line[]): number =>
  lines.slice(0, mostTitles).findIndex((line, index) => {
    const cells = filled(line);
    const width = Math.max(1, ...lines.slice(index + 1, index + 11).map((next) => filled(next).length));
    return (
      cells.length >= Math.max(1, width * 0.6) && new Set(cells).size === cells.length && !cells.some(looksLikeData)
    );
  });

/** Names for all columns, none twice: what has no heading is called by its number. */
export const nameColumns = (cells: readonly string[]): readonly string[] => {
  const used = new Map<string, number>();
  return cells.map((cell, index) => {
    const heading = unmarkFormulas(cell.trim()).replaceAll(/\s+/g, ' ') || `#${index + 1}`;
    const times = (used.get(heading) ?? 0) + 1;
    used.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
};
