/** Of the one map of the screen; it has the focus itself, and nothing in it does. */
const selector = '.map-room .leaflet-container';

export const focusMap = (): void => document.querySelector<HTMLElement>(selector)?.focus();

/** Pixels; 0 before it is there. */
export const mapWidth = (): number => document.querySelector<HTMLElement>(selector)?.clientWidth ?? 0;

/** Whether something happened to the map, as keys do when it has the focus. */
export const isOnMap = ({ target }: Event): boolean => target instanceof Element && target.matches(selector);
