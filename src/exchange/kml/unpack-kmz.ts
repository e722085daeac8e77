import { unzipSync } from 'fflate';
import type { FaultReason } from '../fault-words.ts';

/** The file that a KMZ is about: `doc.kml`, or the first that there is; never more than the bound. */
export const unpackKmz = (bytes: Uint8Array, largest: number): { kml: Uint8Array } | { fault: FaultReason } => {
  let chosen: string | null = null;
  let isTooLarge = false;
  try {
    // The names first: what is not read is not unpacked.
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (/\.kml$/i.test(name) && (chosen === null || /^doc\.kml$/i.test(name))) chosen = name;
        return false;
      },
    });
    if (chosen === null) return { fault: 'zip-without-kml' };
    const files = unzipSync(bytes, {
      // What it says that it unpacks to is what is set aside for it: a false size cuts it off, or breaks it.
      filter: ({ name, originalSize }) => {
        if (name !== chosen) return false;
        isTooLarge ||= originalSize > largest;
        return !isTooLarge;
      },
    });
    const kml = files[chosen];
    if (isTooLarge) return { fault: 'zip-too-large' };
    return kml ? { kml } : { fault: 'bad-zip' };
  } catch {
    return { fault: 'bad-zip' };
  }
};
