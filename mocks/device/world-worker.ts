import { loadFacilities, loadNetwork, loadRegion } from '../../src/geo/packs.ts';
import { openDeviceWorld } from './device-world.ts';
import { type ServeWorld, loadedEvent } from './protocol.ts';
import { serveWorld } from './serve-world.ts';

const serve: ServeWorld = (port) => serveWorld(port, openDeviceWorld);

// In the page, where no worker starts, the same file hands over what it can do: a worker's file keeps no exports.
if ('document' in globalThis) globalThis.dispatchEvent(new CustomEvent(loadedEvent, { detail: serve }));
else {
  serve(globalThis);
  // On their way before the world is asked for; who opens it shares the answers, and tells of a failure.
  for (const load of [loadRegion, loadNetwork, loadFacilities]) load().catch(() => undefined);
}
