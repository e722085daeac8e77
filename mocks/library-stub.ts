/*
 * Stands in for what the mock server library brings along and nothing here uses. The mock API sets no cookies; without this, a
 * cookie jar of 17 kB and a list of public suffixes of 120 kB came with it, and the jar reads `localStorage` as soon as
 * it is loaded, which throws where site data are blocked.
 */

/** `is-node-process`: where this is true the library leaves cookies to the client. */
export const isNodeProcess = (): boolean => true;

/** `tough-cookie`: asked for, never used. */
export const Cookie = null;
export const CookieJar = null;
export const MemoryCookieStore = null;

/** `@mswjs/interceptors/WebSocket`: the mock API has none. */
export const WebSocketClientConnection = null;
export const WebSocketServerConnection = null;
export const WebSocketInterceptor = null;
