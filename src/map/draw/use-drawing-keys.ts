import { type RefObject, useMemo } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '../../shared/geojson.ts';
import { type Keys, usePageKeys } from '../../shared/shortcuts.ts';
import { isOnMap } from '../map-element.ts';
import {
  chooseNext,
  choosePlace,
  closeSketch,
  dropPlace,
  endDrawing,
  moveChosen,
  pointCursor,
  redoStep,
  setPlaces,
  undoStep,
  useBoard,
} from './drawing-board.ts';
import { leastPlaces } from './sketch.ts';
import type { Lead } from './start-hand.ts';

/** Pixels that an arrow moves the crosshair or a point; with Shift it moves by one. */
const stride = 8;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The map would go on with it, and the page. */
const keepsFromMap = (event: KeyboardEvent): true => {
  event.stopPropagation();
  return true;
};

/** Where keys are text, undoing is the text's own. */
const isText = ({ target }: Event): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

/**
 * On the map, as long as somebody draws: arrows move the crosshair or the chosen point, Enter sets, Page up and down
 * choose, Delete removes, Escape ends. Undoing and doing again, wherever the focus is but in a text.
 */
export const useDrawingKeys = (lead: RefObject<Lead>): void => {
  const map = useMap();
  const keys = useMemo((): Keys => {
    const board = useBoard.getState;
    const shift = ([lng, lat]: Position, [x, y]: readonly [number, number], pixels: number): Position => {
      const from = map.latLngToContainerPoint([lat, lng]);
      const to = map.containerPointToLatLng(from.add([x * pixels, y * pixels]));
      return [to.lng, to.lat];
    };
    const middle = (): Position => {
      const { lng, lat } = map.getCenter();
      return [lng, lat];
    };
    const follow = ([lng, lat]: Position): void => {
      if (!map.getBounds().pad(-0.1).contains([lat, lng])) map.panTo([lat, lng], { animate: false });
    };
    const arrow = (event: KeyboardEvent): boolean => {
      if (!isOnMap(event)) return false;
      const way = arrows[event.key];
      if (!way) return false;
      const { chosen, cursor, sketch } = board();
      const pixels = event.shiftKey ? 1 : stride;
      const point = chosen === null ? undefined : sketch.positions[chosen];
      const to = shift(point ?? cursor ?? middle(), way, pixels);
      if (point) moveChosen(to);
      else pointCursor(to);
      follow(to);
      return keepsFromMap(event);
    };
    const set = (): void => {
      const { chosen, cursor, sketch, isClosed } = board();
      if (chosen !== null) return choosePlace(null);
      const last = sketch.positions.at(-1);
      const at = cursor ?? middle();
      const isAgain = last?.[0] === at[0] && last[1] === at[1];
      if (isClosed || (isAgain && sketch.positions.length >= leastPlaces[sketch.kind])) return closeSketch();
      const isLed = sketch.kind === 'corridor' && last && lead.current.followsStreets;
      setPlaces(isLed ? lead.current.snapper.lead(last, at) : [at]);
      pointCursor(at);
    };
    const onMap =
      (act: () => void) =>
      (event: KeyboardEvent): boolean => {
        if (!isOnMap(event)) return false;
        act();
        return keepsFromMap(event);
      };
    const anywhere =
      (act: () => boolean) =>
      (event: KeyboardEvent): boolean =>
        !isText(event) && act() && keepsFromMap(event);
    return {
      ...Object.fromEntries(Object.keys(arrows).map((name) => [name, arrow])),
      Enter: onMap(set),
      ' ': onMap(set),
      Delete: onMap(dropPlace),
      Backspace: onMap(dropPlace),
      PageDown: onMap(() => chooseNext(1)),
      PageUp: onMap(() => chooseNext(-1)),
      Escape: onMap(() => {
        if (board().chosen !== null) choosePlace(null);
        else endDrawing();
      }),
      'Ctrl+z': anywhere(undoStep),
      'Ctrl+y': anywhere(redoStep),
    };
  }, [map, lead]);
  usePageKeys(keys, { capture: true });
};
