import type { Decision, Session } from '../../domain/council/contract.ts';
import { isOverdue } from '../../domain/council/lifecycle.ts';
import { councilWords } from '../../layers/council/layer.tsx';
import type { CalendarEntry } from '../../exchange/calendar/write-entries.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { momentOf } from '../../shared/wall-clock.ts';
import { exerciseMark } from '../../shared/exercise-mark.ts';
import { type Column, toCsv } from '../../shared/csv.ts';
import { writeCellMoment } from '../../shared/csv-moment.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { writtenIn } from '../../shared/vocabulary.ts';

/** What the council has dates for: its sessions, and until when its decisions are to be carried out. */
export const councilDates = (
  sessions: readonly Session[],
  decisions: readonly Decision[],
  language: Language,
): readonly CalendarEntry[] => {
  const word = councilWords[language];
  const entry = (
    { id, properties: { updated, version, exercise } }: Session | Decision,
    about: Pick<CalendarEntry, 'title' | 'told' | 'at'>,
  ) => ({
    ...about,
    id,
    updated,
    version,
    title: exercise ? `${exerciseMark[language]} – ${about.title}` : about.title,
  });
  return [
    ...sessions.map((session) => {
      const { title, date, time, venue, status } = session.properties;
      const told = [word.sessionStatus[status], writtenIn(venue, language)].join(' – ');
      return entry(session, {
        title: writtenIn(title, language),
        told,
        at: instantOf(momentOf(`${date}T${time}`) ?? timeOf(date)),
      });
    }),
    ...decisions.flatMap((decision) => {
      const { text, owner, status, deadline } = decision.properties;
      const told = [word.decisionStatus[status], writtenIn(owner, language)].join(' – ');
      return deadline === null ? [] : [entry(decision, { title: writtenIn(text, language), told, at: deadline })];
    }),
  ];
};

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
  return toCsv(columns, decisions, language);
};
