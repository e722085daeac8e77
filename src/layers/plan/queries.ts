import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { requestJson } from '../../shared/api.ts';
import {
  objectiveSchema,
  objectivesCollection,
  pastDeploymentSchema,
  pastDeploymentsCollection,
  pastIncidentSchema,
  pastIncidentsCollection,
} from '../../domain/plan/contract.ts';

const timeout = 30_000;
const mostItems = 100_000;
/** Past weeks change once a day. */
const fresh = 15 * 60_000;

interface Asker {
  baseUrl: string;
  seat: string;
  signal: AbortSignal;
}

const fetchAll = <S extends v.GenericSchema>(
  collection: string,
  schema: S,
  { baseUrl, seat, signal }: Asker,
): Promise<v.InferOutput<S>[]> =>
  requestJson(
    `${baseUrl}/api/collections/${collection}/items?limit=${mostItems}`,
    (body) => v.parse(v.object({ features: v.array(schema) }), body).features,
    { signal, timeout, seat },
  );

/**
 * The plan, and the past weeks that the figures are computed from.
 * @param world whose: another epoch of the server is another past
 */
export const planQuery = (baseUrl: string, seat: string, world: string) =>
  queryOptions({
    queryKey: ['plan', baseUrl, seat, world],
    queryFn: async ({ signal }) => {
      const asker = { baseUrl, seat, signal };
      const [objectives, deployments, incidents] = await Promise.all([
        fetchAll(objectivesCollection, objectiveSchema, asker),
        fetchAll(pastDeploymentsCollection, pastDeploymentSchema, asker),
        fetchAll(pastIncidentsCollection, pastIncidentSchema, asker),
      ]);
      return { objectives, deployments, incidents };
    },
    staleTime: fresh,
    retry: false,
  });
