import { useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { breatheOnPage } from '../../geo/parse-pack.ts';
import type { Position } from '../../shared/geojson.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { usePart } from '../../shared/parts/use-part.ts';
import type { Theme } from '../../shared/url-state.ts';
import { useBoard } from './drawing-board.ts';
import { type Nearby, createSnapper, useLeading } from './snapping.ts';
import { type Lead, startHand } from './start-hand.ts';
import { StreetNet } from './street-net.ts';
import { useDrawingKeys } from './use-drawing-keys.ts';

/** Streets, and ends of streets, that are put into the net before the page has a turn. */
const atOnce = 500;

const loadPacks = lazyPart(() => import('../../geo/street-packs.ts'));

const loadStreetNet = lazyPart(async () => {
  const { loadStreets } = await loadPacks();
  const streets = await loadStreets();
  const net = new StreetNet([]);
  for (let from = 0; from < streets.length; from += atOnce) {
    net.add(streets.slice(from, from + atOnce).flatMap(({ paths }) => paths));
    await breatheOnPage();
  }
  while (net.bridge(atOnce)) await breatheOnPage();
  return net;
});

/** The hand on the map, while somebody draws. @param shapes what it may be drawn to, beside the streets @param nearby layers of one’s own */
export const Hand = ({
  theme,
  shapes,
  nearby,
}: {
  theme: Theme;
  shapes: readonly (readonly Position[])[];
  nearby: Nearby;
}) => {
  const map = useMap();
  const leads = useLeading();
  const isAlongStreets = useBoard(({ sketch }) => sketch.kind === 'corridor');
  const { part: streets } = usePart(loadStreetNet, leads.snaps || (isAlongStreets && leads.followsStreets));
  const lead = useMemo(
    (): Lead => ({ ...leads, snapper: createSnapper(streets, shapes, nearby) }),
    [leads, streets, shapes, nearby],
  );
  const now = useRef(lead);
  useEffect(function keepLead() {
    now.current = lead;
  });
  useEffect(
    function keepHandOnMap() {
      return startHand(map, theme, () => now.current);
    },
    [map, theme],
  );
  useDrawingKeys(now);
  return null;
};
