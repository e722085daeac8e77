import { type Range, readRanges } from './accept.ts';
import type { Call } from './calls.ts';
import type { PageKind } from './page-kinds.ts';

type Answer = (call: Call) => Response | Promise<Response>;

/** How much a client would like a type, from 0 to 1, by the most exact of the ranges that hold it (RFC 9110, 12.5.1). */
const liking = (ranges: readonly Range[], wanted: string): number => {
  const [main] = wanted.split('/');
  const found = [wanted, `${main}/*`, '*/*'].map((name) => ranges.find(({ value }) => value === name)).find(Boolean);
  return found?.quality ?? 0;
};

/** Whether a person asks: by `f`, or by a browser that likes HTML better than data. */
const wantsPage = ({ url, request }: Call): boolean => {
  const format = url.searchParams.get('f');
  if (format !== null) return format === 'html';
  const accept = readRanges(request.headers.get('Accept') ?? '*/*');
  const html = liking(accept, 'text/html');
  return ['application/json', 'application/geo+json'].every((type) => html > liking(accept, type));
};

/** What was asked for, as a page if a person asks; what makes pages is loaded when one first does. */
export const answerEither = async (kind: PageKind, call: Call, answer: Answer): Promise<Response> => {
  if (!wantsPage(call)) return answer(call);
  const { renderPage } = await import('./html/render.ts');
  return renderPage(kind, call, answer);
};
