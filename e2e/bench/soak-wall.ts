import type { Page } from '@playwright/test';
import { type BenchBrowser, type BenchTab, type PageMetrics, openTab } from './browser.ts';
import { describeFeatures, readHeldFeatures } from './held-features.ts';
import { layOutTable } from './report.ts';
import type { Servers } from './servers.ts';

const second = 1_000;
/** World time that passes in a second beside its own pace, seconds. */
const hastenBy = 600;
/** A round: so long it plays, is cut, plays on, is silent, and plays again; in seconds. */
const round = { play: 20, on: 10, silent: 30, after: 10 };
const roundHours = ((round.play + round.on + round.silent + round.after) * hastenBy) / 3_600;
/** After so long a silence nothing may look like what is now: the threshold, and what a heartbeat may be late, seconds. */
const toldAfter = 21;
/** The last heartbeat, and what it asks for. */
const catchUp = 12 * second;
/** What may be more in the end, bytes. */
const growth = 5 * 2 ** 20;
const collections = ['incidents', 'alerts', 'deployments', 'disruptions', 'road-safety'];

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Without the names of alerts that are gone: whoever asks is not told of them, and whoever was told has their end. */
const toldOf = (text: string, alerts: ReadonlySet<string>): string =>
  text.replace(/"alerts":\[[^\]]*\]/, (list) =>
    [...list.matchAll(/alr-[\w-]+/g)].filter(([id]) => alerts.has(id)).join(),
  );

interface Watched {
  /** Seconds that were looked at, and what was wrong in them. */
  looks: number;
  unmarked: string[];
}

/** What the wall says of its age, read as a person reads it. */
const readWall = (page: Page) =>
  page.evaluate(() => ({
    banner: document.querySelector('.wall-banner')?.textContent ?? null,
    age: Number(/\d+/.exec(document.querySelector('.wall-age')?.textContent ?? '')?.[0] ?? 0),
    began: performance.timeOrigin,
  }));

/** Lets the world's clock run ahead, and looks at the wall each second. @param isSilent nothing comes over the line */
const pass = async ({ world }: Servers, page: Page, seconds: number, watched: Watched, isSilent = false) => {
  for (let passed = 0; passed < seconds; passed++) {
    await world.control({ action: 'skip', by: hastenBy });
    await wait(second);
    const { banner, age } = await readWall(page);
    watched.looks += 1;
    if (banner === null && age > 15) watched.unmarked.push(`${age} s old and not told`);
    if (isSilent && passed > toldAfter && !banner?.startsWith('No data since')) {
      watched.unmarked.push(`silent for ${passed} s and not told: ${banner ?? '–'}`);
    }
  }
};

const measureStill = async ({ world }: Servers, tab: BenchTab): Promise<PageMetrics> => {
  await world.control({ action: 'pause' });
  await wait(catchUp);
  await tab.collectGarbage();
  return tab.metrics();
};

const oneRound = async (servers: Servers, page: Page, watched: Watched): Promise<void> => {
  const { product: line } = servers;
  await pass(servers, page, round.play, watched);
  line.inject({ kind: 'cut', afterBytes: 0 });
  await wait(second / 2);
  line.heal();
  await pass(servers, page, round.on, watched);
  line.inject({ kind: 'silence' });
  await pass(servers, page, round.silent, watched, true);
  line.heal();
  await pass(servers, page, round.after, watched);
};

/**
 * The wall for some hours of the world, its line cut and silent in turn. @returns whether its heap grew too much,
 * something old was not told, something was missed, or the page did not stand
 */
export const soakWall = async (servers: Servers, { browser }: BenchBrowser, hours: number): Promise<boolean> => {
  const { world, product } = servers;
  await world.restartDay();
  const tab = await openTab(browser);
  const { page } = tab;
  await page.goto(`${product.origin}/?lang=en&room=wall`);
  await page.getByRole('heading', { name: /^Incidents \d/ }).waitFor();
  const { began } = await readWall(page);
  const watched: Watched = { looks: 0, unmarked: [] };
  // What fills up once: caches, compiled code, the ring of the feed, the other parts of the lists.
  await oneRound(servers, page, watched);
  const before = await measureStill(servers, tab);
  const from = await world.control({ action: 'play' });

  const rounds = Math.max(1, Math.round(hours / roundHours));
  console.log(`\nThe wall: ${Math.round(rounds * roundHours)} hours in ${rounds} rounds of cuts and silence …`);
  for (let done = 0; done < rounds; done++) await oneRound(servers, page, watched);
  const after = await measureStill(servers, tab);
  const to = await world.state();

  const alerts = new Set((await world.readItems('alerts', 'wall')).map(({ id }) => id));
  let missed = 0;
  const rows = [];
  for (const collection of collections) {
    const actual = describeFeatures(await world.readItems(collection, 'wall'));
    const held = await readHeldFeatures(tab.session, [...actual.keys()]);
    const lost = [...actual].filter(([id, text]) => toldOf(held.get(id) ?? '', alerts) !== toldOf(text, alerts));
    for (const [id, text] of lost.slice(0, 2)) console.log(`${id} in the world: ${text}\non the wall: ${held.get(id)}`);
    const extra = [...held.keys()].filter((id) => !actual.has(id)).length;
    missed += lost.length + extra;
    rows.push([collection, actual.size, held.size, lost.length, extra].map(String));
  }
  const stood = (await readWall(page)).began === began;
  const grown = after.heapBytes - before.heapBytes;
  const inMegabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2);
  console.log(
    `\n${to.seq - from.seq} changes; ${watched.looks} looks, ${watched.unmarked.length} at something old that was not told\n`,
  );
  for (const what of new Set(watched.unmarked)) console.log(what);
  console.log(
    layOutTable([
      ['The wall, after a garbage collection', 'before', 'after', 'growth'],
      [
        'JavaScript heap, MB',
        inMegabytes(before.heapBytes),
        inMegabytes(after.heapBytes),
        `${inMegabytes(grown)} (at most 5)`,
      ],
      ['DOM nodes', String(before.nodes), String(after.nodes), String(after.nodes - before.nodes)],
      ['Event listeners', ...[before.listeners, after.listeners, after.listeners - before.listeners].map(String)],
    ]),
  );
  console.log(
    `\n${layOutTable([['Final state', 'in the world', 'on the wall', 'lost or stale', 'doubled'], ...rows])}`,
  );
  if (!stood) console.log('\nThe page came anew meanwhile.');
  await page.context().close();
  return missed > 0 || watched.unmarked.length > 0 || grown > growth || !stood;
};
