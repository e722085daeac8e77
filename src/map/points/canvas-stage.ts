import { DomUtil, type LatLng, type Map as LeafletMap, Point } from 'leaflet';
import { pixelRatioOf } from '../pixel-ratio.ts';
import type { View } from './protocol.ts';

/** CSS pixels around the map that are drawn as well, so that a drag exposes finished signs. */
const padding = 80;
/** A drag of this many CSS pixels asks for the next view, well before the padding is used up. */
const reach = 24;
/** Corners lie on multiples of this, which are whole device pixels at every usual pixel ratio. */
const step = 4;

/**
 * The two canvases of the points and where they lie in the map's pane. One is on the screen; the next view is drawn on
 * the other, which then takes its place. A canvas that can be seen is never moved against its picture: the page cannot
 * do that in the same frame as a worker draws.
 */
export class CanvasStage {
  readonly #pane: HTMLElement;
  #canvases: readonly HTMLCanvasElement[] = [];
  #views: (View | null)[] = [null, null];
  #serial = 0;

  constructor(pane: HTMLElement) {
    this.#pane = pane;
    pane.style.pointerEvents = 'none';
  }

  /** Two fresh canvases in the pane, instead of any older ones. */
  makeCanvases(): readonly [HTMLCanvasElement, HTMLCanvasElement] {
    this.remove();
    const make = (): HTMLCanvasElement => {
      const canvas = DomUtil.create('canvas', 'leaflet-zoom-animated', this.#pane);
      canvas.setAttribute('aria-hidden', 'true');
      canvas.style.opacity = '0';
      return canvas;
    };
    const canvases = [make(), make()] as const;
    this.#canvases = canvases;
    this.#views = [null, null];
    return canvases;
  }

  remove(): void {
    for (const canvas of this.#canvases) canvas.remove();
  }

  /** The view that the map asks for when it is at this centre and zoom. */
  viewAt(map: LeafletMap, center: LatLng, zoom: number): View {
    const ratio = pixelRatioOf(this.#pane);
    const size = map.getSize();
    const corner = map.project(center, zoom).subtract(size.divideBy(2));
    const outward = (value: number) => Math.round(Math.floor((value - padding) / step) * step * ratio);
    const length = (value: number) => Math.round((Math.ceil(value / step) * step + 2 * padding) * ratio);
    return {
      serial: ++this.#serial,
      zoom,
      maxZoom: map.getMaxZoom(),
      ratio,
      left: outward(corner.x),
      top: outward(corner.y),
      width: length(size.x),
      height: length(size.y),
    };
  }

  /** Puts the canvas with its view on the screen, and hides the other. */
  show(buffer: 0 | 1, view: View, map: LeafletMap): void {
    this.#views[buffer] = view;
    this.place(map, map.getCenter(), map.getZoom());
    this.#canvases.forEach((canvas, index) => {
      if (index === buffer) {
        canvas.style.width = `${view.width / view.ratio}px`;
        canvas.style.height = `${view.height / view.ratio}px`;
      }
      canvas.style.opacity = index === buffer ? '1' : '0';
    });
  }

  /** Puts the canvases where they belong when the map is, or will be after an animation, at this centre and zoom. */
  place(map: LeafletMap, center: LatLng, zoom: number): void {
    const origin = map
      .project(center, zoom)
      .subtract(map.getSize().divideBy(2))
      .add(DomUtil.getPosition(map.getPane('mapPane') as HTMLElement))
      .round();
    this.#canvases.forEach((canvas, index) => {
      const view = this.#views[index];
      if (!view) return;
      const scale = map.getZoomScale(zoom, view.zoom);
      const corner = new Point(view.left, view.top).multiplyBy(scale / view.ratio);
      DomUtil.setTransform(canvas, corner.subtract(origin), scale);
    });
  }
}

/**
 * What the pointer meets: a face over all of the map, so that a move asks neither signs nor names what lies under it, and
 * another cursor dresses one element instead of all that the map holds.
 */
export const createFace = (map: LeafletMap): HTMLElement => {
  const face = DomUtil.create('div', '', map.getContainer());
  Object.assign(face.style, { position: 'absolute', inset: '0', zIndex: '500' });
  return face;
};

/** Whether a view still does where another would be ideal. */
export const coversView = (view: View, ideal: View): boolean =>
  view.zoom === ideal.zoom &&
  view.ratio === ideal.ratio &&
  view.width === ideal.width &&
  view.height === ideal.height &&
  view.maxZoom === ideal.maxZoom &&
  Math.abs(view.left - ideal.left) <= reach * ideal.ratio &&
  Math.abs(view.top - ideal.top) <= reach * ideal.ratio;
