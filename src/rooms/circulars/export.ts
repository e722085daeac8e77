import type { Circular, Receipt } from '../../domain/circulars/contract.ts';
import { isLate } from '../../domain/circulars/lifecycle.ts';
import { circularsWords, currentReceipts, missingOf } from '../../layers/circulars/layer.tsx';
import type { CalendarEntry } from '../../exchange/calendar/write-entries.ts';
import { exerciseMark } from '../../shared/exercise-mark.ts';
import { type Column, toCsv } from '../../shared/csv.ts';
import { writeCellMoment } from '../../shared/csv-moment.ts';
import { type Language, type Text, writtenIn } from '../../shared/vocabulary.ts';

/** The register as CSV, in the order of the list. */
export const registerCsv = (
  circulars: readonly Circular[],
  receipts: readonly Receipt[],
  language: Language,
): string => {
  const word = circularsWords[language];
  const list = (texts: readonly Text[]): string => texts.map((text) => writtenIn(text, language)).join(', ');
  const last = ({ properties: { editions } }: Circular) => editions.at(-1);
  const columns: Column<Circular>[] = [
    { name: 'id', value: ({ id }) => id },
    { name: 'reference', value: ({ properties }) => properties.reference },
    { name: 'kind', value: ({ properties }) => word.kind[properties.kind] },
    { name: 'subject', value: ({ properties }) => writtenIn(properties.subject, language) },
    { name: 'issuers', value: ({ properties }) => list(properties.issuers) },
    { name: 'version', value: ({ properties }) => properties.edition },
    { name: 'signed', value: (one) => last(one)?.signed ?? null },
    { name: 'published', value: (one) => last(one)?.published ?? null },
    { name: 'in force', value: (one) => last(one)?.inForce ?? null },
    { name: 'replaces', value: ({ properties }) => properties.replaces },
    { name: 'to', value: ({ properties }) => list(properties.to) },
    { name: 'for information', value: ({ properties }) => list(properties.info) },
    { name: 'hash', value: ({ properties }) => properties.document.hash },
    { name: 'bytes', value: ({ properties }) => properties.document.size },
    {
      name: 'missing',
      value: (one) =>
        missingOf(one, receipts)
          .map(({ properties }) => properties.zone)
          .join(' '),
    },
  ];
  return toCsv(columns, circulars, language);
};

/** When circulars come into force. */
export const circularDates = (circulars: readonly Circular[], language: Language): readonly CalendarEntry[] =>
  circulars.flatMap(({ id, properties: { reference, subject, editions, updated, version, exercise } }) => {
    const at = editions.at(-1)?.inForce ?? null;
    const title = exercise ? `${exerciseMark[language]} – ${reference}` : reference;
    return at === null ? [] : [{ id, at, title, told: writtenIn(subject, language), updated, version }];
  });

/** The receipts of the present versions as CSV. @param now the server's time, milliseconds */
export const receiptsCsv = (
  circulars: readonly Circular[],
  receipts: readonly Receipt[],
  { language, now }: { language: Language; now: number },
): string => {
  const word = circularsWords[language];
  const columns: Column<Receipt>[] = [
    { name: 'reference', value: ({ properties }) => properties.reference },
    { name: 'version', value: ({ properties }) => properties.edition },
    { name: 'zone', value: ({ properties }) => properties.zone },
    { name: 'status', value: ({ properties }) => word.status[properties.status] },
    { name: 'asked', value: ({ properties }) => writeCellMoment(properties.asked) },
    { name: 'confirmed', value: ({ properties }) => writeCellMoment(properties.confirmed?.at ?? '') },
    { name: 'function', value: ({ properties }) => properties.confirmed?.function ?? null },
    { name: 'hash', value: ({ properties }) => properties.confirmed?.hash ?? null },
    { name: 'late', value: (one) => String(isLate(one, now)) },
  ];
  return toCsv(
    columns,
    circulars.flatMap((one) => currentReceipts(one, receipts)),
    language,
  );
};
