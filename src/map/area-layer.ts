import { LayerGroup, Polygon, Polyline, svg } from 'leaflet';
import { severities } from '../shared/vocabulary.ts';
import {
  type AreaLook,
  type LineLook,
  lineDashes,
  patternFill,
  placeHead,
  placePatterns,
  teeth,
} from './area-looks.ts';
import { inks } from './sign.ts';

type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** An area that an item covers, to be outlined. */
export interface MapArea {
  /** Polygons of rings. */
  polygons: readonly (readonly Ring[])[];
  /** Stretches of a line, drawn on the line itself. */
  path?: readonly Ring[];
  /** As in `PointMark`. */
  rank: number;
  emphasised: boolean;
  /** Colour and pattern of its own; absent: the outline of what is no surface that people drew. */
  look?: AreaLook;
  /** As somebody drew the path, in the ink of the look. */
  line?: LineLook;
}

const flip = (ring: Ring) => ring.map(([longitude, latitude]): [number, number] => [latitude, longitude]);

/**
 * Dashed outlines of the areas that alerts cover, the chosen one filled; stretches of lines as a broad band. They do
 * not take clicks.
 */
export class AreaLayer extends LayerGroup {
  #renderer = svg({ pane: 'alert-areas', padding: 0.3 });

  show(areas: readonly MapArea[]): void {
    this.clearLayers();
    const pane = this._map?.getPane('alert-areas');
    if (pane) {
      placePatterns(
        pane,
        areas.flatMap(({ look }) => look ?? []),
      );
    }
    for (const { polygons, path, rank, emphasised, look, line } of areas) {
      const severity = severities[rank - 1];
      const colour = look ? inks[look.ink] : severity ? inks[severity] : inks.other;
      if (path && look && line) {
        this.#line(path.map(flip), look.ink, line, emphasised);
        continue;
      }
      // A stretch that is closed or served less is no incident: its breadth tells which.
      if (path) this.#band(path.map(flip), inks.other, rank === severities.length ? 6 : 4, emphasised);
      this.addLayer(
        new Polygon(
          polygons.map((rings) => rings.map(flip)),
          {
            renderer: this.#renderer,
            pane: 'alert-areas',
            interactive: false,
            color: colour,
            weight: emphasised ? 3 : look ? 2 : 1.5,
            opacity: emphasised || look ? 1 : 0.75,
            dashArray: emphasised || look ? '' : '4 5',
            fillColor: look ? patternFill(look) : colour,
            fillOpacity: look ? (emphasised ? 1 : 0.7) : emphasised ? 0.22 : 0.05,
          },
        ),
      );
    }
  }

  /** Strokes tell the kind; a rim of land lets them stand on any ground. Whole beyond the view: its head is at its end. */
  #line(path: [number, number][][], ink: AreaLook['ink'], { stroke, hasHead }: LineLook, emphasised: boolean): void {
    const common = { renderer: this.#renderer, pane: 'alert-areas', interactive: false, noClip: true } as const;
    const weight = emphasised ? 5 : 3.5;
    const color = inks[ink];
    this.addLayer(new Polyline(path, { ...common, color: inks.land, weight: weight + 4, opacity: 0.85 }));
    const dashArray = lineDashes[stroke];
    const drawn = new Polyline(path, { ...common, color, weight, opacity: 1, dashArray, lineCap: 'butt' });
    this.addLayer(drawn);
    if (stroke === 'teeth') {
      const across = { weight: teeth.weight, dashArray: teeth.dashes, lineCap: 'butt', opacity: 1 } as const;
      this.addLayer(new Polyline(path, { ...common, ...across, color }));
    }
    const pane = this._map?.getPane('alert-areas');
    if (hasHead && pane) drawn.getElement()?.setAttribute('marker-end', placeHead(pane, ink));
  }

  /** Land below, the colour, a dash of land above: seen on a line of any colour, by day and by night. */
  #band(path: [number, number][][], color: string, weight: number, emphasised: boolean): void {
    const common = { renderer: this.#renderer, pane: 'alert-areas', interactive: false, lineCap: 'butt' } as const;
    const width = emphasised ? weight + 3 : weight;
    this.addLayer(new Polyline(path, { ...common, color: inks.land, weight: width + 4, opacity: 0.9 }));
    this.addLayer(new Polyline(path, { ...common, color, weight: width, opacity: 1 }));
    this.addLayer(new Polyline(path, { ...common, color: inks.land, weight: width, opacity: 0.85, dashArray: '3 9' }));
  }
}
