/** What was wrong with one value of an address: read as something else, or (null) left out. */
export interface Damage {
  parameter: string;
  /** As it stood there; empty: nothing did. */
  value: string;
  readAs: string | null;
}

/** Answers the value that a parameter was meant to have; null: none that is known. */
export type Reader = (value: string) => string | null;

/**
 * How each parameter of an address is read. `list`: several values with commas between them; `before`: its name in older
 * addresses.
 */
export type AddressReaders = Readonly<Record<string, { read: Reader; list?: true; before?: string }>>;

/** What a sentence, a mail program or a hand leaves around a value. */
const dirt = /^[\s\p{P}\p{S}\p{C}]+|[\s\p{P}\p{S}\p{C}]+$/gu;

const decodeAgain = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** The ways to read a value that may be damaged, the nearest first. */
const readingsOf = (value: string): readonly string[] => {
  const plain = decodeAgain(value).normalize('NFKC').replaceAll(/\p{C}/gu, '');
  const clean = plain.replaceAll(dirt, '');
  // `=` is written `=3D` in the quoted-printable code of mail.
  return [value, plain, clean, clean.replace(/^3D/i, '')];
};

/** Reads one of some known values, whatever its letter case and what stands around it. */
export const oneOf =
  (known: Iterable<string>): Reader =>
  (value) => {
    const all = [...known];
    for (const reading of readingsOf(value)) {
      const found =
        all.find((one) => one === reading) ?? all.find((one) => one.toLowerCase() === reading.toLowerCase());
      if (found !== undefined) return found;
    }
    return null;
  };

/** Reads what passes a test. */
export const where =
  (isKnown: (reading: string) => boolean): Reader =>
  (value) =>
    readingsOf(value).find(isKnown) ?? null;

/** Reads what follows a pattern, in small letters. */
export const likeThis =
  (pattern: RegExp): Reader =>
  (value) =>
    readingsOf(value)
      .map((reading) => reading.toLowerCase())
      .find((reading) => pattern.test(reading)) ?? null;

/** The first reader that knows the value has the word. */
export const firstOf =
  (...readers: readonly Reader[]): Reader =>
  (value) => {
    for (const read of readers) {
      const known = read(value);
      if (known !== null) return known;
    }
    return null;
  };

const longestShown = 60;
/** A value as it can be shown: of one line, without signs that turn the text around. */
const showable = (value: string): string => value.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, longestShown);

const readValues = (
  parameter: string,
  raw: string,
  { read, list }: AddressReaders[string],
): { known: string[]; damages: Damage[] } => {
  const values = (list ? raw.split(',') : [raw]).filter((value) => value.trim() !== '');
  const damages: Damage[] = values.length === 0 ? [{ parameter, value: '', readAs: null }] : [];
  const known: string[] = [];
  for (const value of values) {
    const meant = read(value);
    const shown = showable(value);
    const isTold = damages.some((damage) => damage.value === shown);
    if (meant !== value && !isTold) damages.push({ parameter, value: shown, readAs: meant });
    if (meant !== null && !known.includes(meant)) known.push(meant);
  }
  return { known, damages };
};

/** The name that was meant, as it is now: letter case does not matter, and `&` may have become `&amp;`. */
const readName = (name: string, readers: AddressReaders): string => {
  const plain = name
    .replace(/^(?:amp;|\?)+/i, '')
    .trim()
    .toLowerCase();
  const [known] =
    Object.entries(readers).find(([now, { before }]) => now.toLowerCase() === plain || before === plain) ?? [];
  return known ?? name;
};

/**
 * Reads the query of an address: every value that is not known is told and left out, and one that can only mean one
 * thing is read as that. Parameters without a reader stay as they are. Never throws.
 * @returns the query as it was understood (without `?`)
 */
export const readAddress = (search: string, readers: AddressReaders): { query: string; damages: Damage[] } => {
  const understood = new URLSearchParams();
  const damages: Damage[] = [];
  for (const [written, raw] of new URLSearchParams(search)) {
    const name = readName(written, readers);
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!reader) {
      understood.append(written, raw);
      continue;
    }
    // The first one counts.
    if (understood.has(name)) continue;
    const { known, damages: found } = readValues(name, raw, reader);
    damages.push(...found);
    if (known.length > 0) understood.set(name, known.join(','));
  }
  return { query: understood.toString().replaceAll('%2C', ',').replaceAll('%3A', ':'), damages };
};
