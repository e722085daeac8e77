/*
 * `npm run bench [-- --quick] [--sizes 1000,10000] [--repeats 5] [--only product,cluster,cold]`: the product beside
 * what others would use, its first visits (`cold`), what has been (`past`) and a large file that comes in (`exchange`), in
 * real Chromium on production builds; perimeters that watch (`fences`) by themselves. Prints its tables and writes
 * bench/results.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../src/tools/programs.ts';
import { type BenchBrowser, launch } from './browser.ts';
import { type ColdRun, describeColdStarts, judgeColdStarts, summariseColdRuns } from './cold-report.ts';
import { type ColdFigures, coldSubjects, measureColdStart, slownesses } from './cold-start.ts';
import { judgeFences } from './fences.ts';
import { type Figures, figureNames, summarise } from './figures.ts';
import { type Summary, judge, readFrom } from './goals.ts';
import { type MeasureSettings, measureReading, measureSubject } from './measure.ts';
import { describeFigures, describeGoals, describeResults, describeStreets } from './report.ts';
import { type ExchangeFigures, exchangeFigureNames, judgeExchange, measureExchange } from './exchange.ts';
import { type PastFigures, judgePast, measurePast, pastFigureNames } from './past.ts';
import { type Servers, buildDemo, buildProduct, buildRivals, measurePointLayer, startServers } from './servers.ts';
import { type MapSize, type SubjectName, openProduct, openRival, rate, readMapSize, subjectNames } from './subjects.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    repeats: { type: 'string' },
    only: { type: 'string' },
  },
});
const mainSize = 10_000;
const sizes = (options.sizes ?? (options.quick ? `${mainSize}` : '1000,10000,50000')).split(',').map(Number);
const repeats = Number(options.repeats ?? (options.quick ? 1 : 3));
const isWanted = (name: string): boolean => options.only?.split(',').includes(name) ?? true;
const wanted = subjectNames.filter(isWanted);

/** What would take minutes, or a size that a figure is not asked of. */
const isLeftOut = (name: SubjectName, size: number): string | null => {
  if (name === 'marker' && size > mainSize) return 'an element for each feature: it takes minutes and hangs the page';
  if ((name === 'floor' || name === 'reader') && size !== mainSize) return 'it shows nothing, whatever the size';
  if (name === 'board' && size !== mainSize) return '7,000 deployments at the main size are enough';
  return null;
};

/** For one figure, milliseconds: whoever takes longer hangs. */
const longestWait = 40_000;

const settingsFor = (name: SubjectName, size: number): MeasureSettings => ({
  dragFrames: 120,
  hoverFrames: 90,
  updateTime: size === mainSize && !options.quick ? 10_000 : 4_000,
  throttled: name === 'product' && size === mainSize,
  streets: name !== 'board' && name !== 'marker' && size === mainSize,
});

interface Run {
  subject: SubjectName;
  size: number;
  figures: Figures;
}

/** Does something in a browser of its own, which ends with it. */
const withBrowser = async <T>(webgl: boolean, act: (browser: BenchBrowser['browser']) => Promise<T>): Promise<T> => {
  const { browser, end } = await launch(webgl);
  try {
    return await act(browser);
  } finally {
    await end();
  }
};

/** The size of the product's map, from a look at it. */
const lookAtProduct = (servers: Servers): Promise<MapSize> =>
  withBrowser(false, async (browser) => {
    const { tab } = await openProduct(browser, servers);
    const mapSize = await readMapSize(tab);
    servers.product.heal();
    return mapSize;
  });

/** Fails when it takes too long. */
const inTime = async <T>(result: Promise<T>): Promise<T> => {
  const deadline = new AbortController();
  const tooLate = setTimeout(longestWait, undefined, { signal: deadline.signal }).then(() => {
    throw new Error(`nothing for ${longestWait / 1000} s`);
  });
  try {
    return await Promise.race([result, tooLate]);
  } finally {
    deadline.abort();
    tooLate.catch(() => undefined);
  }
};

/** The figures of one run, as far as they came, and why there are no more. */
const measureOne = async (
  name: SubjectName,
  size: number,
  servers: Servers,
  mapSize: MapSize,
): Promise<{ figures: Figures; failure: string | null }> => {
  await servers.world.restart(size, rate);
  const figures: Figures = {};
  return withBrowser(name === 'maplibre', async (browser) => {
    try {
      const opening =
        name === 'product' || name === 'board'
          ? openProduct(browser, servers, name === 'board' ? name : null)
          : openRival(browser, servers, name, mapSize);
      const subject = await inTime(opening);
      const steps = (name === 'reader' ? measureReading : measureSubject)(subject, settingsFor(name, size));
      for (let step = await inTime(steps.next()); !step.done; step = await inTime(steps.next())) {
        Object.assign(figures, step.value);
      }
      return { figures, failure: null };
    } catch (error) {
      const [message = ''] = String(error).split('\n');
      return { figures, failure: message };
    } finally {
      servers.product.heal();
    }
  });
};

const summariseRuns = (runs: readonly Run[]): Summary => {
  const summary: Summary = {};
  for (const name of subjectNames) {
    for (const size of sizes) {
      const ofBoth = runs.filter((run) => run.subject === name && run.size === size);
      if (ofBoth.length > 0)
        (summary[name] ??= {})[size] = summarise(
          figureNames,
          ofBoth.map(({ figures }) => figures),
        );
    }
  }
  return summary;
};

