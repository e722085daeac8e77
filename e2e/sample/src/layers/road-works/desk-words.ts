import * as v from 'valibot';
import type { RoadWorks } from '../../domain/road-works/contract.ts';
import { refuseRoadWorksPatch, roadWorksPatchSchema } from '../../domain/road-works/lifecycle.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { timeOf } from '../../shared/instant.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { formatMoment } from '../../shared/time.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { pair } from '../../shared/words.ts';
import { roadWorksWords } from './words.ts';

/** The words of starting, putting off and ending. */
export const roadWorksDeskWords = defineWords({
  start: deskGlossary.begin,
  end: deskGlossary.end,
  later: t('Fin + 1 h', 'Einde + 1 u', 'End + 1 h'),
});

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const { facts, status: statuses } = roadWorksWords[language];
  const { status, place, start, end } = properties as Partial<RoadWorks['properties']>;
  return [
    ...(status ? [pair(facts.status, statuses[status], language)] : []),
    ...(place ? [textIn(place.label, language)] : []),
    ...(start ? [pair(facts.start, formatMoment(timeOf(start), language), language)] : []),
    ...(end ? [pair(facts.end, formatMoment(timeOf(end), language), language)] : []),
  ];
};

/** Why road works cannot be changed so. */
export const refuse = (works: RoadWorks, patch: Readonly<Record<string, unknown>>): string | null =>
  v.is(roadWorksPatchSchema, patch) ? refuseRoadWorksPatch(works, patch) : 'This cannot be taken back.';
