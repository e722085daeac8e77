/** Milliseconds of the store's time: a seat that looks at the same alert again within them is still at the same look. */
export const oneLook = 15 * 60_000;

/** Lines that a trail has room for. Beyond them nothing more is shown of the watch, as it could not be written down. */
export const mostSights = 100_000;
