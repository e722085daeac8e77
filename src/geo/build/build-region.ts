import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import * as v from 'valibot';
import { findLabelPoint } from '../geometry.ts';
import { type RegionPack, regionPackSchema } from '../region.ts';
import { shortNames } from './additions.ts';
import type { Sources } from './sources.ts';

/** The corner that arcs count from; with the scale it keeps the source's five decimals exactly. */
const transform: { scale: [number, number]; translate: [number, number] } = {
  scale: [1e-5, 1e-5],
  translate: [4.2, 50.7],
};

type CommuneCollection = Parameters<typeof topology>[0][string];

/** The communes as a topology: each border once, shared by its two communes. */
export const buildRegion = (communes: Sources['communes']): RegionPack => {
  const features = communes
    .toSorted((a, b) => a.properties.nis.localeCompare(b.properties.nis))
    .map(({ geometry, properties: { nis, name_fr, name_nl, postal_codes } }) => {
      const [fr, nl] = shortNames[nis] ?? [name_fr, name_nl];
      const label = findLabelPoint(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
      const properties = { name: { fr: name_fr, nl: name_nl }, short: { fr, nl }, label, postalCodes: postal_codes };
      return { type: 'Feature' as const, id: nis, geometry, properties };
    });
  const exact = topology({
    communes: { type: 'FeatureCollection', features } as CommuneCollection,
  }) as Topology<Objects>;
  const quantised = quantize(exact, transform);
  return v.parse(regionPackSchema, { ...quantised, schema: 'region/1' });
};
