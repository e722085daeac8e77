import type { HttpRequestEvent } from '@mswjs/interceptors';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { HttpNetworkFrame, NetworkSource, defineNetwork } from 'msw/experimental';
import * as v from 'valibot';
import { loadFacilities, loadNetwork, loadRegion } from '../src/geo/packs.ts';
import { type AddressReaders, oneOf, where } from '../src/shared/address.ts';
import {
  type WorldOptions,
  featuresSchema,
  rateSchema,
  scenarioIdSchema,
  scenarioIds,
  seedSchema,
  speedSchema,
} from './contract.ts';
import { createHandlers } from './handlers.ts';
import { createHost } from './host.ts';
import { type Journal, journalSchema, startJournal } from './journal.ts';
import { openDeviceJournal } from './device-journal.ts';
import { createPresence } from './presence.ts';
import { type JournalStore, createMemoryStore } from './journal-store.ts';
import { reportMissing } from '../src/shared/missing.ts';
import { openWire } from '../src/shared/wire.ts';

class PageFrame extends HttpNetworkFrame {
  readonly #event: HttpRequestEvent;
  constructor(event: HttpRequestEvent) {
    super({ id: event.requestId, request: event.request });
    this.#event = event;
  }
  override passthrough(): void {}
  override respondWith(response?: Response): void {
    if (response) void this.#event.controller.respondWith(response);
  }
  override errorWith(reason?: unknown): void {
    throw reason;
  }
}

/**
 * The page's own `fetch`. Unlike the library's InterceptorSource it does not listen to responses: for a listener every
 * answer is cloned, and the clone of an endless stream that nobody reads grows for ever.
 */
class PageSource extends NetworkSource<PageFrame> {
  readonly #interceptor = new FetchInterceptor();
  override enable(): void {
    this.#interceptor.apply();
    const answer = async (event: HttpRequestEvent): Promise<void> => {
      const frame = new PageFrame(event);
      await this.queue(frame);
      frame.events.removeAllListeners();
    };
    // The interceptor waits for the promise before it lets the request pass.
    // oxlint-disable-next-line typescript/no-misused-promises
    this.#interceptor.on('request', answer);
  }
  override disable(): void {
    void super.disable();
    this.#interceptor.dispose();
  }
}

const parseNumber = <S extends v.GenericSchema<number, number>>(schema: S, text: string | null): number | undefined => {
  if (text === null || text.trim() === '') return undefined;
  const parsed = v.safeParse(schema, Number(text));
  return parsed.success ? parsed.output : undefined;
};

const isNumber =
  (schema: v.GenericSchema<number, number>) =>
  (text: string): boolean =>
    parseNumber(schema, text) !== undefined;

/** How the parameters of an address that ask for a world are read. */
export const worldReaders: AddressReaders = {
  scenario: { read: oneOf(scenarioIds) },
  seed: { read: where(isNumber(seedSchema)) },
  features: { read: where(isNumber(featuresSchema)) },
  rate: { read: where(isNumber(rateSchema)) },
  speed: { read: where(isNumber(speedSchema)) },
};

/** The world that an address asks for; what it does not say, or says wrongly, is left out. */
export const readWorldOptions = (search: string): WorldOptions => {
  const params = new URLSearchParams(search);
  const scenario = v.safeParse(scenarioIdSchema, params.get('scenario'));
  const asked = {
    scenario: scenario.success ? scenario.output : undefined,
    seed: parseNumber(seedSchema, params.get('seed')),
    features: parseNumber(featuresSchema, params.get('features')),
    rate: parseNumber(rateSchema, params.get('rate')),
    speed: parseNumber(speedSchema, params.get('speed')),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
};

/** An ordinary day that nobody looked at for two days would take long to catch up with. */
const keptFor = 2 * 24 * 3_600_000;

/** The world that is there if it is the one that is asked for, else another. */
export const keepOrStart = (kept: Journal | null, options: WorldOptions, wall: number): Journal => {
  const differs =
    kept !== null && Object.entries(options).some(([key, value]) => kept[key as keyof WorldOptions] !== value);
  return kept === null || differs || wall - kept.started > keptFor ? startJournal(options, wall) : kept;
};

const legacyKey = 'vigie:world';

/** What older builds kept; null if there is none that can be read. */
const readLegacy = (): Journal | null => {
  try {
    const parsed = v.safeParse(journalSchema, JSON.parse(localStorage.getItem(legacyKey) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};
const forgetLegacy = (): void => {
  try {
    localStorage.removeItem(legacyKey);
  } catch {
    // Then there was nothing.
  }
};

/** The journal of this device, with the world that is asked for; where nothing is kept, one for this visit. */
const openJournal = async (options: WorldOptions): Promise<JournalStore> => {
  const decide = (kept: Journal | null): Journal => keepOrStart(kept, options, Date.now());
  try {
    const store = await openDeviceJournal(openWire('vigie:world'), readLegacy());
    await store.change(decide);
    forgetLegacy();
    return store;
  } catch (thrown) {
    console.warn('The demo keeps nothing:', thrown);
    reportMissing('storage');
    const store = createMemoryStore();
    await store.change(decide);
    return store;
  }
};

/**
 * Answers the page's requests to `/api` from a world in the page itself, without a service worker; every other request
 * passes through. All tabs of one browser see one world, which survives reloads. Rejects when the geography cannot be
 * read.
 * @param search the query of the address: `scenario`, `seed`, `speed`, `features`, `rate`
 */
export const startMockApi = async (search: string): Promise<void> => {
  const [region, network, facilities, store] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    openJournal(readWorldOptions(search)),
  ]);
  const presence = createPresence(Date.now, openWire('vigie:presence'));
  const host = createHost({ region, network, facilities }, store, {}, Date.now, presence);
  const handlers = createHandlers(host, `${location.origin}/api`, () =>
    import('./openapi.json').then((document) => document.default),
  );
  void defineNetwork({
    sources: [new PageSource()],
    handlers,
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  }).enable();
};
