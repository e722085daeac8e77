import { fold } from '../../shared/fold.ts';
import type { ExchangeRecord } from '../../exchange/record.ts';
import type { Cells, Mapping } from './plan.ts';

/** Targets whose rows come from any table: their columns are mapped by the person. */
export type MappedTarget = 'incidents' | 'deployments' | 'events';

/** Parts of a record that every format has by itself. */
export const ownColumns = { name: '@name', description: '@description', start: '@start', end: '@end' } as const;

/** How a heading says a field, folded, in the languages that people write it in. */
const headings = {
  title: /^(?:title|titre|titel|name|nom|naam|incident|evenement|event)$/,
  category: /^(?:category|categorie|type|soort)$/,
  severity: /^(?:severity|gravite|ernst|priorite|prioriteit|priority)$/,
  disciplines: /^(?:disciplines?)$/,
  place:
    /^(?:place|lieu|plaats|address|adresse|adres|street|rue|straat|location|locatie|carrefour|kruispunt|crossing)$/,
  commune: /^(?:commune|gemeente|municipality|city|ville|stad)$/,
  operator: /^(?:operator|operateur|service|dienst|zone)$/,
  kind: /^(?:kind|genre|aard|mode|vervoermiddel|type)$/,
  level: /^(?:level|niveau)$/,
  strength: /^(?:strength|effectif|sterkte|agents|agenten|officers|aantal|nombre)$/,
  start: /^(?:start|begin|debut|van|from)$/,
  end: /^(?:end|fin|einde|tot|until)$/,
  objective: /^(?:objecti(?:ve|f)(?: fr)?|doel|mission|opdracht|description|omschrijving)$/,
  objectiveNl: /^(?:objecti(?:ve|f)|doel) nl$/,
  contact: /^(?:contact|canal|kanaal|radio)$/,
  operation: /^(?:operation|operatie)$/,
  expected: /^(?:expected|attendus?|verwacht|participants|deelnemers|crowd)$/,
  note: /^(?:note|nota|remarque|opmerking|remarks?|description|omschrijving)$/,
} as const;
export type FieldName = keyof typeof headings;

export const fieldsOf: Readonly<Record<MappedTarget, readonly FieldName[]>> = {
  incidents: ['title', 'category', 'severity', 'disciplines', 'place', 'commune'],
  deployments: [
    'operator',
    'kind',
    'level',
    'strength',
    'start',
    'end',
    'objective',
    'objectiveNl',
    'contact',
    'operation',
    'place',
    'commune',
  ],
  events: ['title', 'kind', 'start', 'end', 'expected', 'note', 'place', 'commune'],
};

/** Where no column says it: what the format itself says. */
const fallbacks: Partial<Record<FieldName, string>> = {
  title: ownColumns.name,
  objective: ownColumns.description,
  note: ownColumns.description,
  start: ownColumns.start,
  end: ownColumns.end,
};

const plain = (heading: string): string =>
  fold(heading)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The columns that say each field, by their names. */
export const proposeMapping = (target: MappedTarget, columns: readonly string[]): Mapping => {
  const found = fieldsOf[target].flatMap((field) => {
    const column = columns.find((one) => headings[field].test(plain(one))) ?? fallbacks[field];
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(found);
};

/** Reads a record by the mapping of its columns. */
export const readCells = ({ name, description, start, end, values }: ExchangeRecord, mapping: Mapping): Cells => {
  const own = new Map<string, string | null>([
    [ownColumns.name, name],
    [ownColumns.description, description],
    [ownColumns.start, start],
    [ownColumns.end, end],
  ]);
  return (field) => {
    const column = mapping[field];
    if (column === undefined || column === '') return '';
    const value = own.has(column) ? own.get(column) : Object.hasOwn(values, column) ? values[column] : null;
    return String(value ?? '').trim();
  };
};
