import { type MapPalette, palettes } from './palette.ts';

export const paperPalette: MapPalette = {
  ...palettes.light,
  outside: '#ffffff',
  land: '#ffffff',
  green: '#e6efe1',
  street: '#d0d4d8',
  arterial: '#b7bdc3',
  name: '#171a1d',
  greenName: '#2f4a2c',
  halo: '#ffffff',
  metroAlpha: 0.6,
  tramAlpha: 0.4,
};

/** What a system colour is here. */
const resolveColour = (name: string): string => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** The few colours that a system with forced colours allows. */
export const readForcedPalette = (): MapPalette => {
  const canvas = resolveColour('Canvas');
  const text = resolveColour('CanvasText');
  const quiet = resolveColour('GrayText');
  return {
    outside: canvas,
    land: canvas,
    green: canvas,
    water: canvas,
    street: quiet,
    arterial: quiet,
    rail: quiet,
    station: canvas,
    stationEdge: text,
    facility: canvas,
    facilityGlyph: text,
    communeBorder: quiet,
    zoneBorder: text,
    veil: 'transparent',
    lens: resolveColour('LinkText'),
    name: text,
    greenName: text,
    halo: canvas,
    metroAlpha: 1,
    tramAlpha: 1,
  };
};
