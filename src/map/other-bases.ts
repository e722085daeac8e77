import * as v from 'valibot';

/** Online tiles that are pictures. */
const rasterBaseSchema = v.object({
  type: v.optional(v.literal('raster'), 'raster'),
  id: v.string(),
  name: v.string(),
  /** XYZ template with {z}, {x}, {y}. */
  url: v.pipe(v.string(), v.startsWith('https://')),
  attribution: v.string(),
});

/** `/maps/water.pmtiles` → `water`. */
const nameFile = (url: string): string => /([^/]+?)(?:\.pmtiles)?(?:[?#].*)?$/u.exec(url)?.[1] ?? url;

/** An archive of vector tiles (PMTiles 3), read piece by piece: of this origin (`/…`) or of another (`https://…`). */
const archiveBaseSchema = v.pipe(
  v.object({
    type: v.literal('pmtiles'),
    /** Absent: its address. */
    id: v.optional(v.string()),
    /** Absent: the name of its file. */
    name: v.optional(v.string()),
    url: v.pipe(
      v.string(),
      v.regex(/^(?:https:\/\/[^/]|\/(?!\/))/u, 'Not an https:// address or a path of this server'),
    ),
    attribution: v.string(),
  }),
  v.transform(({ id, name, ...base }) => ({ ...base, id: id ?? base.url, name: name ?? nameFile(base.url) })),
);
export type ArchiveBase = v.InferOutput<typeof archiveBaseSchema>;

/** A base map beside the built-in one, named by configuration (`VITE_BASEMAPS`, a JSON array). */
const baseSchema = v.union([archiveBaseSchema, rasterBaseSchema]);
export type OtherBase = v.InferOutput<typeof baseSchema>;

/** The configured base maps; throws if the configuration is not what it should be. */
export const parseBases = (configuration: string | undefined): readonly OtherBase[] =>
  configuration ? v.parse(v.array(baseSchema), JSON.parse(configuration)) : [];
