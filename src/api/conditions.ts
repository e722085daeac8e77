import { RequestProblem } from './problem.ts';

/** An entity tag (RFC 9110, 8.8.3). */
interface Tag {
  isWeak: boolean;
  /** Without its quotes. */
  opaque: string;
}
/** What `If-Match` and `If-None-Match` name: any that there is, or one of some. */
export type Condition = '*' | readonly Tag[];

const listPattern = /^(?:[ \t]*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"[ \t]*(?:,|$)|[ \t]*,)*[ \t]*$/;

/** Null: the header is not there. Throws a RequestProblem (400) for one that is no list of tags. */
export const readCondition = ({ headers }: Request, name: 'If-Match' | 'If-None-Match'): Condition | null => {
  const text = headers.get(name);
  if (text === null) return null;
  if (text.trim() === '*') return '*';
  const tags = [...text.matchAll(/(W\/)?"([^"]*)"/g)].map(
    ([, weak, opaque = '']): Tag => ({ isWeak: weak !== undefined, opaque }),
  );
  if (tags.length > 0 && listPattern.test(text)) return tags;
  throw new RequestProblem(400, `The header ${name} names tags in quotes, such as "7", or * alone.`);
};

/**
 * Whether what is there now, with this version, is among what a condition names.
 * @param comparison `strong` for `If-Match`, where a weak tag equals none; `weak` for `If-None-Match`
 */
export const isNamed = (condition: Condition, version: number | string, comparison: 'strong' | 'weak'): boolean =>
  condition === '*' ||
  condition.some(({ isWeak, opaque }) => opaque === String(version) && (comparison === 'weak' || !isWeak));
