import { nameSeat } from '../../shared/seat-name.ts';
import type { Fact, FactCollection, FactList, Facts, Report } from '../../domain/reports/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import type { ChangeWords } from '../../shared/items.ts';
import { operatorIn, presenceWords } from '../../shared/parts/presence-table.tsx';
import { formatMoment, formatStamp } from '../../shared/time.ts';
import { type Language, writtenIn } from '../../shared/vocabulary.ts';
import { documentWords } from './document-words.ts';

/** The languages of every report, equals: the reader's first. */
export const reportLanguages = (language: Language): readonly Language[] =>
  language === 'nl' ? ['nl', 'fr'] : ['fr', 'nl'];

/** A list of the facts: what is in it, column by column, and what it leaves out. */
export interface DocumentTable {
  name: string;
  columns: readonly string[];
  rows: readonly { id: string; cells: readonly string[] }[];
  /** In place of rows, where there are none. */
  empty: string;
  leftOut: string | null;
}

/** One language of a report: what the screen, paper, HTML and Markdown all show. */
export interface ReportDocument {
  language: Language;
  title: string;
  /** Of an exercise: nobody takes it for a real one. */
  exercise: string | null;
  lines: readonly string[];
  factsTitle: string;
  tables: readonly DocumentTable[];
  assessmentTitle: string;
  assessment: string;
}

/** Tells the status of an item, in the words of its layer. */
export type StatusWords = (collection: FactCollection) => ChangeWords | undefined;

const tellStatus = (collection: FactCollection, { status }: Fact, language: Language, words: StatusWords): string => {
  const [told = status] = words(collection)?.({ status }, language) ?? [];
  // Without the name of the property, which the column has.
  return told.split(/\s?: /u).at(-1) ?? told;
};

const tableOf = (
  { collection, facts, more }: FactList,
  isOfEvent: boolean,
  language: Language,
  words: StatusWords,
): DocumentTable => {
  const word = documentWords[language];
  const { columns } = word;
  const own: Partial<Record<FactCollection, string>> = isOfEvent ? word.atEvent : {};
  const hasSeverity = facts.some(({ severity }) => severity !== null);
  return {
    name: `${own[collection] ?? word.lists[collection]} (${facts.length + more})`,
    columns: [columns.what, columns.where, columns.status, ...(hasSeverity ? [columns.severity] : []), columns.since],
    rows: facts.map((fact) => ({
      id: fact.id,
      cells: [
        writtenIn(fact.label, language),
        fact.where ? writtenIn(fact.where, language) : '–',
        tellStatus(collection, fact, language, words),
        ...(hasSeverity ? [fact.severity ? word.severity[fact.severity] : '–'] : []),
        formatStamp(timeOf(fact.since), language),
      ],
    })),
    empty: word.nothing,
    leftOut: more > 0 ? word.more(more) : null,
  };
};

const presenceOf = ({ presence }: Facts, language: Language): DocumentTable => {
  const word = documentWords[language];
  return {
    name: word.presence,
    columns: [word.operator, word.teams, word.officers],
    rows: presence.map(({ operator, teams, officers }) => ({
      id: operator,
      cells: [operatorIn(operator, presenceWords[language]), String(teams), String(officers)],
    })),
    empty: presenceWords[language].nobody,
    leftOut: null,
  };
};

/** @param facts as they are now, of a draft; of what is issued its own count */
export const documentOf = (
  { properties }: Report,
  facts: Facts | null,
  language: Language,
  words: StatusWords,
): ReportDocument => {
  const word = documentWords[language];
  const { number, edition, status, subject, assessment, issued, kind, exercise } = properties;
  const shown = properties.facts ?? facts;
  const isOfEvent = kind === 'event';
  const tables = shown
    ? [
        ...shown.lists.map((list) => tableOf(list, isOfEvent, language, words)),
        ...(isOfEvent ? [] : [presenceOf(shown, language)]),
      ]
    : [];
  return {
    language,
    title: `${word.report} ${number} – ${writtenIn(subject, language)}`,
    exercise: exercise ? word.exercise : null,
    lines: [
      `${word.edition} ${edition} · ${word.status[status]}`,
      ...(issued
        ? [`${word.issuedBy} ${nameSeat(issued.seat, language)}, ${formatMoment(timeOf(issued.at), language)}`]
        : []),
      ...(shown ? [`${word.factsAt} ${formatMoment(timeOf(shown.at), language)}`] : []),
    ],
    factsTitle: status === 'draft' ? word.factsNow : word.facts,
    tables,
    assessmentTitle: word.assessment,
    assessment: writtenIn(assessment, language) || word.nothingWritten,
  };
};
