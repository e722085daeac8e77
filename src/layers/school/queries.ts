import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import {
  intakeSchema,
  intakesCollection,
  programmeSchema,
  programmesCollection,
} from '../../domain/school/contract.ts';
import { requestJson } from '../../shared/api.ts';

const timeout = 10_000;

/** The programmes of the school: they change rarely. */
export const programmesQuery = (baseUrl: string, seat: string) =>
  queryOptions({
    queryKey: ['programmes', baseUrl, seat],
    queryFn: ({ signal }) =>
      requestJson(
        `${baseUrl}/api/collections/${programmesCollection}/items`,
        (body) => v.parse(v.object({ features: v.array(programmeSchema) }), body).features,
        { signal, timeout, seat },
      ),
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
