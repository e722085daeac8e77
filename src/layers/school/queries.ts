import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import {
  intakeSchema,
  intakesCollection,
  programmeSchema,
  programmesCollection,
} from '../../domain/school/contract.ts';
import { requestJson } from '../../shared/api.ts';
import { type Lookup, useLookup } from '../../shared/lookup.ts';

const timeout = 10_000;

/** How the programmes are read. */
export const useProgrammesLookup = (): Lookup => useLookup(24 * 3_600_000);

/** The programmes of the school: they change rarely. */
export const programmesQuery = (lookup: Lookup) =>
  queryOptions({
    queryKey: ['programmes', ...lookup.key],
    queryFn: async ({ signal }) =>
      v.parse(v.array(programmeSchema), await lookup.items(programmesCollection, { signal, timeout })),
    staleTime: 3_600_000,
    retry: false,
  });

/**
 * The figures of a year with their exact numbers, for whoever keeps them: asked for by the form, and forgotten with it.
 * @param version of the item: another one has other numbers
 */
export const exactFiguresQuery = (baseUrl: string, seat: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['exact-figures', baseUrl, seat, id, version],
    queryFn: ({ signal }) =>
      requestJson(
        `${baseUrl}/api/collections/${intakesCollection}/items/${encodeURIComponent(id)}`,
        (body) => v.parse(intakeSchema, body),
        { signal, timeout, seat },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
