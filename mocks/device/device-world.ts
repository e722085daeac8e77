import * as v from 'valibot';
import { loadFacilities, loadNetwork, loadRegion } from '../../src/geo/packs.ts';
import { createPresence } from '../../src/api/presence.ts';
import { insist } from '../../src/shared/database.ts';
import type { Lack } from '../../src/shared/missing.ts';
import { openWire } from '../../src/shared/wire.ts';
import type { WorldOptions } from '../contract.ts';
import { openDeviceJournal } from '../device-journal.ts';
import { createHost } from '../host.ts';
import { type JournalStore, createMemoryStore } from '../journal-store.ts';
import { type Journal, journalSchema, startJournal } from '../journal.ts';
import { loadLaterData } from '../later-data.ts';
import { createMockApi } from '../mock-api.ts';
import type { WorldAsked } from './protocol.ts';
import { readWorldOptions } from './world-address.ts';

/** An ordinary day that nobody looked at for two days would take long to catch up with. */
const keptFor = 2 * 24 * 3_600_000;

/** The world that is there if it is the one that is asked for, else another. */
const keepOrStart = (kept: Journal | null, options: WorldOptions, wall: number): Journal => {
  const meant = kept?.aside?.journal ?? kept;
  const differs =
    meant !== null && Object.entries(options).some(([key, value]) => meant[key as keyof WorldOptions] !== value);
  return kept === null || differs || wall - kept.started > keptFor ? startJournal(options, wall) : kept;
};

/** What older builds kept; null if it cannot be read. */
const readLegacy = (text: string | null): Journal | null => {
  try {
    const parsed = v.safeParse(journalSchema, JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

/** The journal of this device, with the world that is asked for; where nothing is kept, one for this visit. */
const openJournal = async (asked: WorldAsked, report: (lack: Lack) => void): Promise<JournalStore> => {
  const options = readWorldOptions(asked.search);
  const decide = (kept: Journal | null): Journal => keepOrStart(kept, options, Date.now());
  try {
    const store = await insist(() => openDeviceJournal(openWire('vigie:world'), readLegacy(asked.legacy)));
    await store.change(decide);
    return store;
  } catch (thrown) {
    console.warn('The demo keeps nothing:', thrown);
    report('storage');
    const store = createMemoryStore();
    await store.change(decide);
    return store;
  }
};

/**
 * The demo's world in the thread that it is called in: what answers requests to `/api`. All tabs of one browser see one
 * world, which survives reloads. Rejects when the geography cannot be read.
 * @param report told what this browser does without
 */
export const openDeviceWorld = async (
  asked: WorldAsked,
  report: (lack: Lack) => void,
): Promise<(request: Request) => Promise<Response>> => {
  const [region, network, facilities, store] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    openJournal(asked, report),
    loadLaterData(),
  ]);
  const presence = createPresence(Date.now, openWire('vigie:presence'));
  const host = createHost({ region, network, facilities }, store, {}, Date.now, presence);
  const api = createMockApi(host, () => import('../openapi.json').then((document) => document.default));
  const root = `${location.origin}/api`;
  return (request) => api(request, { root });
};
