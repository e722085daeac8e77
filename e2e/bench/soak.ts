/*
 * `npm run soak [-- --minutes 10] [--features 10000] [--rate 200] [--wall-hours 72]`: the scenario `stress` in the product
 * for some minutes, its line cut every 20 s. Garbage is collected at both ends. Fails when an update was lost or doubled.
 * Then the wall for some hours of a day that is hastened, see `soak-wall.ts`. With `--minutes 0` the wall alone.
 */
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../src/tools/programs.ts';
import { screenOf, waitForData } from '../screen.ts';
import { type BenchTab, type PageMetrics, launch, openTab } from './browser.ts';
import { describeFeatures, readHeldFeatures } from './held-features.ts';
import { layOutTable } from './report.ts';
import { soakWall } from './soak-wall.ts';
import { type Servers, buildProduct, startServers } from './servers.ts';
import { collections } from './subjects.ts';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    features: { type: 'string', default: '10000' },
    rate: { type: 'string', default: '200' },
    'wall-hours': { type: 'string', default: '12' },
  },
});
const minutes = Number(options.minutes);
const second = 1_000;
const cutEvery = 20 * second;
/** Caches, compiled code and the ring of the feed fill up once; what grows after that is a leak. */
const warmUp = 20 * second;
/** The first heartbeat after the last change tells a client what it lacks; then it catches up. */
const catchUp = 12 * second;

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Plays the world, cutting every open answer now and then. */
const play = async ({ product: line, world }: Servers, time: number): Promise<number> => {
  const end = performance.now() + time;
  let cuts = 0;
  await world.control({ action: 'play' });
  while (performance.now() + cutEvery < end) {
    await wait(cutEvery);
    line.inject({ kind: 'cut', afterBytes: 0 });
    await wait(second / 2);
    line.heal();
    cuts += 1;
  }
  await wait(Math.max(0, end - performance.now()));
  return cuts;
};

const measureStill = async (servers: Servers, tab: BenchTab): Promise<PageMetrics> => {
  await servers.world.control({ action: 'pause' });
  await wait(catchUp);
  await tab.collectGarbage();
  return tab.metrics();
};

/** How the page and the world differ, by collection. */
const compare = async ({ world }: Servers, { session }: BenchTab) => {
  const differences = [];
  for (const collection of collections) {
    const actual = describeFeatures(await world.readItems(collection));
    const held = await readHeldFeatures(session, [...actual.keys()]);
    const lost = [...actual].filter(([id, text]) => held.get(id) !== text).length;
    const extra = [...held.keys()].filter((id) => !actual.has(id)).length;
    differences.push({ collection, actual: actual.size, held: held.size, lost, extra });
  }
  return differences;
};

await ensureChromium();
console.log('Building the product …');
await buildProduct();
const servers = await startServers({ withRivals: false });
const chromium = await launch();

/** The product with all that streams, for some minutes. @returns whether something was lost or doubled */
const soakProduct = async (): Promise<boolean> => {
  await servers.world.restart(Number(options.features), Number(options.rate));
  const tab = await openTab(chromium.browser);
  await tab.page.goto(`${servers.product.origin}/?lang=en`);
  await waitForData(tab.page);
  await play(servers, warmUp);
  const before = await measureStill(servers, tab);
  const { seq: from } = await servers.world.state();

  console.log(`${minutes} minutes of ${options.features} features, ${options.rate} changes a second …`);
  const cuts = await play(servers, minutes * 60 * second);
  const after = await measureStill(servers, tab);
  const { seq: to } = await servers.world.state();
  const differences = await compare(servers, tab);
  await screenOf(tab.page)
    .feed.filter({ hasText: /^(Live|Paused)/ })
    .waitFor();

  const inMegabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2);
  const row = (name: string, from: number, to: number, write: (value: number) => string = String): string[] => [
    name,
    write(from),
    write(to),
    write(to - from),
  ];
  console.log(`\n${to - from} changes, ${cuts} cuts of the line\n`);
  console.log(
    layOutTable([
      ['After a garbage collection', 'before', 'after', 'growth'],
      row('JavaScript heap, MB', before.heapBytes, after.heapBytes, inMegabytes),
      row('DOM nodes', before.nodes, after.nodes),
      row('Event listeners', before.listeners, after.listeners),
    ]),
  );
  console.log(
    `\n${layOutTable([
      ['Final state', 'in the world', 'in the page', 'lost or stale', 'doubled'],
      ...differences.map(({ collection, actual, held, lost, extra }) =>
        [collection, actual, held, lost, extra].map(String),
      ),
    ])}`,
  );
  await tab.page.context().close();
  return differences.some(({ lost, extra }) => lost + extra > 0);
};

try {
  const hours = Number(options['wall-hours']);
  const isWrong = minutes > 0 && (await soakProduct());
  const isWallWrong = hours > 0 && (await soakWall(servers, chromium, hours));
  if (isWrong || isWallWrong) process.exitCode = 1;
} finally {
  await chromium.end();
  await servers.stop();
}
