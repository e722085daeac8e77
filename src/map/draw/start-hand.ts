import { DomEvent, DomUtil, type Map as LeafletMap } from 'leaflet';
import { TerraDraw } from 'terra-draw';
import type { Theme } from '../../shared/url-state.ts';
import { metresPerPixel } from '../scale.ts';
import { useBoard } from './drawing-board.ts';
import { dressFor } from './dress.ts';
import { figuresOf } from './figures.ts';
import { createGestures } from './gestures.ts';
import { HandMode } from './hand-mode.ts';
import { LeafletAdapter } from './leaflet-adapter.ts';
import type { Snapper } from './snapping.ts';

/** Pixels within which what is near draws the hand to it. */
const pull = 12;

/** How the hand is led at this moment. */
export interface Lead {
  snaps: boolean;
  followsStreets: boolean;
  snapper: Snapper;
}

/** The face that hears the hand: above the signs' own, so that none is opened meanwhile. */
const createDrawingFace = (map: LeafletMap): HTMLElement => {
  const face = DomUtil.create('div', 'drawing-face', map.getContainer());
  DomEvent.on(face, 'click dblclick contextmenu', DomEvent.stopPropagation);
  return face;
};

/** Puts the hand on the map: it draws what is on the board. Answers how to take it off. */
export const startHand = (map: LeafletMap, theme: Theme, lead: () => Lead): (() => void) => {
  const face = createDrawingFace(map);
  let isFinger = matchMedia('(pointer: coarse)').matches;
  const adapter = new LeafletAdapter(map, face, dressFor(theme, null, isFinger));
  const gestures = createGestures({
    project: ([lng, lat]) => adapter.project(lng, lat),
    isFinger: () => isFinger,
    snap: (place, isStraight) => {
      const { snaps, snapper } = lead();
      return isStraight || !snaps ? place : snapper.snap(place, pull * metresPerPixel(place[1], map.getZoom()));
    },
    lead: (from, to, isStraight) => {
      const { followsStreets, snapper } = lead();
      return isStraight || !followsStreets ? [to] : snapper.lead(from, to);
    },
  });
  const mode = new HandMode(gestures, () => adapter.pressed());
  // Before the library and Leaflet hear of it: what is held does not drag the map too.
  face.addEventListener('pointerdown', ({ pointerType, isPrimary, pointerId, clientX, clientY }) => {
    isFinger = pointerType === 'touch';
    if (!isPrimary) return;
    face.setPointerCapture(pointerId);
    const { left, top } = face.getBoundingClientRect();
    if (gestures.reaches({ containerX: clientX - left, containerY: clientY - top })) adapter.setDraggability(false);
  });
  const terra = new TerraDraw({ adapter, modes: [mode] });
  terra.start();
  terra.setMode(mode.mode);

  let look: object | null | undefined;
  /** What is drawn follows the board, not React: a move of the pointer draws no component. */
  const show = (): void => {
    const { sketch, preview, artist, ...rest } = useBoard.getState();
    if (!artist) return;
    const figures = figuresOf(preview ?? sketch, rest);
    if (look === artist.look) return mode.show(figures);
    look = artist.look;
    adapter.setDress(dressFor(theme, artist.look, isFinger));
    mode.redraw(figures);
  };
  show();
  const leaveBoard = useBoard.subscribe(show);
  return () => {
    leaveBoard();
    terra.stop();
    adapter.remove();
    adapter.setDraggability(true);
    face.remove();
  };
};
