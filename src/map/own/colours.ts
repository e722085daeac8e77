import type { Theme } from '../../shared/url-state.ts';

/**
 * Colours that a layer of one's own may have: none of those that say how grave something is, what is chosen, or that it
 * is past. Each reaches 3:1 against the land of its theme.
 */
export const ownColours = ['green', 'teal', 'indigo', 'pink', 'brown', 'grey'] as const;
export type OwnColour = (typeof ownColours)[number];

export const ownInks: Readonly<Record<Theme, Readonly<Record<OwnColour, string>>>> = {
  dark: {
    green: '#6fbf73',
    teal: '#3fb8a8',
    indigo: '#8c9eff',
    pink: '#f08bc4',
    brown: '#c09a7a',
    grey: '#a9b0b8',
  },
  light: {
    green: '#2c7a34',
    teal: '#00756a',
    indigo: '#3f51b5',
    pink: '#a8327d',
    brown: '#7a5230',
    grey: '#555d65',
  },
};
