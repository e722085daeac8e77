import type { Circular, Receipt } from '../../domain/circulars/contract.ts';
import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';

/** When the present version was signed. */
const signedOf = ({ properties: { editions } }: Circular): string => editions.at(-1)?.signed ?? '';

/** The receipts of the present version, by zone. */
export const currentReceipts = ({ id, properties }: Circular, receipts: Iterable<Receipt>): Receipt[] =>
  [...receipts]
    .filter((one) => one.properties.circular === id && one.properties.edition === properties.edition)
    .sort((a, b) => a.properties.zone.localeCompare(b.properties.zone));

/** Who has not confirmed the present version, by zone. */
export const missingOf = (circular: Circular, receipts: Iterable<Receipt>): Receipt[] =>
  currentReceipts(circular, receipts).filter(({ properties }) => properties.status === 'asked');

const textOf = ({ id, properties: { reference, subject, summary, issuers } }: Circular): string =>
  [id, reference, ...[subject, summary, ...issuers].flatMap((one) => Object.values(one))].join(' ');

/** The register is the same for every zone; the latest signature first. */
export const circularsRule = (scope: Scope): SelectionRule<Circular> => ({
  name: nameScope(scope),
  accepts: searchFor(scope.filters.q, textOf),
  compare: (a, b) =>
    signedOf(b).localeCompare(signedOf(a)) || a.properties.reference.localeCompare(b.properties.reference),
  counters: ({ properties }) => [properties.kind],
});

export const receiptsRule = (scope: Scope): SelectionRule<Receipt> => {
  const found = searchFor<Receipt>(
    scope.filters.q,
    ({ id, properties: { reference, zone } }) => `${id} ${reference} ${zone}`,
  );
  const lens = { ...scope.lens, commune: null };
  return {
    name: nameScope(scope),
    accepts: (receipt) => withinLens(lens, [], [receipt.properties.zone]) && found(receipt),
    compare: (a, b) => a.id.localeCompare(b.id),
    counters: ({ properties }) => [properties.status],
  };
};
