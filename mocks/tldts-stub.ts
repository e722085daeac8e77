/**
 * Stands in for the package `tldts`, a list of public suffixes of 120 kB that the cookie store of the mock server
 * library consults. The mock API sets no cookies, so the list is never asked.
 */
export const getDomain = (): null => null;
