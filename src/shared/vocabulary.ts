import * as v from 'valibot';
import { instantOf, isDay, isInstant, timeOf } from './instant.ts';
import { isolate } from './text.ts';

/**
 * The interface's languages; French and Dutch are equals, English is there for contributors and visitors.
 */
export const languages = ['fr', 'nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text of the domain in both official languages; English only where somebody wrote it. */
export const textOf = <S extends v.GenericSchema<string, string>>(schema: S) =>
  v.object({ fr: schema, nl: schema, en: v.optional(schema) });
export const textSchema = textOf(v.string());
export type Text = v.InferOutput<typeof textSchema>;
/** The text in the reader's language as it was written, for a field; without an English one, the French one. */
export const writtenIn = (text: Text, language: Language): string =>
  language === 'nl' ? text.nl : language === 'en' ? (text.en ?? text.fr) : text.fr;

/** A text of the domain, made in each language. */
export const inAll = (tell: (language: Language) => string): Required<Text> => ({
  fr: tell('fr'),
  nl: tell('nl'),
  en: tell('en'),
});

/** The text in the reader's language for a place beside others, which it cannot turn round. */
export const textIn = (text: Text, language: Language): string => isolate(writtenIn(text, language));

/** Severity, in the words and the order of CAP 1.2 clause 3.2.2 (least first); "unknown" is not used here. */
export const severities = ['minor', 'moderate', 'severe', 'extreme'] as const;
export const severitySchema = v.picklist(severities);
export type Severity = v.InferOutput<typeof severitySchema>;
/** From 0, the least. A table: it is asked a dozen times for each change of a sorted list. */
export const severityRank: Readonly<Record<Severity, number>> = { minor: 0, moderate: 1, severe: 2, extreme: 3 };

/** The disciplines of the Royal Decree of 22 May 2019: rescue, medical, police, logistics, information. */
const disciplines = ['D1', 'D2', 'D3', 'D4', 'D5'] as const;
export const disciplineSchema = v.picklist(disciplines);
export type Discipline = v.InferOutput<typeof disciplineSchema>;

/** The phase of the emergency (Royal Decree of 22 May 2019); "none" while no phase is declared. */
const phases = ['none', 'communal', 'regional', 'federal'] as const;
export const phaseSchema = v.picklist(phases);

/** A moment, the same in every contract. */
export const instantSchema = v.pipe(
  v.string(),
  v.check(isInstant, 'A moment is wanted as 2026-11-24T14:02:00+01:00 (RFC 3339), of the years 2000 to 2099.'),
);
/** A moment that somebody sends: kept in UTC, whatever its offset was. */
export const sentInstantSchema = v.pipe(
  instantSchema,
  v.transform((text) => instantOf(timeOf(text))),
);
/** A day of the calendar, ISO 8601, the same in every contract. */
export const daySchema = v.pipe(
  v.string(),
  v.check(isDay, 'A day of the calendar is wanted as 2026-11-24, of the years 2000 to 2099.'),
);
/** Four-digit legal identifier of a police zone. */
export const zoneCodeSchema = v.pipe(v.string(), v.regex(/^\d{4}$/));
/** INS/NIS code of a commune. */
export const nisSchema = v.pipe(v.string(), v.regex(/^\d{5}$/));

/** Where something is: commune and zone are attributed by geometry, never by postcode. Null where it is not known. */
export const whereabouts = { commune: v.nullable(nisSchema), zone: v.nullable(zoneCodeSchema) };

/** Where something is, in words. The point itself, if there is one, is the feature's geometry. */
export const placeSchema = v.object({
  label: textSchema,
  ...whereabouts,
  /** Id of an item of the collection `stops`. */
  stop: v.nullable(v.string()),
  /** Id of an item of the collection `lines`. */
  line: v.nullable(v.string()),
  /** What the map does not know of it: `nr 12, 3rd floor`. */
  note: v.exactOptional(v.string()),
});
export type Place = v.InferOutput<typeof placeSchema>;
