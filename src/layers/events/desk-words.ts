import * as v from 'valibot';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { eventPatchSchema } from '../../domain/events/drafts.ts';
import { eventCourse, refuseEventPatch } from '../../domain/events/lifecycle.ts';
import { officersBy } from '../../domain/events/strength.ts';
import { timeOf } from '../../shared/instant.ts';
import { isolate } from '../../shared/text.ts';
import { formatClock, formatDay, formatMoment } from '../../shared/time.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { pair } from '../../shared/words.ts';
import { eventDetailWords } from './detail-words.ts';
import { levelWords } from './level-words.ts';
import { eventWords } from './words.ts';
import { jointSteps } from '../joint-steps.ts';
import type { Joint } from '../manifest.ts';
import { eventActionWords } from './action-words.ts';

type Told = Partial<PublicEvent['properties']>;

/** The last of a list, which is the one that a change has added. */
const lastOf = <T>(list: readonly T[] | undefined): T | undefined => list?.at(-1);

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = eventWords[language];
  const { facts, sections } = eventDetailWords[language];
  const told = properties as Told;
  const format = new Intl.NumberFormat(language);
  const estimate = lastOf(told.estimates);
  const command = told.command?.toSorted((a, b) => (a.since < b.since ? -1 : 1)).at(-1);
  const asked = told.reinforcements?.toSorted((a, b) => (a.moved < b.moved ? -1 : 1)).at(-1);
  const officers = told.units && officersBy(told.units);
  const tell = (name: string, value: string): string => pair(name, value, language);
  return [
    ...(told.status ? [tell(facts.status, word.status[told.status])] : []),
    ...(told.title ? [textIn(told.title, language)] : []),
    ...(told.kind ? [word.kind[told.kind]] : []),
    ...(told.place ? [textIn(told.place.label, language)] : []),
    ...(told.windows ? [tell(sections.hours, formatMoment(timeOf(told.windows.event.start), language))] : []),
    ...(told.decision
      ? [
          tell(
            facts.decision,
            `${word.outcome[told.decision.outcome]}, ${isolate(told.decision.reference)}, ${formatDay(timeOf(told.decision.date), language)}`,
          ),
        ]
      : []),
    ...(told.expected
      ? [tell(facts.expected, word.people(format.format(told.expected.from), format.format(told.expected.to)))]
      : []),
    ...(estimate
      ? [
          tell(
            sections.crowd,
            `${formatClock(timeOf(estimate.at), language)} ${format.format(estimate.count)} (${word.source[estimate.source]}, ${word.method[estimate.method]})`,
          ),
        ]
      : []),
    ...(command
      ? [
          tell(
            sections.command,
            `${levelWords[language].level[command.level]} – ${isolate([command.function, command.sector, command.post].filter(Boolean).join(', '))}, ${formatClock(timeOf(command.since), language)}`,
          ),
        ]
      : []),
    ...(officers
      ? [
          tell(
            sections.units,
            (['engaged', 'ready', 'reserve'] as const)
              .filter((state) => officers[state] > 0)
              .map((state) => `${word.unitState[state]} ${officers[state]}`)
              .join(', ') || '0',
          ),
        ]
      : []),
    ...(asked
      ? [
          tell(
            sections.reinforcements,
            `${word.channel[asked.channel]} ${asked.strength}, ${word.reinforcementStatus[asked.status]}`,
          ),
        ]
      : []),
    ...(told.closures
      ? [tell(sections.closures, told.closures.map(({ name }) => textIn(name, language)).join(', ') || '0')]
      : []),
    ...(told.note ? [tell(facts.note, isolate(told.note))] : []),
  ];
};

/** Why an event cannot be changed so. */
export const refuse = (event: PublicEvent, patch: Record<string, unknown>): string | null =>
  v.is(eventPatchSchema, patch) ? refuseEventPatch(event, patch) : 'This cannot be taken back.';

/** Authorised and forbidden is what the mayor decides, of each. */
export const joint: Joint<PublicEvent> = {
  right: ({ properties: { lead, involved } }) => ({ type: 'change', zones: [lead, ...involved] }),
  steps: jointSteps(eventCourse, {
    names: (language) => eventActionWords[language].step,
    to: ['under-way', 'dispersing', 'ended', 'cancelled'],
  }),
};
