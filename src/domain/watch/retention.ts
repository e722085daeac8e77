/** What is kept of the watch, and how long: whoever deletes reads it here, and so does the page that accounts for it. */

/** Milliseconds after its expiry at which an alert of the watch is deleted, with all that was told of it. */
export const keptAfterExpiry = 4 * 3_600_000;

/** Days for which it is counted that there was an alert: hour, theme, communes, volume band; nothing that it said. */
export const countsKeptDays = 28;

/** From this many alerts on a rate says something; below it the page shows the two numbers alone. */
export const rateThreshold = 5;
