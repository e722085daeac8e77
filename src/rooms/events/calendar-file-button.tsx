import type { PublicEvent } from '../../domain/events/contract.ts';
import { calendarType, writeCalendar } from '../../domain/events/calendar-file.ts';
import { calendarWords } from '../../domain/events/calendar-words.ts';
import { saveFile } from '../../shared/save-file.ts';
import { useSession } from '../../shared/session.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFileName } from '../../workspace/use-file-name.ts';
import { useScope } from '../../workspace/scope.ts';
import { calendarFileWords } from './calendar-file-words.ts';

/** The address under which a calendar subscribes to what the lens leaves; of the demo there is none. */
const useSubscription = (): string | null => {
  const { baseUrl } = useSession();
  const language = useLanguage();
  const { lens } = useScope();
  if (baseUrl === '') return null;
  const query = new URLSearchParams({
    lang: language,
    ...(lens.commune !== null ? { commune: lens.commune } : lens.zone !== null ? { zone: lens.zone } : {}),
  });
  return `${baseUrl}/api/events.ics?${query}`;
};

/** The events that are listed as a calendar file, and the address to subscribe to. */
export const CalendarFile = ({ events }: { events: readonly PublicEvent[] }) => {
  const language = useLanguage();
  const word = useWords(calendarFileWords);
  const fileName = useFileName();
  const subscription = useSubscription();
  const save = (): void => {
    const text = writeCalendar(events, language, calendarWords(language));
    saveFile(text, fileName(word.name, 'ics'), calendarType);
  };
  return (
    <>
      <button type="button" onClick={save}>
        {word.download}
      </button>
      {subscription === null ? null : (
        <a href={subscription} className="link">
          {word.subscribe}
        </a>
      )}
    </>
  );
};
