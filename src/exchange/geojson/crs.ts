import { fromLambert2008, fromLambert72 } from '../../geo/search/lambert.ts';
import type { Project } from '../read-geometry.ts';

const namesOf = (crs: unknown): string => {
  const { properties } = (typeof crs === 'object' && crs !== null ? crs : {}) as {
    properties?: { name?: unknown; code?: unknown };
  };
  const name = properties?.name ?? properties?.code;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : JSON.stringify(crs);
};

/** What the `crs` member that GeoJSON had before RFC 7946 names: WGS 84, a grid to reproject from, or what is not read. */
export const readCrs = (crs: unknown): { name: string; project: Project | null } | { unknown: string } => {
  const name = namesOf(crs);
  const code = /EPSG\D{1,5}(?:\d+(?:\.\d+)*[:/])?(\d{4,6})$/i.exec(name)?.[1] ?? name;
  if (/CRS:?:?84$/i.test(name) || code === '4326' || code === '4258' || code === '4979') return { name, project: null };
  if (code === '31370') return { name, project: fromLambert72 };
  if (code === '3812') return { name, project: fromLambert2008 };
  return { unknown: name };
};
