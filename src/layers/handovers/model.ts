import type { Handover } from '../../domain/handovers/contract.ts';
import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, searchFor } from '../../shared/filters.ts';

const textOf = ({ id, properties: { number, content, signed } }: Handover): string =>
  `${id} ${number} ${signed.seat} ${content.notes}`;

/** Handovers are the same under every lens: each says its own. The latest first. */
export const handoversRule = (scope: Scope): SelectionRule<Handover> => ({
  name: nameScope(scope),
  accepts: searchFor(scope.filters.q, textOf),
  compare: (a, b) => b.properties.signed.at.localeCompare(a.properties.signed.at),
  counters: ({ properties }) => [properties.status],
});
