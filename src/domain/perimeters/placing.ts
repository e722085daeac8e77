import { contains, findLabelPoint } from '../../geo/geometry.ts';
import type { Region } from '../../geo/region.ts';
import type { Surface } from '../../shared/geojson.ts';
import { areasTouched } from '../events/placing.ts';
import { polygonsOf } from './polygons.ts';

/** What a surface touches: first where its middle is, then along its edge, then what lies wholly in it. */
export const areasUnder = (
  surface: Surface,
  region: Pick<Region, 'locate' | 'bbox' | 'communes'>,
): { communes: string[]; zones: string[] } => {
  const polygons = polygonsOf(surface);
  const middle = region.locate(findLabelPoint(polygons));
  const edge = areasTouched(surface, region);
  const within = [...region.communes.values()].filter(({ label }) => polygons.some((one) => contains(one, label)));
  return {
    communes: [...new Set([...(middle ? [middle.commune] : []), ...edge.communes, ...within.map(({ nis }) => nis)])],
    zones: [...new Set([...(middle ? [middle.zone] : []), ...edge.zones, ...within.map(({ zone }) => zone)])],
  };
};
