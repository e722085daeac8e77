import { flatDistance } from '../../geo/geometry.ts';
import type { Entry } from '../../geo/search/entries.ts';
import type { Position } from '../../shared/geojson.ts';
import { type Language, writtenIn } from '../../shared/vocabulary.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';

/** Something near a place. */
export interface Nearby {
  key: string;
  name: string;
  kind: string;
  metres: number;
  /** An item to open; null: a place to go to. */
  item: { layer: string; id: string } | null;
  position: Position;
}

/** What is shown of the layers within so many metres of a place, and what stands there; the nearest first. */
export const listNearby = (
  place: Position,
  within: number,
  drawn: readonly LiveLayer[],
  entries: readonly Entry[],
  kindNames: Readonly<Record<Entry['kind'], string>>,
  language: Language,
): Nearby[] => {
  const items = drawn.flatMap(({ layer, selection }) =>
    [...selection.all()].flatMap((feature): Nearby[] => {
      const mark = layer.map?.points?.mark(feature, () => null);
      if (!mark) return [];
      const position: Position = [mark.longitude, mark.latitude];
      const metres = flatDistance(position, place);
      return metres > within
        ? []
        : [
            {
              key: `${layer.id}:${feature.id}`,
              name: layer.label(feature, language),
              kind: layer.title[language],
              metres,
              item: { layer: layer.id, id: feature.id },
              position,
            },
          ];
    }),
  );
  const places = entries.flatMap(({ id, kind, name, position, street }): Nearby[] => {
    if (!position || street !== null || kind === 'commune') return [];
    const metres = flatDistance(position, place);
    const isStop = kind === 'metro' || kind === 'train' || kind === 'tram';
    return metres > within
      ? []
      : [
          {
            key: id,
            name: writtenIn(name, language),
            kind: kindNames[kind],
            metres,
            item: isStop ? { layer: 'stops', id } : null,
            position,
          },
        ];
  });
  return [...items, ...places].sort((a, b) => a.metres - b.metres);
};
