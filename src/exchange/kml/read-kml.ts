import { faultOf, told } from '../faults.ts';
import { readMoment } from '../moments.ts';
import { readGeometry } from '../read-geometry.ts';
import type { ReadContext, Rows } from '../reading.ts';
import type { ExchangeRecord, Look, ReadRow, RowFault, Value } from '../record.ts';
import { rowOf } from '../rows.ts';
import { plainText } from '../xml/plain-text.ts';
import { childOf, childrenOf, descendantsOf, readElements, textAt, type XmlElement } from '../xml/read-elements.ts';
import { readKmlGeometry } from './kml-geometry.ts';
import { normalOf, readStyle } from './kml-style.ts';

type Types = Map<string, string>;
interface Sheet {
  /** By `#id`. */
  looks: Map<string, Look>;
  maps: Map<string, string>;
  /** The type of each field of a `Schema`. */
  types: Types;
  /** Styles may stand behind what they draw: these wait for them. */
  waiting: { record: ExchangeRecord; style: string }[];
}

const numeric = new Set(['double', 'float', 'int', 'uint', 'short', 'ushort']);

const readTyped = (text: string, type: string | undefined): Value => {
  if (type === 'bool') return text.trim() === 'true' || text.trim() === '1';
  const number = Number(text);
  return type !== undefined && numeric.has(type) && text.trim() !== '' && Number.isFinite(number) ? number + 0 : text;
};

/** `Data` has no type; `SimpleData` has that of its schema. */
const readValues = (placemark: XmlElement, types: Types): Record<string, Value> => {
  const extended = childOf(placemark, 'ExtendedData');
  const plain = childrenOf(extended, 'Data').map(
    (data) => [data.attributes['name'] ?? '', childOf(data, 'value')?.text ?? ''] as const,
  );
  const typed = [...descendantsOf(extended, 'SimpleData')].map((data) => {
    const name = data.attributes['name'] ?? '';
    return [name, readTyped(data.text, types.get(name))] as const;
  });
  return Object.fromEntries([...plain, ...typed].filter(([name]) => name !== ''));
};

const readTimes = (placemark: XmlElement, faults: RowFault[]): { start: string | null; end: string | null } => {
  const span = childOf(placemark, 'TimeSpan');
  const whens = [...descendantsOf(placemark, 'when')].map(({ text }) => text.trim());
  const read = (text: string | null | undefined, edge: 'start' | 'end'): string | null => {
    if (text == null || text === '') return null;
    const { moment, faults: found } = readMoment(text, edge, { line: placemark.line, field: edge });
    faults.push(...found);
    return moment;
  };
  const start = read(span ? textAt(span, 'begin') : whens[0], 'start');
  const end = read(span ? textAt(span, 'end') : whens.at(-1), 'end');
  if (start === null || end === null || start <= end) return { start, end };
  faults.push(told('ends-before-start', { line: placemark.line, field: 'end', found: end }));
  return { start, end: null };
};

const folderOf = (path: readonly XmlElement[]): string | null =>
  path
    .filter(({ name }) => name === 'Folder')
    .map((folder) => textAt(folder, 'name'))
    .filter((name) => name !== null)
    .join(' / ') || null;

const readPlacemark = (placemark: XmlElement, path: readonly XmlElement[], sheet: Sheet): ReadRow => {
  const { line } = placemark;
  const faults: RowFault[] = [];
  const shape = readKmlGeometry(placemark);
  const { geometry, faults: ofShape } =
    shape === null
      ? { geometry: null, faults: [told('no-place', { line, field: 'geometry' })] }
      : readGeometry(shape, line);
  faults.push(...ofShape);
  const description = plainText(textAt(placemark, 'description') ?? '');
  if (description.hadMarkup)
    faults.push(told('markup', { line, field: 'description', found: textAt(placemark, 'description') }));
  const { id: ownId, 'marker-symbol': sign, ...values } = readValues(placemark, sheet.types);
  const own = childOf(placemark, 'Style');
  const look: Look = { ...(own && readStyle(own)), ...(typeof sign === 'string' && sign !== '' ? { sign } : {}) };
  const folder = folderOf(path);
  const record: ExchangeRecord = {
    id: ownId == null || ownId === '' ? placemark.attributes['id'] || null : String(ownId),
    geometry,
    name: textAt(placemark, 'name'),
    description: description.text || null,
    ...readTimes(placemark, faults),
    look: Object.keys(look).length > 0 ? look : null,
    values: folder === null ? values : { folder, ...values },
  };
  const style = textAt(placemark, 'styleUrl');
  const row = rowOf(record, line, faults);
  if (style !== null) sheet.waiting.push({ record: row.record, style });
  return row;
};

/** The look of a shared style, through the maps that name it; they may go round in circles. */
const lookOf = (style: string, { looks, maps }: Sheet): Look | null => {
  let url = style;
  for (let steps = 0; steps < 5; steps++) {
    const look = looks.get(url);
    if (look) return look;
    url = maps.get(url) ?? url;
  }
  return null;
};

const wanted = new Set(['Placemark', 'Style', 'CascadingStyle', 'StyleMap', 'Schema', 'NetworkLink', 'GroundOverlay']);

const takeAside = (element: XmlElement, sheet: Sheet, context: ReadContext): void => {
  const id = `#${element.attributes['id'] ?? ''}`;
  if (element.name === 'StyleMap') {
    const normal = normalOf(element);
    if (normal !== null) sheet.maps.set(id, normal);
  } else if (element.name === 'Schema') {
    for (const field of childrenOf(element, 'SimpleField'))
      sheet.types.set(field.attributes['name'] ?? '', field.attributes['type'] ?? '');
  } else if (element.name === 'NetworkLink' || element.name === 'GroundOverlay') {
    context.note(
      faultOf('link-left-out', {
        line: element.line,
        field: element.name,
        found: textAt(element, 'Link', 'href') ?? textAt(element, 'Icon', 'href'),
      }),
    );
  } else {
    const look = readStyle(element.name === 'CascadingStyle' ? (childOf(element, 'Style') ?? element) : element);
    if (look) sheet.looks.set(id, look);
  }
};

/** KML 2.2 (OGC 07-147r2): placemarks with their times, typed data and styles; folders become the value `folder`. */
export function* readKml(text: string, context: ReadContext): Rows {
  const sheet: Sheet = { looks: new Map(), maps: new Map(), types: new Map(), waiting: [] };
  for (const found of readElements(text, context, (name) => wanted.has(name))) {
    if (found === null) yield null;
    else if (found.element.name === 'Placemark') yield readPlacemark(found.element, found.path, sheet);
    else takeAside(found.element, sheet, context);
  }
  for (const { record, style } of sheet.waiting) {
    const look = lookOf(style, sheet);
    if (look) record.look = { ...look, ...record.look };
  }
}
