import { defineWords } from '../shared/words.ts';

/** Which items of a collection cannot be shown as they are now. */
export const unreadableWords = defineWords<{
  notShown: (count: number) => string;
  andMore: (count: number) => string;
}>({
  fr: {
    notShown: (count) =>
      count === 1 ? 'Ne peut être montré tel qu’il est :' : 'Ne peuvent être montrés tels qu’ils sont :',
    andMore: (count) => `et ${count} autres`,
  },
  nl: {
    notShown: (count) =>
      count === 1 ? 'Kan niet getoond worden zoals het is:' : 'Kunnen niet getoond worden zoals ze zijn:',
    andMore: (count) => `en nog ${count}`,
  },
  en: {
    notShown: (count) => (count === 1 ? 'Cannot be shown as it is now:' : 'Cannot be shown as they are now:'),
    andMore: (count) => `and ${count} more`,
  },
});
