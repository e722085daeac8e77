import { LayerGroup, Polygon, svg } from 'leaflet';
import { severities } from '../shared/vocabulary.ts';
import { severityColours } from './sign-shapes.ts';

type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** An area that an item covers, to be outlined. */
export interface MapArea {
  /** Polygons of rings. */
  polygons: readonly (readonly Ring[])[];
  /** As in `PointMark`. */
  rank: number;
  emphasised: boolean;
}

const flip = (ring: Ring) => ring.map(([longitude, latitude]): [number, number] => [latitude, longitude]);

/** Dashed outlines of the areas that alerts cover; the chosen one is filled. They do not take clicks. */
export class AreaLayer extends LayerGroup {
  #renderer = svg({ pane: 'alert-areas', padding: 0.3 });

  show(areas: readonly MapArea[]): void {
    this.clearLayers();
    for (const { polygons, rank, emphasised } of areas) {
      const severity = severities[rank - 1];
      const colour = severity ? severityColours[severity] : '#9aa5b4';
      this.addLayer(
        new Polygon(
          polygons.map((rings) => rings.map(flip)),
          {
            renderer: this.#renderer,
            pane: 'alert-areas',
            interactive: false,
            color: colour,
            weight: emphasised ? 3 : 1.5,
            opacity: emphasised ? 1 : 0.75,
            dashArray: emphasised ? '' : '4 5',
            fillColor: colour,
            fillOpacity: emphasised ? 0.22 : 0.05,
          },
        ),
      );
    }
  }
}
