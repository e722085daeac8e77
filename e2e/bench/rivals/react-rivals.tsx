import 'leaflet/dist/leaflet.css';
import { type Icon, type Map as LeafletMap, canvas, icon } from 'leaflet';
import { type ComponentType, memo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CircleMarker, MapContainer, Marker } from 'react-leaflet';
import type { Bounds, Mark, OpenRival } from './bench-page.ts';
import { goToOn, leafletBounds, mapOptions } from './leaflet-map.ts';
import { imageOf, signs } from './marks.ts';
import { rankColours } from './rank-colours.ts';

const icons: ReadonlyMap<string, Icon> = new Map(
  [...signs].map(([name, sign]) => [name, icon({ iconUrl: imageOf(sign), iconSize: [sign.size, sign.size] })]),
);

const MarkerItem = memo(({ mark }: { mark: Mark }) => {
  const sign = icons.get(mark.sign);
  return sign ? <Marker position={[...mark.position]} icon={sign} /> : null;
});

const renderer = canvas();
const pathOptions = rankColours.map((fillColor) => ({
  renderer,
  fillColor,
  fillOpacity: 1,
  color: '#10161f',
  weight: 1,
}));

const CircleItem = memo(({ mark }: { mark: Mark }) => {
  const options = pathOptions[mark.rank];
  return options ? <CircleMarker center={[...mark.position]} radius={7} pathOptions={options} /> : null;
});

/** One component for each feature, drawn again only when its own mark is another object. */
const openWith =
  (Item: ComponentType<{ mark: Mark }>): OpenRival =>
  async (element: HTMLElement, bounds: Bounds) => {
    let setItems: (items: readonly Mark[]) => void = () => undefined;
    let items: readonly Mark[] = [];
    const places = new Map<string, number>();
    const Items = () => {
      const [shown, setShown] = useState<readonly Mark[]>([]);
      setItems = setShown;
      return shown.map((mark) => <Item key={mark.id} mark={mark} />);
    };
    let map: LeafletMap | null = null;
    const root = createRoot(element);
    flushSync(() =>
      root.render(
        <MapContainer
          {...mapOptions}
          ref={(made) => {
            map = made;
          }}
          bounds={leafletBounds(bounds)}
          boundsOptions={{ padding: [24, 24] }}
          style={{ height: '100%' }}
        >
          <Items />
        </MapContainer>,
      ),
    );
    const set = (next: readonly Mark[]): void => {
      items = next;
      flushSync(() => setItems(next));
    };
    await Promise.resolve();
    return {
      goTo: (place, zoom) => map && goToOn(map)(place, zoom),
      show: (marks) => {
        places.clear();
        const next = [...marks.values()];
        next.forEach(({ id }, index) => places.set(id, index));
        set(next);
      },
      update: (changed) => {
        const next = [...items];
        for (const mark of changed) {
          const index = places.get(mark.id);
          if (index !== undefined) next[index] = mark;
        }
        set(next);
      },
    };
  };

export const openMarkers = openWith(MarkerItem);
export const openCircles = openWith(CircleItem);
