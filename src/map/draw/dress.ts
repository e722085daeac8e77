import type { Theme } from '../../shared/url-state.ts';
import { inkColours } from '../sign-shapes.ts';
import type { DrawLook } from './drawing-board.ts';
import type { Dress } from './leaflet-adapter.ts';

/** Blue is what is chosen; what is wrong is told by a cross-like ring too, not by its red alone. */
const colours = {
  dark: { chosen: '#5fd0ff', land: '#06131c', text: '#ffffff', wrong: '#ff6b70' },
  light: { chosen: '#005fae', land: '#ffffff', text: '#171a1d', wrong: '#b1121c' },
} as const satisfies Record<Theme, Record<string, string>>;

/** @param isForFingers points as large as a finger needs */
export const dressFor = (theme: Theme, look: DrawLook | null, isForFingers: boolean): Dress => {
  const { chosen, land, text, wrong } = colours[theme];
  const edge = look ? inkColours[theme][look.ink] : chosen;
  const size = isForFingers ? 11 : 6;
  const dot = { weight: 2, fillOpacity: 1, opacity: 1 };
  return {
    surface: { stroke: true, color: edge, weight: 1.5, fillColor: edge, fillOpacity: 0.2 },
    line: { color: edge, weight: 3, fill: false, halo: { color: land, weight: 6, opacity: 0.8, fill: false } },
    point: { ...dot, radius: size, color: land, fillColor: edge },
    chosen: { ...dot, radius: size + 3, weight: 3, color: text, fillColor: edge },
    between: { ...dot, radius: size - 2, color: edge, fillColor: land, fillOpacity: 0.9 },
    handle: { ...dot, radius: size, color: edge, fillColor: land },
    wrong: {
      radius: 14,
      color: wrong,
      weight: 3,
      fill: false,
      dashArray: '5 4',
      halo: { color: land, weight: 7, fill: false },
    },
    cursor: { radius: 9, color: text, weight: 2, fill: false, halo: { color: land, weight: 5, fill: false } },
  };
};
