import { packKmz } from '../exchange/kml/pack-kmz.ts';
import { writeKml } from '../exchange/kml/write-kml.ts';
import { imageOfSign } from '../map/picture/sign-image.ts';
import { type RecordContext, recordOf, signKey } from './export-records.ts';
import type { Taken } from './take-items.ts';

/** Each list is a folder, where they are several. */
const recordsOf = (taken: readonly Taken[], context: RecordContext) =>
  taken.flatMap(({ live: { layer }, items }) =>
    items.map((item) => {
      const record = recordOf(layer, item, context);
      const folder = { folder: layer.title[context.language] };
      return context.isMixed ? { ...record, values: { ...record.values, ...folder } } : record;
    }),
  );

/** What was taken as KML. */
export const writeKmlFile = (taken: readonly Taken[], title: string, context: RecordContext): string =>
  writeKml(recordsOf(taken, context), { title });

/** The same with the signs of the map, in one packed file. */
export const writeKmzFile = async (
  taken: readonly Taken[],
  title: string,
  context: RecordContext,
): Promise<Uint8Array<ArrayBuffer>> => {
  const records = recordsOf(taken, context);
  const wanted = new Set(records.flatMap(({ look }) => look?.sign ?? []));
  const names = new Map<string, string>();
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { live } of taken) {
    for (const [key, sign] of Object.entries(live.layer.map?.points?.signs ?? {})) {
      const of = signKey(live.layer, key);
      if (!wanted.has(of)) continue;
      const name = `signs/${names.size + 1}.png`;
      names.set(of, name);
      pictures.set(name, await imageOfSign(sign));
    }
  }
  return packKmz(
    writeKml(records, { title }, (sign) => names.get(sign) ?? null),
    pictures,
  );
};
