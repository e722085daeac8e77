import { useEffect, useState } from 'react';
import type { SignPlaces } from '../map/label-layer.ts';
import type { LiveLayer } from './workspace.ts';

type CommuneLabel = (nis: string) => readonly [number, number] | null;

/**
 * Where the signs of the shown layers stand, for the names on the map. A new function after a snapshot or another
 * scope; single changes wait for the next move of the map, so that names do not dance.
 */
export const useSignPlaces = (shown: readonly LiveLayer[], communeLabel: CommuneLabel): SignPlaces => {
  const [version, setVersion] = useState(0);
  const [places, setPlaces] = useState<SignPlaces>(() => () => []);
  useEffect(
    function followResets() {
      const leave = shown.map(({ selection }) =>
        selection.subscribe(({ reset }) => {
          if (reset) setVersion((current) => current + 1);
        }),
      );
      return () => {
        for (const stop of leave) stop();
      };
    },
    [shown],
  );
  useEffect(
    function renewPlaces() {
      setPlaces(
        () => () =>
          shown.flatMap(({ layer, selection }) =>
            [...selection.values()].flatMap((feature): (readonly [number, number])[] => {
              const mark = layer.mark(feature, communeLabel);
              return mark ? [[mark.longitude, mark.latitude]] : [];
            }),
          ),
      );
    },
    [shown, communeLabel, version],
  );
  return places;
};
