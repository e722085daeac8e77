import { told } from '../faults.ts';
import { readMoment } from '../moments.ts';
import type { ExchangeRecord, Look, RowFault, Value } from '../record.ts';

/** The names under which a record's own fields stand among the properties; the colours are those of simplestyle-spec. */
export const lookKeys = {
  stroke: 'stroke',
  'stroke-opacity': 'strokeOpacity',
  'stroke-width': 'strokeWidth',
  fill: 'fill',
  'fill-opacity': 'fillOpacity',
  'marker-symbol': 'sign',
} as const satisfies Record<string, keyof Look>;

const isColour = (value: unknown): value is string => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);
const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isLook: Record<keyof Look, (value: unknown) => boolean> = {
  stroke: isColour,
  strokeOpacity: isPart,
  strokeWidth: (value) => typeof value === 'number' && value >= 0 && value <= 100,
  fill: isColour,
  fillOpacity: isPart,
  sign: (value) => typeof value === 'string' && value !== '' && value.length <= 100,
};

const flatten = (value: unknown, key: string, into: [string, Value][]): void => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') into.push([key, value]);
  else if (typeof value === 'number') into.push([key, Number.isFinite(value) ? value + 0 : String(value)]);
  else if (Array.isArray(value)) into.push([key, JSON.stringify(value)]);
  else for (const [name, inner] of Object.entries(value as object)) flatten(inner, `${key}.${name}`, into);
};

const startKeys = ['start', 'begin'];

/** What stands in a record beside its id and geometry, from properties of any shape: nested ones become `a.b`. */
export const readProperties = (
  properties: Readonly<Record<string, unknown>>,
  line: number | null,
): { parts: Omit<ExchangeRecord, 'id' | 'geometry'>; faults: readonly RowFault[] } => {
  const faults: RowFault[] = [];
  const values: [string, Value][] = [];
  const look: Look = {};
  const texts: Record<'name' | 'description', string | null> = { name: null, description: null };
  const times: Record<'start' | 'end', string | null> = { start: null, end: null };
  const readTime = (field: 'start' | 'end', key: string, text: string): boolean => {
    const { moment, faults: found } = readMoment(text, field, { line, field: key });
    faults.push(...found);
    if (moment !== null) times[field] = moment;
    return moment !== null;
  };
  for (const [key, value] of Object.entries(properties)) {
    const lookKey = Object.hasOwn(lookKeys, key) ? lookKeys[key as keyof typeof lookKeys] : null;
    if (lookKey && isLook[lookKey](value)) Object.assign(look, { [lookKey]: value });
    else if ((key === 'name' || key === 'description') && typeof value === 'string') texts[key] = value;
    else if (
      startKeys.includes(key) &&
      times.start === null &&
      typeof value === 'string' &&
      readTime('start', key, value)
    )
      continue;
    else if (key === 'end' && typeof value === 'string' && readTime('end', key, value)) continue;
    else if (value === null && ['name', 'description', 'start', 'end'].includes(key)) continue;
    else flatten(value, key, values);
  }
  if (times.start !== null && times.end !== null && times.end < times.start) {
    faults.push(told('ends-before-start', { line, field: 'end', found: times.end }));
    times.end = null;
  }
  const hasLook = Object.keys(look).length > 0;
  return { parts: { ...texts, ...times, look: hasLook ? look : null, values: Object.fromEntries(values) }, faults };
};
