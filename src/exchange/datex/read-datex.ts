import type { Language } from '../../shared/vocabulary.ts';
import { refused, told } from '../faults.ts';
import { readMoment } from '../moments.ts';
import { type Period, spanOf } from '../periods.ts';
import { readGeometry } from '../read-geometry.ts';
import type { ReadContext, Rows } from '../reading.ts';
import type { ReadRow, RowFault } from '../record.ts';
import { rowOf } from '../rows.ts';
import { plainText } from '../xml/plain-text.ts';
import {
  allText,
  childOf,
  childrenOf,
  descendantsOf,
  elementAt,
  readElements,
  textAt,
  type XmlElement,
} from '../xml/read-elements.ts';
import { readLocation } from './location.ts';
import type { SituationRecord } from './situation.ts';

type Texts = Partial<Record<Language, string>>;

const addTexts = (texts: Texts, element: XmlElement, faults: RowFault[]): void => {
  for (const { attributes, text, line } of descendantsOf(element, 'value')) {
    const tag = (attributes['lang'] ?? '').slice(0, 2).toLowerCase();
    const language = tag === 'fr' || tag === 'nl' ? tag : 'en';
    const { text: said, hadMarkup } = plainText(text.trim());
    if (hadMarkup) faults.push(told('markup', { line, field: 'generalPublicComment', found: text }));
    if (said !== '') texts[language] = texts[language] === undefined ? said : `${texts[language]}\n${said}`;
  }
};

const commentOf = (record: XmlElement, faults: RowFault[]): Texts => {
  const texts: Texts = {};
  for (const comment of childrenOf(record, 'generalPublicComment')) addTexts(texts, comment, faults);
  return texts;
};

const readTime = (
  element: XmlElement | null,
  name: string,
  edge: 'start' | 'end',
  faults: RowFault[],
): string | null => {
  const child = childOf(element, name);
  if (!child || child.text.trim() === '') return null;
  const { moment, faults: found } = readMoment(child.text, edge, { line: child.line, field: name });
  faults.push(...found);
  return moment;
};

/** When a record holds: overall, and in which periods within. */
const readValidity = (record: XmlElement, faults: RowFault[]): Pick<SituationRecord, 'start' | 'end' | 'periods'> => {
  const times = elementAt(record, 'validity', 'validityTimeSpecification');
  const start = readTime(times, 'overallStartTime', 'start', faults);
  const end = readTime(times, 'overallEndTime', 'end', faults);
  const clip = (period: { start: string | null; end: string | null }): Period => ({
    start: start !== null && (period.start === null || period.start < start) ? start : period.start,
    end: end !== null && (period.end === null || period.end > end) ? end : period.end,
  });
  const periods = childrenOf(times, 'validPeriod')
    .map((period) =>
      clip({
        start: readTime(period, 'startOfPeriod', 'start', faults),
        end: readTime(period, 'endOfPeriod', 'end', faults),
      }),
    )
    .filter((period) => period.start === null || period.end === null || period.start <= period.end);
  return { start, end, periods };
};

/** `sit:MaintenanceWorks`. */
const typeOf = (record: XmlElement): string => (record.attributes['type'] ?? '').replace(/^.*:/, '');

/** What kind of it: the child that is named for the type, as `accidentType` and `roadMaintenanceType`. */
const detailOf = (record: XmlElement): string | null =>
  record.children
    .find(({ name, text }) => name.endsWith('Type') && name !== 'situationRecordType' && text.trim() !== '')
    ?.text.trim() ?? null;

const roadsOf = (record: XmlElement): readonly string[] => {
  const names = ['roadName', 'roadNumber', 'roadDestination'].flatMap((name) =>
    [...descendantsOf(record, name)].map(allText),
  );
  return [...new Set(names.filter((name) => name !== ''))];
};

const readRecord = (record: XmlElement, situation: XmlElement): ReadRow => {
  const { line } = record;
  const faults: RowFault[] = [];
  const validity = readValidity(record, faults);
  const comment = commentOf(record, faults);
  const read: SituationRecord = {
    id: record.attributes['id'] ?? '',
    version: record.attributes['version'] ?? textAt(record, 'situationRecordVersion'),
    situation: situation.attributes['id'] ?? '',
    type: typeOf(record),
    detail: detailOf(record),
    severity: textAt(record, 'severity') ?? textAt(situation, 'overallSeverity'),
    probability: textAt(record, 'probabilityOfOccurrence'),
    validityStatus: textAt(record, 'validity', 'validityStatus'),
    ...validity,
    comment,
    roads: roadsOf(record),
    source:
      textAt(record, 'source', 'sourceIdentification') ??
      ([...descendantsOf(childOf(record, 'source'), 'value')][0]?.text.trim() || null),
  };
  const missing = read.id === '' ? 'id' : read.type === '' ? 'type' : null;
  if (missing !== null) faults.push(refused('missing-element', { line, field: `situationRecord/@${missing}` }));
  const shape = readLocation(record, faults);
  const { geometry, faults: ofShape } =
    shape === null
      ? { geometry: null, faults: [told('no-place', { line, field: 'groupOfLocations' })] }
      : readGeometry(shape, line);
  faults.push(...ofShape);
  const { type, detail, severity, probability, validityStatus, roads } = read;
  const said = comment.fr ?? comment.nl ?? comment.en ?? null;
  return rowOf(
    {
      id: read.id || null,
      geometry,
      name: [type, detail].filter(Boolean).join(' · ') || null,
      description: said,
      ...(validity.periods.length > 0 ? spanOf(validity.periods) : { start: validity.start, end: validity.end }),
      values: {
        situation: read.situation,
        type,
        detail,
        severity,
        probability,
        validity: validityStatus,
        roads: roads.join(', ') || null,
      },
    },
    line,
    faults,
    { kind: 'datex', record: read },
  );
};

/** The records of the situations of DATEX II, 2.x and 3.x: each with its own validity and place. */
export function* readDatex(text: string, context: ReadContext): Rows {
  for (const found of readElements(text, context, (name) => name === 'situation')) {
    if (found === null) yield null;
    else for (const record of childrenOf(found.element, 'situationRecord')) yield readRecord(record, found.element);
  }
}
