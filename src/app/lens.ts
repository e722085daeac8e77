import type { Region } from '../geo/region.ts';
import { type Lens, wholeRegion } from '../shared/filters.ts';
import { everyZone } from '../shared/url-state.ts';

/** The lens that the URL asks for, and the code in it that the region does not know. */
export interface ResolvedLens {
  lens: Lens;
  unknown: { kind: 'zone' | 'commune'; code: string } | null;
}

/**
 * A commune brings its zone along; an unknown code falls back to what remains, and is told.
 * @param ownZone of whoever works under the lens of one zone: what an address means that names none
 */
export const resolveLens = (
  { zone, commune }: Lens,
  region: Pick<Region, 'zones' | 'communes'>,
  ownZone: string | null = null,
): ResolvedLens => {
  const named = zone === null && commune === null ? ownZone : zone;
  const asked = { zone: named === everyZone ? null : named, commune };
  if (asked.commune !== null) {
    const commune = region.communes.get(asked.commune);
    if (commune) return { lens: { zone: commune.zone, commune: commune.nis }, unknown: null };
  }
  if (asked.zone !== null && !region.zones.has(asked.zone)) {
    return { lens: wholeRegion, unknown: { kind: 'zone', code: asked.zone } };
  }
  return {
    lens: { zone: asked.zone, commune: null },
    unknown: asked.commune === null ? null : { kind: 'commune', code: asked.commune },
  };
};

/** What a click on an area means: first its zone, then, inside the chosen zone, the commune; again, back to the zone. */
export const lensAfterClick = (lens: Lens, clicked: { zone: string; commune: string } | null): Lens => {
  if (!clicked) return lens;
  if (clicked.zone !== lens.zone) return { zone: clicked.zone, commune: null };
  return { zone: clicked.zone, commune: clicked.commune === lens.commune ? null : clicked.commune };
};

/** How an address names a lens: the whole Region by its name where no zone means another one. */
export const nameLens = ({ zone, commune }: Lens, ownZone: string | null): Lens => ({
  zone: zone ?? (ownZone === null ? null : everyZone),
  commune,
});
