import { type Language, languages } from '../../shared/vocabulary.ts';
import type { Call } from '../calls.ts';
import { RequestProblem } from '../problem.ts';

/** What a browser would read best of what is offered (RFC 9110, 12.5.4), else French. */
const preferred = (accept: string): Language => {
  const ranges = accept.split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const [, quality = '1'] = parameters.map((part) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(part)).find(Boolean) ?? [];
    return { tag: tag.slice(0, 2), quality: Number(quality) };
  });
  return (
    ranges
      .filter(({ quality }) => quality > 0)
      .sort((a, b) => b.quality - a.quality)
      .flatMap(({ tag }) => languages.find((one) => one === tag) ?? [])[0] ?? 'fr'
  );
};

/** Throws a RequestProblem (400) for a language that there is not. */
export const languageOf = ({ url, request }: Call): Language => {
  const wanted = url.searchParams.get('lang');
  if (wanted === null) return preferred(request.headers.get('Accept-Language') ?? '');
  const language = languages.find((one) => one === wanted);
  if (language) return language;
  throw new RequestProblem(400, `There is no language “${wanted.slice(0, 100)}”; there are ${languages.join(', ')}.`);
};
