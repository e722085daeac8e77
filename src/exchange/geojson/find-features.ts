import type { Limits } from '../reading.ts';
import { JsonCursor, JsonTrouble } from './json-scan.ts';

/** What a text has in it, each feature still as the text between two places. */
export interface Features {
  spans: (readonly [from: number, to: number])[];
  /** The member that GeoJSON had before RFC 7946. */
  crs: unknown;
  /** Where the text stopped making sense: what stood before is there. */
  trouble: JsonTrouble | null;
}

/** A breath after so many. */
const atOnce = 2_000;

function* findInList(cursor: JsonCursor, { spans }: Features, rows: number): Generator<null> {
  for (const span of cursor.elements()) {
    spans.push(span);
    if (spans.length > rows) return;
    if (spans.length % atOnce === 0) yield null;
  }
}

function* findInObject(cursor: JsonCursor, found: Features, { rows }: Limits): Generator<null> {
  const from = cursor.at;
  let isCollection = false;
  for (const key of cursor.members()) {
    const start = cursor.at;
    if (key === 'features' && cursor.text[start] === '[') {
      isCollection = true;
      yield* findInList(cursor, found, rows);
      if (found.spans.length > rows) return;
    } else if (key === 'crs') {
      cursor.skipValue();
      found.crs = JSON.parse(cursor.text.slice(start, cursor.at));
    }
  }
  if (!isCollection) found.spans.push([from, cursor.at]);
}

/** One value after the other (newline-delimited). A line that cannot be read takes no other along. */
function* findInSequence(cursor: JsonCursor, { spans }: Features, { rows }: Limits): Generator<null> {
  while (!cursor.isAtEnd && spans.length <= rows) {
    const from = cursor.at;
    const lineEnd = cursor.text.indexOf('\n', from);
    try {
      cursor.skipValue();
    } catch (thrown) {
      if (thrown instanceof JsonTrouble && thrown.reason === 'too-deep') throw thrown;
      cursor.at = lineEnd === -1 ? cursor.text.length : lineEnd;
    }
    spans.push([from, cursor.at]);
    if (spans.length % atOnce === 0) yield null;
    cursor.skipBlanks();
  }
}

function* findInText(cursor: JsonCursor, found: Features, limits: Limits): Generator<null> {
  if (cursor.text[cursor.at] === '[') yield* findInList(cursor, found, limits.rows);
  else yield* findInObject(cursor, found, limits);
  cursor.skipBlanks();
  if (!cursor.isAtEnd && found.spans.length === 1) yield* findInSequence(cursor, found, limits);
  else if (!cursor.isAtEnd && found.spans.length <= limits.rows) throw new JsonTrouble('bad-json', cursor.at);
}

/** Where every feature stands, whichever way the file holds them: a collection, a list, one, or one after the other. */
export function* findFeatures(text: string, limits: Limits): Generator<null, Features> {
  const cursor = new JsonCursor(text, limits.depth);
  const found: Features = { spans: [], crs: null, trouble: null };
  try {
    yield* findInText(cursor, found, limits);
  } catch (thrown) {
    found.trouble = thrown instanceof JsonTrouble ? thrown : new JsonTrouble('bad-json', cursor.at);
  }
  return found;
}
