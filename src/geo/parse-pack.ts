import * as v from 'valibot';

const atOnce = (): Promise<void> => Promise.resolve();

/** Milliseconds: a line that does not bring a pack by then has fallen silent. */
const longestLoad = 120_000;

/** The parsed JSON of a pack that the build serves as a file of its own. Rejects when the server does. */
export const fetchPack = async (name: string, url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(longestLoad) });
  if (!response.ok) throw new Error(`Geography: ${name}.json answered ${response.status}`);
  return response.json();
};

/** Leaves room for what is more urgent. */
export const breatheOnPage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Reads packs and proves their shape.
 * @param readPack answers the parsed JSON of a pack
 * @param breathe called between two pieces of the work
 * @returns a function that rejects when a pack cannot be read, and says where it is malformed
 */
export const createPackParser =
  <N extends string>(readPack: (name: N) => Promise<unknown>, breathe: () => Promise<void> = atOnce) =>
  async <S extends v.GenericSchema>(name: N, schema: S): Promise<v.InferOutput<S>> => {
    const pack = await readPack(name);
    await breathe();
    const result = v.safeParse(schema, pack, { abortEarly: true });
    await breathe();
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new Error(`Geography: ${name}.json is malformed at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}`);
  };
