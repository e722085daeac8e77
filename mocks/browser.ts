import type { HttpRequestEvent } from '@mswjs/interceptors';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { RequestHandler } from 'msw';
import { HttpNetworkFrame, NetworkSource, defineNetwork } from 'msw/experimental';
import { reportMissing } from '../src/shared/missing.ts';
import { startInPage, startInWorker } from './device/homes.ts';
import { keepWorld } from './device/keep-world.ts';
import { noteRestart } from './device/restarts.ts';

const legacyKey = 'vigie:world';

/** What older builds kept; a worker cannot read it. */
const readLegacy = (): string | null => {
  try {
    return localStorage.getItem(legacyKey);
  } catch {
    return null;
  }
};
const forgetLegacy = (): void => {
  try {
    localStorage.removeItem(legacyKey);
  } catch {
    // Then there was nothing.
  }
};

class PageFrame extends HttpNetworkFrame {
  readonly #event: HttpRequestEvent;
  constructor(event: HttpRequestEvent) {
    super({ id: event.requestId, request: event.request });
    this.#event = event;
  }
  override passthrough(): void {}
  override respondWith(response?: Response): void {
    if (response) void this.#event.controller.respondWith(response);
  }
  override errorWith(reason?: unknown): void {
    throw reason;
  }
}

/** Every request to the API; which path of it is meant, the API itself knows. */
class ApiHandler extends RequestHandler {
  override predicate({ request }: { request: Request }): boolean {
    const { origin, pathname } = new URL(request.url);
    return origin === location.origin && /^\/api(\/|$)/.test(pathname);
  }
  override log(): void {}
}

/**
 * The page's own `fetch`. Unlike the library's InterceptorSource it does not listen to responses: for a listener every
 * answer is cloned, and the clone of an endless stream that nobody reads grows for ever.
 */
class PageSource extends NetworkSource<PageFrame> {
  readonly #interceptor = new FetchInterceptor();
  override enable(): void {
    this.#interceptor.apply();
    const answer = async (event: HttpRequestEvent): Promise<void> => {
      const frame = new PageFrame(event);
      await this.queue(frame);
      frame.events.removeAllListeners();
    };
    // The interceptor waits for the promise before it lets the request pass.
    // oxlint-disable-next-line typescript/no-misused-promises
    this.#interceptor.on('request', answer);
  }
  override disable(): void {
    void super.disable();
    this.#interceptor.dispose();
  }
}

/**
 * Answers the page's requests to `/api` from a world in a worker, without a service worker; every other request passes
 * through. Rejects when the world cannot be opened.
 * @param search the query of the address: `scenario`, `seed`, `speed`, `features`, `rate`
 */
export const startMockApi = async (search: string): Promise<void> => {
  const opening = keepWorld({ search, legacy: readLegacy() }, { startInWorker, startInPage }, noteRestart);
  const { ask, lacks } = await opening;
  for (const lack of lacks) reportMissing(lack);
  if (!lacks.includes('storage')) forgetLegacy();
  void defineNetwork({
    sources: [new PageSource()],
    handlers: [new ApiHandler({ info: { header: 'api' }, resolver: ({ request }) => ask(request) })],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  }).enable();
};
