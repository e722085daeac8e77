import type { Backend } from '../src/api/backend.ts';
import { json } from '../src/api/calls.ts';
import { problemResponse } from '../src/api/problem.ts';
import { readBody } from '../src/api/read-body.ts';
import { type Api, type Route, createRouter } from '../src/api/router.ts';
import { defineRoutes, mostSmallBytes } from '../src/api/routes.ts';
import { demandSeat } from '../src/api/seats.ts';
import { StorageFailure } from '../src/shared/database.ts';
import { parseSeat } from '../src/shared/seats.ts';
import { checkAction } from './demo-control.ts';
import { withFaults } from './faults.ts';
import type { Host } from './host.ts';
import { createWorldStore } from './world-store.ts';

/** The demo's own: its state, and what is done to it. */
const defineDemo = (host: Host, backend: Backend): Route => ({
  path: '/demo',
  takes: ['f'],
  get: () => json(host.state()),
  post: async ({ request }) => {
    await demandSeat(request, backend);
    const body = await readBody(request, ['application/json'], mostSmallBytes);
    const action = checkAction(body, { faults: host.faults().length, controls: host.history().controls.length });
    await host.control(action).kept;
    return json(host.state());
  },
});

/** There are no passwords: the token is the name of the seat. */
const openDoor: Pick<Backend, 'signIn' | 'signInAt'> = {
  signIn: async (token) => {
    const seat = parseSeat(token);
    return seat && { seat, lasts: null };
  },
  signInAt: null,
};

/** What is not kept is not done. */
const refuseToKeep = ({ trouble }: StorageFailure): Response =>
  trouble === 'full'
    ? problemResponse(
        507,
        'This device is full: it cannot keep what is done in the demo. Free some space, then try again.',
      )
    : problemResponse(503, 'This device cannot keep what is done in the demo just now. Try again.', {
        'Retry-After': '5',
      });

/** The API on the demo's world, the same in the page and in Node, with what the demo adds: its control and its faults. */
export const createMockApi = (
  host: Host,
  loadOpenApi: () => Promise<unknown>,
  door: Pick<Backend, 'signIn' | 'signInAt'> = openDoor,
): Api => {
  const backend: Backend = {
    about: {
      title: 'Vigie',
      description: 'Incidents, alerts and deployments in the Brussels-Capital Region, live: demonstration data.',
    },
    store: createWorldStore(host),
    geography: host.geography,
    presence: host.presence,
    ...door,
    ticks: () => performance.now(),
    loadOpenApi,
  };
  const api = withFaults(host, createRouter([...defineRoutes(backend), defineDemo(host, backend)]));
  return async (request, roots) => {
    try {
      return await api(request, roots);
    } catch (error) {
      if (error instanceof StorageFailure) return refuseToKeep(error);
      throw error;
    }
  };
};
