type Next = (request: Request) => Promise<Response>;
/** What a server does wrong, between its clients and a right one. */
export type Fault = (request: Request, next: Next) => Promise<Response>;

const lineOf = ({ method, url }: Request): string => {
  const { pathname, search } = new URL(url);
  return `${method} ${pathname}${search}`;
};

/** A request with other headers, or another address. */
const again = async (
  request: Request,
  { url = request.url, headers }: { url?: string; headers?: (headers: Headers) => void },
): Promise<Request> => {
  const copy = new Headers(request.headers);
  headers?.(copy);
  const carries = request.method !== 'GET' && request.method !== 'HEAD';
  const body = carries ? { body: await request.text() } : {};
  return new Request(url, { method: request.method, headers: copy, signal: request.signal, ...body });
};

const answerWith = ({ status, headers }: Response, body: BodyInit | null): Response =>
  new Response(body, { status, headers });

/** Other JSON than was meant. */
export const misSay =
  (where: RegExp, edit: (body: never) => unknown): Fault =>
  async (request, next) => {
    const response = await next(request);
    if (!where.test(lineOf(request)) || response.status >= 400) return response;
    return answerWith(response, JSON.stringify(edit((await response.json()) as never)));
  };

/** Another text than was meant; of a stream chunk by chunk. */
export const misWrite =
  (where: RegExp, edit: (text: string) => string): Fault =>
  async (request, next) => {
    const response = await next(request);
    if (!where.test(lineOf(request)) || !response.body) return response;
    const rewrite = new TransformStream<string, string>({
      transform: (text, controller) => controller.enqueue(edit(text)),
    });
    const body = response.body
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .pipeThrough(rewrite)
      .pipeThrough(new TextEncoderStream());
    return answerWith(response, body);
  };

/** Another status than was meant, with the same body. */
export const misJudge =
  (from: number, to: number): Fault =>
  async (request, next) => {
    const response = await next(request);
    return response.status === from ? new Response(response.body, { status: to, headers: response.headers }) : response;
  };

/** A header of the answer that is missing, or says something else. */
export const misLabel =
  (where: RegExp, name: string, value?: string): Fault =>
  async (request, next) => {
    const response = await next(request);
    if (!where.test(lineOf(request))) return response;
    const headers = new Headers(response.headers);
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  };

/** A parameter that is not read. */
export const overlook =
  (where: RegExp, ...names: readonly string[]): Fault =>
  async (request, next) => {
    if (!where.test(lineOf(request))) return next(request);
    const url = new URL(request.url);
    for (const name of names) url.searchParams.delete(name);
    return next(await again(request, { url: url.href }));
  };

/** A header of the request that is not read, or read as something else. */
export const misread =
  (where: RegExp, name: string, read: (value: string | null, body: string) => string | null): Fault =>
  async (request, next) => {
    if (!where.test(lineOf(request))) return next(request);
    const body = request.body ? await request.clone().text() : '';
    const value = read(request.headers.get(name), body);
    const edit = (headers: Headers): void => (value === null ? headers.delete(name) : headers.set(name, value));
    return next(await again(request, { headers: edit }));
  };
