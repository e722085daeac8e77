import { type ComparisonSign, type Expression, type Kind, type Value, isValue, kindOf } from './expression.ts';
import { readMoment } from './moments.ts';

type Refuse = (wanted: string) => never;

const kindNames: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'TRUE or FALSE',
  instant: "a moment, as TIMESTAMP('2026-11-27T14:02:00Z') or DATE('2026-11-27'),",
  geometry: 'a geometry',
  whole: 'whether it is there (IS NULL)',
};

export const demandKind = (of: Expression, kind: Kind, refuse: Refuse): Value =>
  isValue(of) && kindOf(of) === kind ? of : refuse(`${kindNames[kind]} is wanted`);

export const demandText = (of: Expression, refuse: Refuse): Value => demandKind(of, 'text', refuse);

/** A text beside a moment says one: many clients write moments so. */
const asMoment = (of: Value, refuse: Refuse): Value => {
  if (of.type !== 'text') return of;
  const value = readMoment(of.value);
  return value === null ? refuse(`${kindNames.instant} is wanted`) : { type: 'instant', value };
};

/** Some programs have no TRUE and FALSE. */
const asBoolean = (of: Value): Value =>
  of.type === 'number' && (of.value === 0 || of.value === 1) ? { type: 'boolean', value: of.value === 1 } : of;

/** Values that are held against each other, all of one kind. */
export const sameKind = (all: readonly Expression[], refuse: readonly Refuse[]): readonly Value[] => {
  const refuseAt = (index: number): Refuse => refuse[index] as Refuse;
  const values = all.map((of, index) => (isValue(of) ? of : refuseAt(index)('a value is wanted, not a condition')));
  const kinds = new Set(values.map(kindOf));
  const read = values.map((of, index) => {
    if (kinds.has('instant')) return asMoment(of, refuseAt(index));
    return kinds.has('boolean') ? asBoolean(of) : of;
  });
  const kind = kindOf(read[0] as Value) as Kind;
  if (kind === 'geometry') return refuseAt(0)('geometries are compared by S_INTERSECTS');
  if (kind === 'whole') return refuseAt(0)('of a whole object or list only IS NULL can be asked');
  return read.map((of, index) => demandKind(of, kind, refuseAt(index)));
};

export const compared = (
  sign: ComparisonSign,
  left: Value,
  right: Expression,
  refuseLeft: Refuse,
  refuseRight: Refuse,
): Expression => {
  const [a, b] = sameKind([left, right], [refuseLeft, refuseRight]) as [Value, Value];
  return { type: 'compare', sign, left: a, right: b };
};
