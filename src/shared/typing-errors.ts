/** Letters of the shortest word in which a typing error is forgiven; one letter fewer where one is missing. */
const shortestWrong = 5;

/**
 * Whether a word begins with what is typed, but for one typing error: a letter too many, missing or wrong, or two changed
 * round. Both are folded (`wordsOf`). False for what begins without an error, for short words and for numbers.
 */
export const nearlyBegins = (word: string, typed: string): boolean => {
  const { length } = typed;
  if (length < shortestWrong - 1 || !/\D/.test(typed)) return false;
  let at = 0;
  while (at < length && typed[at] === word[at]) at += 1;
  if (at === length) return false;
  const isMissing = word.startsWith(typed.slice(at), at + 1);
  if (length < shortestWrong) return isMissing;
  const after = typed.slice(at + 1);
  return (
    isMissing ||
    (at < word.length && word.startsWith(after, at + 1)) ||
    word.startsWith(after, at) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2))
  );
};
