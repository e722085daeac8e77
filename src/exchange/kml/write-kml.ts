import type { ExchangeRecord, Look, Value } from '../record.ts';
import type { WriteOptions } from '../write-options.ts';
import { asHtml } from '../xml/plain-text.ts';
import { document, element, optional, type Xml } from '../xml/write-xml.ts';
import { writeKmlGeometry } from './kml-geometry.ts';
import { writeStyle } from './kml-style.ts';

const typeOf = (value: Value): 'string' | 'double' | 'bool' | null =>
  value === null ? null : typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'bool' : 'string';

/** A field of `bool` has 1 and 0: GDAL takes `true` for nothing. */
const textOf = (value: Value, type: string | undefined): string => String(type === 'bool' ? Number(value) : value);

/** The name of the folder that a thing stands in is a value of it, and no field. */
const folderOf = ({ values }: ExchangeRecord): string | null =>
  typeof values['folder'] === 'string' && values['folder'].trim() !== '' ? values['folder'] : null;

/** The id is one of them: XML wants ids of its own kind, and GIS programs give placemarks new ones. */
const dataOf = (record: ExchangeRecord): (readonly [string, Value])[] => {
  const { id, look, values } = record;
  const folder = folderOf(record);
  const own: (readonly [string, Value])[] = [
    ['id', id],
    ['marker-symbol', look?.sign ?? null],
  ];
  return [
    ...own.filter(([, value]) => value !== null),
    ...Object.entries(values).filter(([key, value]) => value !== null && !(key === 'folder' && folder !== null)),
  ];
};

/** Each field once, with the type that all its values have; of several, text. */
const schemaOf = (records: readonly ExchangeRecord[]): ReadonlyMap<string, string> => {
  const types = new Map<string, string>();
  for (const record of records) {
    for (const [key, value] of dataOf(record)) {
      const type = typeOf(value) ?? 'string';
      types.set(key, (types.get(key) ?? type) === type ? type : 'string');
    }
  }
  return types;
};

const timeOf = ({ start, end }: ExchangeRecord): Xml | null => {
  if (start === null && end === null) return null;
  if (start === end) return element('TimeStamp', [optional('when', start)]);
  return element('TimeSpan', [optional('begin', start), optional('end', end)]);
};

const placemarkOf = (record: ExchangeRecord, styleId: string | null, types: ReadonlyMap<string, string>): Xml => {
  const data = dataOf(record);
  const fields = data.map(([name, value]) => element('SimpleData', textOf(value, types.get(name)), { name }));
  return element('Placemark', [
    optional('name', record.name),
    optional('description', record.description === null ? null : asHtml(record.description)),
    timeOf(record),
    optional('styleUrl', styleId && `#${styleId}`),
    data.length === 0 ? null : element('ExtendedData', [element('SchemaData', fields, { schemaUrl: '#vigie-data' })]),
    record.geometry && writeKmlGeometry(record.geometry),
  ]);
};

/** One style for each look that occurs. */
const stylesOf = (
  records: readonly ExchangeRecord[],
  pictureOf: (sign: string) => string | null,
): ReadonlyMap<string, { id: string; xml: Xml }> => {
  const styles = new Map<string, { id: string; xml: Xml }>();
  for (const { look } of records) {
    const key = JSON.stringify(look);
    const id = `vigie-look-${styles.size + 1}`;
    const picture = look?.sign === undefined ? null : pictureOf(look.sign);
    const xml = look && !styles.has(key) ? writeStyle(id, look, picture) : null;
    if (xml) styles.set(key, { id, xml });
  }
  return styles;
};

/** Neighbours of one folder stand in it together, so that the order stays. */
const inFolders = (records: readonly ExchangeRecord[], write: (record: ExchangeRecord) => Xml): readonly Xml[] => {
  const parts: Xml[] = [];
  for (let at = 0; at < records.length; ) {
    const folder = folderOf(records[at] as ExchangeRecord);
    let end = at + 1;
    while (end < records.length && folderOf(records[end] as ExchangeRecord) === folder) end++;
    const written = records.slice(at, end).map(write);
    parts.push(...(folder === null ? written : [element('Folder', [element('name', folder), ...written])]));
    at = end;
  }
  return parts;
};

/**
 * KML 2.2, elements in the order of its schema. The value `folder` makes folders.
 * @param pictureOf where the picture of a sign is; null: none comes along
 */
export const writeKml = (
  records: readonly ExchangeRecord[],
  { title }: Pick<WriteOptions, 'title'>,
  pictureOf: (sign: string) => string | null = () => null,
): string => {
  const styles = stylesOf(records, pictureOf);
  const types = schemaOf(records);
  const fields = [...types].map(([name, type]) => element('SimpleField', null, { type, name }));
  const styleOf = (look: Look | null): string | null => styles.get(JSON.stringify(look))?.id ?? null;
  return document(
    element(
      'kml',
      [
        element('Document', [
          element('name', title),
          ...[...styles.values()].map(({ xml }) => xml),
          fields.length === 0 ? null : element('Schema', fields, { name: 'vigie-data', id: 'vigie-data' }),
          ...inFolders(records, (record) => placemarkOf(record, styleOf(record.look), types)),
        ]),
      ],
      { xmlns: 'http://www.opengis.net/kml/2.2' },
    ),
  );
};
