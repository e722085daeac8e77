import type { Region } from '../../geo/region.ts';
import { areasTouched } from '../events/placing.ts';
import { areasUnder } from '../perimeters/placing.ts';
import type { Drawing, Drawn } from './contract.ts';

export type DrawnAreas = Pick<Drawing['properties'], 'communes' | 'zones'>;

/** What something drawn touches; outside the Region is nothing. */
export const areasOfDrawn = (drawn: Drawn, region: Pick<Region, 'locate' | 'bbox' | 'communes'>): DrawnAreas => {
  if (drawn.type === 'Polygon') return areasUnder(drawn, region);
  if (drawn.type === 'Point') return areasTouched(drawn, region);
  return areasTouched({ type: 'MultiLineString', coordinates: [drawn.coordinates] }, region);
};
