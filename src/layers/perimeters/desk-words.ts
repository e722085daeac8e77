import * as v from 'valibot';
import type { Crossing, Perimeter } from '../../domain/perimeters/contract.ts';
import { perimeterPatchSchema } from '../../domain/perimeters/drafts.ts';
import { perimeterCourse, refusePerimeterPatch } from '../../domain/perimeters/lifecycle.ts';
import type { Drawn } from '../../domain/perimeters/tell-drawn.ts';
import { writeArea } from '../../map/draw/measures.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { timeOf } from '../../shared/instant.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { isolate } from '../../shared/text.ts';
import { formatMoment } from '../../shared/time.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { pair } from '../../shared/words.ts';
import { tellShape } from './tell-shape.ts';
import { watchWords } from './watch-words.ts';
import { perimeterWords } from './words.ts';
import { jointSteps } from '../joint-steps.ts';
import type { Joint } from '../manifest.ts';
import { halfHourLater } from '../half-hour-later.ts';

/** The words of setting up and lifting. */
export const perimeterDeskWords = defineWords({
  setUp: t('Mettre en place', 'Instellen', 'Set up'),
  again: t('Remettre en place', 'Opnieuw instellen', 'Set up again'),
  lift: t('Lever', 'Opheffen', 'Lift'),
  later: deskGlossary.endLater,
  edit: deskGlossary.edit,
});

type Told = Partial<Perimeter['properties']> & { drawn?: Drawn; seen?: readonly string[] };

/** The log reads alike for everybody. */
const autoUnits = { length: 'auto', area: 'auto' } as const;
const crossingMark = 'crossing:';

/** Changed properties in words. */
export const describe = (properties: Readonly<Record<string, unknown>>, language: Language): readonly string[] => {
  const word = perimeterWords[language];
  const { facts } = word;
  const { title, kind, status, drawn, shape, start, expectedEnd, incident, event, note, watch, seen } =
    properties as Told;
  const own = watchWords[language];
  const tell = (name: string, value: string): string => pair(name, value, language);
  const named = (name: string, id: string | null | undefined): string[] =>
    id === undefined ? [] : [tell(name, id === null ? '–' : isolate(id))];
  return [
    ...(status ? [tell(facts.status, word.status[status])] : []),
    ...(kind ? [tell(facts.kind, word.kind[kind])] : []),
    ...(title ? [textIn(title, language)] : []),
    ...(drawn ? [tell(facts.drawn, writeArea(drawn.area, autoUnits, language))] : []),
    ...(shape ? [tell(facts.drawn, tellShape(shape, autoUnits, language))] : []),
    ...(start ? [tell(facts.start, formatMoment(timeOf(start), language))] : []),
    ...(expectedEnd === undefined
      ? []
      : [
          tell(facts.expectedEnd, expectedEnd === null ? word.unknownEnd : formatMoment(timeOf(expectedEnd), language)),
        ]),
    ...named(facts.incident, incident),
    ...named(facts.event, event),
    ...(watch === undefined ? [] : [tell(own.title, watch === null ? own.when.nothing : own.when[watch.when])]),
    ...(seen ? [own.see] : []),
    ...Object.entries(properties)
      .filter(([name]) => name.startsWith(crossingMark))
      .map(([, crossing]) => {
        const { name, id, when, since, seen: at } = crossing as Crossing;
        const what = tell(own.met[when], `${textIn(name, language)} (${id}), ${formatMoment(timeOf(since), language)}`);
        return at === null ? what : `${what} – ${own.seen}`;
      }),
    ...(note ? [tell(facts.note, isolate(note))] : []),
  ];
};

/** Why a perimeter cannot be changed so. */
export const refuse = (perimeter: Perimeter, patch: Record<string, unknown>): string | null =>
  v.is(perimeterPatchSchema, patch) ? refusePerimeterPatch(perimeter, patch) : 'This cannot be taken back.';

export const joint: Joint<Perimeter> = {
  right: ({ properties: { zones } }) => ({ type: 'change', zones }),
  steps: [
    ...jointSteps(perimeterCourse, {
      // Nothing leads back to planned.
      names: (language) => ({
        planned: '',
        active: perimeterDeskWords[language].setUp,
        lifted: perimeterDeskWords[language].lift,
      }),
      to: ['active', 'lifted'],
    }),
    {
      id: 'later',
      name: (language) => perimeterDeskWords[language].later,
      patch: ({ properties }, { now }) =>
        properties.status === 'lifted' ? null : { expectedEnd: halfHourLater(properties, now) },
    },
  ],
};
