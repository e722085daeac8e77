import type { AuditEntry } from '../../shared/audit.ts';
import { toCsv } from '../../shared/csv.ts';
import { writeCellMoment } from '../../shared/csv-moment.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** The audit trail as CSV, in its order, with the moments by the clocks of Brussels. */
export const auditCsv = (entries: readonly AuditEntry[], language: Language): string =>
  toCsv(
    [
      { name: 'number', value: ({ number }) => number },
      { name: 'at', value: ({ at }) => writeCellMoment(at) },
      { name: 'seat', value: ({ seat }) => seat },
      { name: 'action', value: ({ action }) => action },
      { name: 'alert', value: ({ alert }) => alert },
      { name: 'detail', value: ({ detail }) => detail },
    ],
    entries,
    language,
  );
