import { crs84 } from '../shared/ogc.ts';

const epsgUri = (code: number): string => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** The systems that coordinates are asked for and answered in: the kept one, WGS 84, web maps, and both Belgian grids. */
export const crsUris = {
  kept: crs84,
  epsg: { 4326: epsgUri(4326), 3857: epsgUri(3857), 31370: epsgUri(31_370), 3812: epsgUri(3812) },
} as const;

export const offeredCrs: readonly string[] = [crs84, ...Object.values(crsUris.epsg)];

/** Names the system that an answer is in (OGC 18-058). */
export const contentCrs = 'Content-Crs';
