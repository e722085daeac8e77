import { defineWords, t } from '../shared/terms.ts';

/** Which items of a collection cannot be shown as they are now. */
export const unreadableWords = defineWords({
  notShown: t(
    (count: number): string =>
      count === 1 ? 'Ne peut être montré tel qu’il est :' : 'Ne peuvent être montrés tels qu’ils sont :',
    (count) => (count === 1 ? 'Kan niet getoond worden zoals het is:' : 'Kunnen niet getoond worden zoals ze zijn:'),
    (count) => (count === 1 ? 'Cannot be shown as it is now:' : 'Cannot be shown as they are now:'),
  ),
  andMore: t(
    (count: number) => `et ${count} autres`,
    (count) => `en nog ${count}`,
    (count) => `and ${count} more`,
  ),
});
