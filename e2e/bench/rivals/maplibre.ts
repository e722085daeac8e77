import 'maplibre-gl/dist/maplibre-gl.css';
import { type ExpressionSpecification, type GeoJSONSource, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Mark, OpenRival } from './bench-page.ts';
import { rankColours } from './rank-colours.ts';

const positionOf = ({ position: [latitude, longitude] }: Mark) => ({
  type: 'Point' as const,
  coordinates: [longitude, latitude],
});

const featureOf = (mark: Mark) => ({
  type: 'Feature' as const,
  geometry: positionOf(mark),
  properties: { id: mark.id, rank: mark.rank },
});

/** MapLibre GL: one GeoJSON source, circles; changes by `updateData`. */
export const openMapLibre: OpenRival = async (element, [west, south, east, north]) => {
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container: element,
    style: {
      version: 8,
      sources: { marks: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, promoteId: 'id' } },
      layers: [
        { id: 'ground', type: 'background', paint: { 'background-color': '#16202c' } },
        {
          id: 'marks',
          type: 'circle',
          source: 'marks',
          paint: {
            'circle-radius': 7,
            'circle-stroke-width': 1,
            'circle-stroke-color': '#10161f',
            'circle-color': [
              'step',
              ['get', 'rank'],
              rankColours[0],
              ...rankColours.slice(1).flatMap((colour, index) => [index + 1, colour]),
            ] as ExpressionSpecification,
          },
        },
      ],
    },
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
  });
  await map.once('load');
  const source = map.getSource<GeoJSONSource>('marks');
  if (!source) throw new Error('MapLibre GL has no source.');
  const idle = async (): Promise<void> => void (await map.once('idle'));
  /** The next frame that is drawn with all data that was told. */
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!map.isSourceLoaded('marks')) return;
        map.off('render', look);
        resolve();
      };
      map.on('render', look);
      map.triggerRepaint();
    });
  return {
    // Its tiles are twice as wide as Leaflet's.
    goTo: ([latitude, longitude], zoom) => void map.jumpTo({ center: [longitude, latitude], zoom: zoom - 1 }),
    hide: (ids) => void map.setFilter('marks', ['!', ['in', ['get', 'id'], ['literal', [...ids]]]]),
    show: (marks) =>
      void source.setData({ type: 'FeatureCollection', features: [...marks.values()].map((mark) => featureOf(mark)) }),
    update: (changed) =>
      void source.updateData({
        update: changed.map((mark) => ({
          id: mark.id,
          newGeometry: positionOf(mark),
          addOrUpdateProperties: [{ key: 'rank', value: mark.rank }],
        })),
      }),
    painted,
    settled: idle,
  };
};
