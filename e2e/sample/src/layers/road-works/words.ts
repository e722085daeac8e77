import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const roadWorksWords = defineWords({
  title: t('Chantiers', 'Werven', 'Road works'),
  empty: deskGlossary.nothingHere,
  status: {
    planned: deskGlossary.planned,
    ongoing: deskGlossary.active,
    ended: glossary.ended,
  },
  ongoing: deskGlossary.nowActive,
  elsewhere: glossary.others,
  /** @param time of the day */
  until: t(
    (time: string) => `jusqu’à ${time}`,
    (time) => `tot ${time}`,
    (time) => `until ${time}`,
  ),
  exercise: glossary.exercise,
  facts: {
    status: glossary.status,
    start: deskGlossary.startTime,
    end: deskGlossary.endTime,
  },
});
