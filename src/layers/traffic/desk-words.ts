import * as v from 'valibot';
import { formatMoment } from '../../shared/time.ts';
import { isolate } from '../../shared/text.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { pair } from '../../shared/words.ts';
import type { Disruption, RoadItem, TrafficItem } from '../../domain/traffic/contract.ts';
import { disruptionPatchSchema, roadPatchSchema } from '../../domain/traffic/drafts.ts';
import { refuseTrafficPatch, trafficCourse } from '../../domain/traffic/lifecycle.ts';
import { trafficWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';
import { jointSteps } from '../joint-steps.ts';
import type { Joint } from '../manifest.ts';
import { halfHourLater } from '../half-hour-later.ts';

/** The words of announcing and ending. */
export const trafficDeskWords = defineWords({
  start: deskGlossary.begin,
  end: deskGlossary.end,
  later: deskGlossary.endLater,
  edit: deskGlossary.edit,
  newDisruption: deskGlossary.newDisruption,
  newRoadItem: deskGlossary.newRoadSafetyAction,
  change: deskGlossary.edit,
  from: t('De l’arrêt', 'Van halte', 'From the stop'),
  to: t('À l’arrêt', 'Tot halte', 'To the stop'),
  needsStation: t(
    'Choisissez une station ou un arrêt.',
    'Kies een station of een halte.',
    'Choose a station or a stop.',
  ),
  needsSection: t(
    'Choisissez deux arrêts du même tronçon de la ligne.',
    'Kies twee haltes op hetzelfde traject van de lijn.',
    'Choose two stops on the same stretch of the line.',
  ),
  needsPlace: deskGlossary.choosePlace,
  endsBeforeStart: deskGlossary.endsBeforeStart,
});

type Told = Partial<Omit<Disruption['properties'], 'kind'> & RoadItem['properties']> & {
  kind?: TrafficItem['properties']['kind'];
};

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = trafficWords[language];
  const { status, kind, cause, place, start, expectedEnd, note, tally } = properties as Told;
  const tell = (name: string, value: string): string => pair(name, value, language);
  return [
    ...(kind ? [word.kind[kind]] : []),
    ...(status ? [tell(word.facts.status, word.status[status])] : []),
    ...(cause ? [tell(word.facts.cause, word.cause[cause])] : []),
    ...(place ? [textIn(place.label, language)] : []),
    ...(start ? [tell(word.facts.start, formatMoment(timeOf(start), language))] : []),
    ...(expectedEnd === undefined
      ? []
      : [
          tell(
            word.facts.expectedEnd,
            expectedEnd === null ? word.unknownEnd : formatMoment(timeOf(expectedEnd), language),
          ),
        ]),
    ...(note ? [tell(word.facts.note, isolate(note))] : []),
    ...(tally ? [tell(word.facts.found, `${tally.found} / ${tally.checked}`)] : []),
  ];
};

/** Why an item cannot be changed so. */
export const refuse = (item: TrafficItem, patch: Record<string, unknown>): string | null => {
  const isGood = v.is('cause' in item.properties ? disruptionPatchSchema : roadPatchSchema, patch);
  return isGood ? refuseTrafficPatch(item, patch) : 'This cannot be taken back.';
};

export const joint: Joint<TrafficItem> = {
  right: ({ properties: { zones } }) => ({ type: 'change', zones }),
  steps: [
    ...jointSteps(trafficCourse, {
      // Nothing leads back to planned.
      names: (language) => ({
        planned: '',
        ongoing: trafficDeskWords[language].start,
        ended: trafficDeskWords[language].end,
      }),
      to: ['ongoing', 'ended'],
    }),
    {
      id: 'later',
      name: (language) => trafficDeskWords[language].later,
      patch: ({ properties }, { now }) =>
        properties.status === 'ended' ? null : { expectedEnd: halfHourLater(properties, now) },
    },
  ],
};
