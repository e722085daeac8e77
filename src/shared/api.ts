import * as v from 'valibot';
import { problemSchema } from './ogc.ts';
import { signedIn } from './signed-in.ts';

/** Why an answer could not be had or used; each kind asks something else of the person. */
export interface FailureReason {
  kind: 'network' | 'timeout' | 'http' | 'rate-limited' | 'not-json' | 'malformed';
  /** HTTP status, where there was one. */
  status: number | null;
  /** What the server or the check says, to be shown as text. */
  detail: string;
  /** Milliseconds that the server asks to wait (`Retry-After`). */
  retryAfter: number | null;
}

/** An answer of the API that could not be had or used. */
export class ApiFailure extends Error {
  readonly reason: FailureReason;

  constructor(kind: FailureReason['kind'], detail: string, more: Partial<Omit<FailureReason, 'kind' | 'detail'>> = {}) {
    super(`${kind}: ${detail}`);
    this.name = 'ApiFailure';
    this.reason = { status: null, retryAfter: null, ...more, kind, detail };
  }
}

/**
 * `Retry-After` (RFC 9110, 10.2.3), in seconds or as a date, as milliseconds from now; null if absent or unreadable. A
 * date counts from the server's own `Date`: the device's clock may be wrong.
 */
const readRetryAfter = (headers: Headers): number | null => {
  const value = headers.get('Retry-After');
  if (value === null) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.parse(headers.get('Date') ?? '');
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
};

const isJson = (headers: Headers): boolean => /[/+]json\b/.test(headers.get('Content-Type') ?? '');

const longestDetail = 300;

/** What a failed answer says of itself: problem details (RFC 9457) if it has any. */
export const describeFailure = async (response: Response): Promise<ApiFailure> => {
  const { status, headers, statusText } = response;
  if (status === 401) signedIn()?.refuse();
  let detail = statusText;
  if (isJson(headers)) {
    const problem = v.safeParse(problemSchema, await response.json().catch(() => null));
    if (problem.success) detail = problem.output.detail ?? problem.output.title;
  }
  const kind = status === 429 ? 'rate-limited' : 'http';
  return new ApiFailure(kind, `${status} ${detail}`.trim().slice(0, longestDetail), {
    status,
    retryAfter: readRetryAfter(headers),
  });
};

/** What `fetch`, a check or a schema threw, as an ApiFailure; a value that breaks its schema is told by path and reason. */
export const toFailure = (thrown: unknown): ApiFailure => {
  if (thrown instanceof ApiFailure) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError') return new ApiFailure('timeout', '');
  if (v.isValiError(thrown)) {
    const [issue] = thrown.issues;
    return new ApiFailure('malformed', `${v.getDotPath(issue) ?? ''}: ${issue.message}`.slice(0, longestDetail));
  }
  return new ApiFailure('network', '');
};

/** Says who asks: by the token of whoever has signed in, else by the name of the seat. */
export const asSeat = (seat: string): { Authorization: string } => ({
  Authorization: `Bearer ${signedIn()?.token() ?? seat}`,
});

/**
 * Fetches JSON and hands it to `read` with the headers.
 * @param post what is sent with the question, as JSON; without it, it is a GET
 * @throws ApiFailure for whatever keeps the answer from being used: no network, too slow, an error status, no JSON, or
 * JSON that `read` (a parse) refuses.
 */
export const requestJson = async <T>(
  url: string,
  read: (body: unknown, headers: Headers) => T,
  { signal, timeout, seat, post }: { signal: AbortSignal; timeout: number; seat: string; post?: object },
): Promise<T> => {
  try {
    const response = await fetch(url, {
      ...(post && { method: 'POST', body: JSON.stringify(post) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      cache: 'no-store',
      headers: {
        accept: 'application/geo+json, application/json',
        ...(post && { 'Content-Type': 'application/json' }),
        ...asSeat(seat),
      },
    });
    if (!response.ok) throw await describeFailure(response);
    if (!isJson(response.headers)) {
      throw new ApiFailure('not-json', response.headers.get('Content-Type') ?? '', { status: response.status });
    }
    const text = await response.text();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch (error) {
      throw new ApiFailure('malformed', error instanceof Error ? error.message : '');
    }
    return read(body, response.headers);
  } catch (thrown) {
    signal.throwIfAborted();
    throw toFailure(thrown);
  }
};
