import type { CapMessage } from './message.ts';
import { referenceOf } from './cap-alert.ts';

export interface Linked<M> {
  /** In the order in which they were sent. */
  messages: readonly M[];
  /** References of the chain that lead to nothing in the file. */
  missing: readonly string[];
}

/**
 * Messages that refer to each other, together, in whatever order they come; the same message twice is one. The chains
 * are in the order in which their first message stands in the file.
 */
export const linkChains = <M extends { message: CapMessage }>(given: readonly M[]): readonly Linked<M>[] => {
  const byReference = new Map<string, M>();
  for (const one of given) byReference.set(referenceOf(one.message), byReference.get(referenceOf(one.message)) ?? one);
  /** Each leads to another of its chain, the last to itself. */
  const leaders = new Map<string, string>();
  const leaderOf = (reference: string): string => {
    let leader = reference;
    for (let next = leaders.get(leader) ?? leader; next !== leader; next = leaders.get(leader) ?? leader) leader = next;
    leaders.set(reference, leader);
    return leader;
  };
  // What is missing still links those that refer to it.
  for (const [own, { message }] of byReference)
    for (const reference of message.references.map(referenceOf)) leaders.set(leaderOf(reference), leaderOf(own));
  const chains = Map.groupBy(byReference, ([own]) => leaderOf(own));
  return [...chains.values()].map((members) => ({
    messages: members.map(([, one]) => one).sort((a, b) => a.message.sent.localeCompare(b.message.sent)),
    missing: members
      .flatMap(([, { message }]) => message.references.map(referenceOf))
      .filter((reference) => !byReference.has(reference)),
  }));
};
