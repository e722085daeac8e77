import type { Database } from './database.ts';

/**
 * Functions and operators that tell nothing of what they are given (what they refuse is in no row here, or named by no
 * value), though PostgreSQL does not say so of itself: only then may it ask an index by them before it asks the policies.
 */
const silent = [
  'pg_catalog.arrayoverlap(anyarray, anyarray)',
  'pg_catalog.range_contains_elem(anyrange, anyelement)',
  'pg_catalog.tstzrange(timestamptz, timestamptz)',
  'pg_catalog.jsonb_contains(jsonb, jsonb)',
  'pg_catalog.jsonb_object_field(jsonb, text)',
  'public.geometry_overlaps(geometry, geometry)',
] as const;

const notAllowed = '42501';

/**
 * Lets indexes be used behind row-level security. Answers whether it could: it takes a superuser, and without one the
 * answers are the same, only slower.
 * @param sql as the owner of the tables
 */
export const letIndexesThrough = async (sql: Database): Promise<boolean> => {
  try {
    for (const name of silent) await sql.run(`alter function ${name} leakproof`);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === notAllowed) return false;
    throw error;
  }
};
