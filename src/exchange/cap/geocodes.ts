import type { CapArea, CapPair } from './message.ts';

/** The communes of the Brussels-Capital Region, by their NIS codes. */
const communes = Array.from({ length: 19 }, (_, index) => String(21_001 + index));
/** The Region and its district as NIS and NUTS know them. */
const wholeRegion = new Set(['04000', '4000', '21000', 'BE1', 'BE10', 'BE100']);

const communesOf = ({ name, value }: CapPair): readonly string[] => {
  const code = value.trim().toUpperCase();
  if (wholeRegion.has(code) && /nis|ins|nuts|refnis|region/i.test(name)) return communes;
  return /nis|ins|lau|commune|gemeente|municipal/i.test(name) && communes.includes(code) ? [code] : [];
};

/** The communes that areas name by code, and the codes that are of something else. */
export const readGeocodes = (
  areas: readonly CapArea[],
): { communes: readonly string[]; unknown: readonly CapPair[] } => {
  const found = new Set<string>();
  const unknown = new Map<string, CapPair>();
  for (const pair of areas.flatMap(({ geocodes }) => geocodes)) {
    const named = communesOf(pair);
    for (const commune of named) found.add(commune);
    if (named.length === 0) unknown.set(`${pair.name}=${pair.value}`, pair);
  }
  return { communes: [...found].sort(), unknown: [...unknown.values()] };
};
