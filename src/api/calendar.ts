import { audiencesOf } from '../domain/audience.ts';
import { calendarType, writeCalendar } from '../domain/events/calendar-file.ts';
import { calendarWords } from '../domain/events/calendar-words.ts';
import { events } from '../domain/events/collection.ts';
import type { PublicEvent } from '../domain/events/contract.ts';
import { languages } from '../shared/vocabulary.ts';
import type { Backend } from './backend.ts';
import type { Call } from './calls.ts';
import { RequestProblem } from './problem.ts';
import { limits, parseItemsQuery } from './query.ts';

/**
 * The events as a calendar to subscribe to. It takes no seat, as calendars send none: there is in it what everybody may
 * know. Throws a RequestProblem (400) for a language or a value that is not known.
 */
export const answerCalendar = async ({ store }: Backend, { url }: Call): Promise<Response> => {
  const asked = new URLSearchParams(url.searchParams);
  const wanted = asked.get('lang') ?? 'fr';
  const language = languages.find((one) => one === wanted);
  if (!language) throw new RequestProblem(400, `There is no language “${wanted}”; there are ${languages.join(', ')}.`);
  asked.delete('lang');
  asked.set('limit', String(limits.most));
  const query = parseItemsQuery(asked, events);
  const { items } = await store.query(events.id, { ...query, audiences: audiencesOf(null), isInExercise: false });
  const text = writeCalendar(items as readonly PublicEvent[], language, calendarWords(language));
  return new Response(text, {
    headers: {
      'Content-Type': calendarType,
      'Cache-Control': 'no-store',
      'Content-Disposition': 'inline; filename="vigie.ics"',
    },
  });
};
