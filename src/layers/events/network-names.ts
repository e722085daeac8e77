import { useOpenedItemsOf } from '../../shared/items.ts';
import type { Text } from '../../shared/vocabulary.ts';

/** What is read here of a stop and of a line of the network of the day. */
interface NamedStop {
  id: string;
  properties: { mode: string; name: Text };
}
interface NamedLine {
  id: string;
  properties: { mode: string; ref: string; from: Text; to: Text };
}

const byName = (a: readonly [string, Text], b: readonly [string, Text]): number => a[1].fr.localeCompare(b[1].fr);

/** Stops and lines of the day by id, in the order of their names. */
export const useNetworkNames = (): { stops: ReadonlyMap<string, Text>; lines: ReadonlyMap<string, Text> } => {
  const stops = [...(useOpenedItemsOf('stops') as Iterable<NamedStop>)];
  const lines = [...(useOpenedItemsOf('lines') as Iterable<NamedLine>)];
  const suffixed = ({ fr, nl }: Text, more: string): Text => ({ fr: `${fr} (${more})`, nl: `${nl} (${more})` });
  return {
    stops: new Map(stops.map(({ id, properties: { name, mode } }) => [id, suffixed(name, mode)] as const).sort(byName)),
    lines: new Map(
      lines.map(({ id, properties: { mode, ref, from, to } }) => {
        const tell = (a: string, b: string): string => `${mode} ${ref}: ${a} – ${b}`;
        return [id, { fr: tell(from.fr, to.fr), nl: tell(from.nl, to.nl) }] as const;
      }),
    ),
  };
};
