import type { Theme } from '../shared/url-state.ts';

/** Colours of the built-in base map: quiet, so that the signs stand out. CSS colours. */
export interface MapPalette {
  outside: string;
  land: string;
  green: string;
  water: string;
  street: string;
  /** The arterial network. */
  arterial: string;
  rail: string;
  station: string;
  stationEdge: string;
  facility: string;
  facilityGlyph: string;
  communeBorder: string;
  zoneBorder: string;
  veil: string;
  lens: string;
  /** Names of streets and places, of what is green, and what surrounds both. */
  name: string;
  greenName: string;
  halo: string;
  /** How strongly the official colours of metro and tram show: over the region, and at street level. */
  metroAlpha: number;
  tramAlpha: number;
}

export const palettes: Readonly<Record<Theme, MapPalette>> = {
  dark: {
    outside: '#101214',
    land: '#1a1d21',
    green: '#1c2620',
    water: '#1f2c36',
    street: '#2c3237',
    arterial: '#3a4148',
    rail: '#454c54',
    station: '#d5dae0',
    stationEdge: '#101214',
    facility: '#4a525b',
    facilityGlyph: '#d5dae0',
    communeBorder: '#4d555e',
    zoneBorder: '#7b858f',
    veil: 'rgb(16 18 20 / 62%)',
    lens: '#5fd0ff',
    name: '#b8c0c8',
    greenName: '#94ad98',
    halo: '#1a1d21',
    metroAlpha: 0.35,
    tramAlpha: 0.2,
  },
  light: {
    outside: '#e2e5e8',
    land: '#eceeef',
    green: '#dfe7db',
    water: '#c6d4dd',
    street: '#d6dadd',
    arterial: '#c9ced2',
    rail: '#b3b9bf',
    station: '#ffffff',
    stationEdge: '#4b535b',
    facility: '#7c848c',
    facilityGlyph: '#ffffff',
    communeBorder: '#a5acb3',
    zoneBorder: '#6a727a',
    veil: 'rgb(226 229 232 / 68%)',
    lens: '#005fae',
    name: '#3a4047',
    greenName: '#3f5a3c',
    halo: '#eceeef',
    metroAlpha: 0.35,
    tramAlpha: 0.2,
  },
};
