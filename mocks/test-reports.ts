import type { Report } from '../src/domain/reports/contract.ts';
import type { ReportScope } from '../src/domain/reports/drafts.ts';
import { type TestApi, readAnswer, sendAs } from './test-api.ts';

export const written = { fr: 'Situation normale.', nl: 'Normale toestand.' };

/** Situation reports, as tests ask for them of an API. */
export const reportsOf = (api: () => TestApi) => {
  const send = async (seat: string | null, method: 'PUT' | 'PATCH', id: string, properties: object, version = 1) =>
    readAnswer(await sendAs(api(), seat, method, `reports/items/${id}`, properties, version));
  return {
    send,
    call: (seat: string | null, path: string, init: RequestInit = {}): Promise<Response> =>
      api().request(path, {
        ...init,
        headers: {
          ...(init.headers as Record<string, string>),
          ...(seat !== null && { Authorization: `Bearer ${seat}` }),
        },
      }),
    report: (id: string): Report => {
      const found = api().host.world().get('reports', id);
      if (!found) throw new Error(`There is no report ${id}.`);
      return found;
    },
    begin: (id: string, scope: ReportScope, seat = 'operator-1', replaces: string | null = null) =>
      send(seat, 'PUT', id, { scope, replaces, assessment: written }),
  };
};
