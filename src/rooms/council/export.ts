import type { Decision, Session } from '../../domain/council/contract.ts';
import { isOverdue } from '../../domain/council/lifecycle.ts';
import { councilWords } from '../../layers/council/layer.tsx';
import { type Column, toCsv } from '../../shared/csv.ts';
import { writeCellMoment } from '../../shared/csv-moment.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { writtenIn } from '../../shared/vocabulary.ts';

/** The decisions of a list as CSV, in its order. @param now the server's time, milliseconds */
export const decisionsCsv = (
  decisions: readonly Decision[],
  sessions: ReadonlyMap<string, Session>,
  { language, now }: { language: Language; now: number },
): string => {
  const word = councilWords[language];
  const columns: Column<Decision>[] = [
    { name: 'id', value: ({ id }) => id },
    {
      name: 'session',
      value: ({ properties }) => sessions.get(properties.session)?.properties.date ?? properties.session,
    },
    { name: 'kind', value: ({ properties }) => word.kind[properties.kind] },
    { name: 'text', value: ({ properties }) => writtenIn(properties.text, language) },
    { name: 'owner', value: ({ properties }) => writtenIn(properties.owner, language) },
    { name: 'zones', value: ({ properties }) => properties.zones.join(' ') },
    { name: 'deadline', value: ({ properties }) => properties.deadline },
    { name: 'status', value: ({ properties }) => word.decisionStatus[properties.status] },
    { name: 'overdue', value: (decision) => String(isOverdue(decision, now)) },
    { name: 'public', value: ({ properties }) => String(properties.isPublic) },
    { name: 'moved', value: ({ properties }) => writeCellMoment(properties.moved?.at ?? '') },
    { name: 'evidence', value: ({ properties }) => properties.evidence.map(({ id }) => id).join(' ') },
    { name: 'note', value: ({ properties }) => properties.note },
  ];
  return toCsv(columns, decisions);
};
