import { strToU8, zipSync } from 'fflate';

/** A KML with the pictures that it shows, by the names that it has for them. */
export const packKmz = (kml: string, pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Uint8Array<ArrayBuffer> =>
  zipSync({
    'doc.kml': strToU8(kml),
    // They are packed already.
    ...Object.fromEntries(Array.from(pictures, ([name, bytes]) => [name, [bytes, { level: 0 }] as const])),
  });
