import { type AlertMessage, type PublicAlert, followMessages } from '../domain/alerts/message-chain.ts';
import { writeAlertMessage } from '../exchange/alert-cap.ts';
import { type SentAlert, writeAlertFeed } from '../exchange/alert-feed.ts';
import { writeCap } from '../exchange/cap/write-cap.ts';
import { atomType, capType } from '../exchange/media-types.ts';
import { instantOf, timeOf } from '../shared/instant.ts';
import type { RecordContext } from './export-records.ts';
import type { Taken } from './take-items.ts';

/** What no server knows of has no history: it goes out as it is. */
const messageOf = ({ messages }: Pick<Taken, 'messages'>, alert: PublicAlert): AlertMessage | null => {
  const known = messages.get(alert.id);
  return known === undefined ? followMessages([{ alert, known: timeOf(alert.properties.updated) }]) : known;
};

/** One alert as a CAP message; several as an Atom feed that holds their messages. */
export const writeAlerts = (
  taken: readonly Taken[],
  { language, region, isExercise, title, moment }: RecordContext & { title: string; moment: number },
) => {
  const sent = taken.flatMap((one) =>
    (one.items as readonly PublicAlert[]).flatMap((alert): (SentAlert & { content: { xml: string } })[] => {
      const message = messageOf(one, alert);
      if (!message) return [];
      const isMarked = isExercise || alert.properties.capStatus === 'exercise';
      const xml = writeCap(writeAlertMessage(alert, message, region, isMarked));
      return [{ alert, message, isExercise: isMarked, content: { xml } }];
    }),
  );
  const [first, second] = sent;
  const written =
    first && !second
      ? { content: first.content.xml, type: capType, ending: 'xml' as const }
      : {
          content: writeAlertFeed(sent, { title, self: null, language, now: instantOf(moment) }),
          type: atomType,
          ending: 'atom' as const,
        };
  return { ...written, sent: sent.length };
};
