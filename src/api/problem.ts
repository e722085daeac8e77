import { type Problem, problemType } from '../shared/ogc.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  417: 'Expectation Failed',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
};

/** A request that cannot be answered, with what was wrong with it. */
export class RequestProblem extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  constructor(status: number, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

/** Problem details, RFC 9457. */
export const problemResponse = (status: number, detail: string, headers: Record<string, string> = {}): Response => {
  const title = titles[status] ?? 'Error';
  const problem: Problem = { type: 'about:blank', title, status, detail };
  return new Response(JSON.stringify(problem), {
    status,
    statusText: title,
    headers: { ...headers, 'Content-Type': problemType },
  });
};
