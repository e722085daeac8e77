import { WriteRefusal } from '../domain/writing.ts';
import type { Call } from './calls.ts';
import type { PageKind } from './page-kinds.ts';
import { RequestProblem, problemResponse } from './problem.ts';
import { checkParameters } from './query.ts';

type Answer = (call: Call) => Response | Promise<Response>;

export interface Route {
  /** From the root on; `:name` stands for one part, which the call has by this name. */
  path: string;
  /** Query parameters that reading takes; what writes takes none. */
  takes: readonly string[] | ((call: Call) => readonly string[] | Promise<readonly string[]>);
  /** What the page for people shows of what is read here; absent: there is none. */
  page?: PageKind;
  get?: Answer;
  post?: Answer;
  patch?: Answer;
  put?: Answer;
}

/** Where an API stands. */
export interface Roots {
  /** Where its requests come in: `https://host/api`. */
  root: string;
  /** Where its clients find it, if that is elsewhere: links lead there. */
  publicRoot?: string;
  /** Where the map is that people look at; pages link there. */
  map?: string;
}

/** Answers whatever is asked under its root; what it cannot answer as well, with problem details. */
export type Api = (request: Request, roots: Roots) => Promise<Response>;

const compile = ({ path }: Route): RegExp =>
  new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`, 'i');

const dispatch = async (route: Route, call: Call): Promise<Response> => {
  const { method } = call.request;
  const answers: Readonly<Record<string, Answer | undefined>> = {
    GET: route.get,
    HEAD: route.get,
    POST: route.post,
    PATCH: route.patch,
    PUT: route.put,
  };
  const answer = answers[method];
  if (!answer) {
    const allowed = Object.keys(answers)
      .filter((name) => answers[name])
      .join(', ');
    throw new RequestProblem(405, `${method} is not possible here, only ${allowed}.`, { Allow: allowed });
  }
  const takes = typeof route.takes === 'function' ? await route.takes(call) : route.takes;
  const page = answer === route.get ? route.page : undefined;
  checkParameters(call.url.searchParams, answer === route.get ? takes : [], page !== undefined);
  if (!page || !/html/i.test(`${call.url.searchParams.get('f')} ${call.request.headers.get('Accept')}`))
    return answer(call);
  const { answerEither } = await import('./pages.ts');
  return answerEither(page, call, answer);
};

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RequestProblem(400, `“${part.slice(0, 100)}” in the path is not UTF-8, percent-encoded.`);
  }
};

/** Answers by the first route whose path fits. */
export const createRouter = (routes: readonly Route[]): Api => {
  const compiled = routes.map((route) => ({ route, pattern: compile(route) }));

  const answer = (request: Request, { root, publicRoot = root, map }: Roots): Response | Promise<Response> => {
    const here = new URL(request.url);
    const { pathname: prefix } = new URL(root);
    const isHere = here.pathname === prefix || here.pathname.startsWith(`${prefix}/`);
    if (!isHere) throw new RequestProblem(404, `There is only ${prefix} here.`);
    const path = here.pathname.slice(prefix.length);
    for (const { route, pattern } of compiled) {
      const match = pattern.exec(path);
      if (!match) continue;
      const params = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, part]) => [name, decode(part)]));
      const link = (to: string): string => publicRoot + to;
      return dispatch(route, { request, url: new URL(link(path + here.search)), params, link, map: map ?? null });
    }
    throw new RequestProblem(404, `The API has nothing at ${here.pathname.slice(0, 200)}.`);
  };

  return async (request, roots) => {
    try {
      return await answer(request, roots);
    } catch (error) {
      if (error instanceof WriteRefusal) return problemResponse(422, error.message);
      if (error instanceof RequestProblem) return problemResponse(error.status, error.message, error.headers);
      throw error;
    }
  };
};
