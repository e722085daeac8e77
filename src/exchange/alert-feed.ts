import type { Alert } from '../domain/alerts/contract.ts';
import { type AlertMessage, messageSender } from '../domain/alerts/message-chain.ts';
import { exerciseMark } from '../shared/exercise-mark.ts';
import { type Language, writtenIn } from '../shared/vocabulary.ts';
import { type AtomEntry, writeAtom } from './atom.ts';

/** RFC 4151. */
const tagOf = (name: string): string => `tag:${messageSender},2026:${name}`;

/** An alert that goes out, and where its message is. */
export interface SentAlert {
  alert: Alert;
  message: AlertMessage;
  isExercise: boolean;
  content: AtomEntry['content'];
}

/** Alerts that go out, the latest first. @param title of the feed */
export const writeAlertFeed = (
  sent: readonly SentAlert[],
  { title, self, language, now }: { title: string; self: string | null; language: Language; now: string },
): string => {
  const latestFirst = sent.toSorted((a, b) => (a.message.sent < b.message.sent ? 1 : -1));
  const entries = latestFirst.map(({ alert, message, isExercise, content }): AtomEntry => {
    const { headline, area } = alert.properties;
    const told = writtenIn(headline, language);
    return {
      id: tagOf(message.identifier),
      title: isExercise ? `${exerciseMark[language]} – ${told}` : told,
      updated: message.sent,
      summary: writtenIn(area.label, language),
      content,
    };
  });
  const updated = entries[0]?.updated ?? now;
  return writeAtom({ id: tagOf('alerts'), title, author: 'Vigie', updated, self, entries });
};