/** A first visit of each subject at each pace. */
const visitAll = async (servers: Servers, round: number, failures: Set<string>): Promise<ColdRun[]> => {
  const runs: ColdRun[] = [];
  await servers.world.restartDay();
  for (const slowness of slownesses) {
    for (const subject of round % 2 === 0 ? coldSubjects : coldSubjects.toReversed()) {
      const visit = withBrowser(false, (browser) => measureColdStart(browser, servers, subject, slowness));
      const figures: ColdFigures = await visit.catch((error: unknown) => {
        failures.add(`${subject} ×${slowness}, first visit: ${String(error).split('\n')[0]}`);
        return {};
      });
      runs.push({ subject, slowness, figures });
    }
  }
  return runs;
};

interface AllRuns {
  runs: Run[];
  coldRuns: ColdRun[];
  pastRuns: PastFigures[];
  exchangeRuns: ExchangeFigures[];
  notes: string[];
  mapSize: MapSize;
}

const runAll = async (): Promise<AllRuns> => {
  const runs: Run[] = [];
  const coldRuns: ColdRun[] = [];
  const pastRuns: PastFigures[] = [];
  const exchangeRuns: ExchangeFigures[] = [];
  const notes = new Set<string>();
  const servers = await startServers({ withRivals: true });
  try {
    const mapSize = await lookAtProduct(servers);
    for (let round = 1; round <= repeats; round++) {
      if (isWanted('cold')) {
        console.log(`round ${round} of ${repeats}, first visits`);
        coldRuns.push(...(await visitAll(servers, round, notes)));
      }
      if (isWanted('past')) {
        console.log(`round ${round} of ${repeats}, the past`);
        const measured = withBrowser(false, (browser) => measurePast(browser, servers));
        pastRuns.push(await measured.catch((error: unknown) => (notes.add(`the past: ${String(error)}`), {})));
      }
      if (isWanted('exchange')) {
        console.log(`round ${round} of ${repeats}, a large file`);
        const measured = withBrowser(false, (browser) => measureExchange(browser, servers));
        exchangeRuns.push(await measured.catch((error: unknown) => (notes.add(`the file: ${String(error)}`), {})));
      }
      for (const size of sizes) {
        // Each round begins with another subject, so that nobody always comes first.
        const order = wanted.map((_, index) => wanted[(index + round) % wanted.length] as SubjectName);
        for (const name of order) {
          const reason = isLeftOut(name, size);
          if (reason !== null) {
            notes.add(`${name} at ${size} left out: ${reason}.`);
            continue;
          }
          const started = performance.now();
          const { figures, failure } = await measureOne(name, size, servers, mapSize);
          runs.push({ subject: name, size, figures });
          if (failure !== null)
            notes.add(`${name} at ${size} stopped after ${Object.keys(figures).length} figures: ${failure}`);
          const seconds = ((performance.now() - started) / 1000).toFixed(1);
          console.log(`round ${round} of ${repeats}, ${size} features, ${name}: ${seconds} s`);
        }
      }
    }
    return { runs, coldRuns, pastRuns, exchangeRuns, notes: [...notes], mapSize };
  } finally {
    await servers.stop();
  }
};

const started = performance.now();
await ensureChromium();
console.log('Building the product, the rivals and the point layer …');
await buildProduct();
await buildDemo();
await buildRivals();
const layerBytes = await measurePointLayer();
const { runs, coldRuns, pastRuns, exchangeRuns, notes, mapSize } = await runAll();

const summary = summariseRuns(runs);
const coldStarts = summariseColdRuns(coldRuns);
const past = summarise(pastFigureNames, pastRuns);
const exchange = summarise(exchangeFigureNames, exchangeRuns);
const goals = [
  ...(wanted.length > 0 ? judge(readFrom(summary), layerBytes, settingsFor('product', mainSize).dragFrames) : []),
  ...judgeColdStarts(coldStarts),
  ...(pastRuns.length > 0 ? judgePast(past) : []),
  ...(isWanted('fences') ? judgeFences() : []),
  ...(exchangeRuns.length > 0 ? judgeExchange(exchange) : []),
];
const [processor] = cpus();
const machine = {
  processor: processor?.model ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
};
const folder = `${import.meta.dirname}/../../bench`;
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}/results.json`,
  `${JSON.stringify({ machine, rate, repeats, mapSize, layerBytes, summary, coldStarts, past, exchange, goals, notes, runs, coldRuns, pastRuns, exchangeRuns }, null, 2)}\n`,
);
const tables = [
  ...(wanted.length > 0 ? [describeResults(summary, sizes)] : []),
  ...(wanted.length > 0 && sizes.includes(mainSize) ? [describeStreets(summary, [mainSize])] : []),
  ...(coldStarts.length > 0 ? [describeColdStarts(coldStarts)] : []),
  ...(pastRuns.length > 0 ? [describeFigures('The past', pastFigureNames, past)] : []),
  ...(exchangeRuns.length > 0 ? [describeFigures('A large file', exchangeFigureNames, exchange)] : []),
  describeGoals(goals),
];
console.log(`\n${tables.join('\n\n')}\n`);
for (const note of notes) console.log(`Note: ${note}`);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(
  `${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB; map ${mapSize.width} × ${mapSize.height};` +
    ` ${repeats} rounds in ${minutes} minutes. All runs: bench/results.json`,
);
