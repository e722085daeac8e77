import type { Theme } from '../shared/url-state.ts';

/** Colours of the built-in base map: quiet, so that the signs stand out. */
export interface MapPalette {
  outside: string;
  land: string;
  water: string;
  street: string;
  rail: string;
  station: string;
  stationEdge: string;
  facility: string;
  facilityGlyph: string;
  communeBorder: string;
  zoneBorder: string;
  borderHalo: string;
  veil: string;
  lens: string;
  /** How strongly the official colours of metro and tram show. */
  metroAlpha: number;
  tramAlpha: number;
}

export const palettes: Readonly<Record<Theme, MapPalette>> = {
  dark: {
    outside: '#0b1017',
    land: '#161e29',
    water: '#1d3c58',
    street: '#38475c',
    rail: '#566173',
    station: '#e9eef5',
    stationEdge: '#0b1017',
    facility: '#45546a',
    facilityGlyph: '#dbe4f0',
    communeBorder: '#7f90a8',
    zoneBorder: '#dfe7f2',
    borderHalo: 'rgb(8 12 18 / 70%)',
    veil: 'rgb(8 12 18 / 62%)',
    lens: '#5fd0ff',
    metroAlpha: 0.75,
    tramAlpha: 0.42,
  },
  light: {
    outside: '#dfe4ea',
    land: '#f6f7f5',
    water: '#a9cfe6',
    street: '#d3d9df',
    rail: '#98a2ae',
    station: '#ffffff',
    stationEdge: '#2a3442',
    facility: '#8794a5',
    facilityGlyph: '#ffffff',
    communeBorder: '#6b7889',
    zoneBorder: '#1f2a38',
    borderHalo: 'rgb(255 255 255 / 75%)',
    veil: 'rgb(222 227 233 / 68%)',
    lens: '#0063b1',
    metroAlpha: 0.85,
    tramAlpha: 0.5,
  },
};
