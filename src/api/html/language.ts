import { type Language, languages } from '../../shared/vocabulary.ts';
import { readRanges } from '../accept.ts';
import type { Call } from '../calls.ts';
import { RequestProblem } from '../problem.ts';

/** What a browser would read best of what is offered (RFC 9110, 12.5.4), else French. */
const preferred = (accept: string): Language => {
  const ranges = readRanges(accept).filter(({ quality }) => quality > 0);
  const tags = ranges.toSorted((a, b) => b.quality - a.quality).map(({ value }) => value.slice(0, 2));
  return tags.flatMap((tag) => languages.find((one) => one === tag) ?? [])[0] ?? 'fr';
};

/** Throws a RequestProblem (400) for a language that there is not. */
export const languageOf = ({ url, request }: Call): Language => {
  const wanted = url.searchParams.get('lang');
  if (wanted === null) return preferred(request.headers.get('Accept-Language') ?? '');
  const language = languages.find((one) => one === wanted);
  if (language) return language;
  throw new RequestProblem(400, `There is no language “${wanted.slice(0, 100)}”; there are ${languages.join(', ')}.`);
};
