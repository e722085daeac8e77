import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { type Lookup, useLookup } from '../../shared/lookup.ts';
import {
  objectiveSchema,
  objectivesCollection,
  pastDeploymentSchema,
  pastDeploymentsCollection,
  pastIncidentSchema,
  pastIncidentsCollection,
} from '../../domain/plan/contract.ts';

const timeout = 30_000;
const day = 24 * 3_600_000;
/** Past weeks change once a day. */
const fresh = 15 * 60_000;

/** How the plan is read: its figures end with the day before. */
export const usePlanLookup = (): Lookup => useLookup(day);

/** The plan, and the past weeks that the figures are computed from. */
export const planQuery = (lookup: Lookup) =>
  queryOptions({
    queryKey: ['plan', ...lookup.key],
    queryFn: async ({ signal }) => {
      const all = async <S extends v.GenericSchema>(collection: string, schema: S): Promise<v.InferOutput<S>[]> =>
        v.parse(v.array(schema), await lookup.items(collection, { signal, timeout }));
      const [objectives, deployments, incidents] = await Promise.all([
        all(objectivesCollection, objectiveSchema),
        all(pastDeploymentsCollection, pastDeploymentSchema),
        all(pastIncidentsCollection, pastIncidentSchema),
      ]);
      return { objectives, deployments, incidents };
    },
    staleTime: fresh,
    retry: false,
  });
