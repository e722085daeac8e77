import type { Browser, Page } from '@playwright/test';
import { openTab } from './browser.ts';
import type { Spread } from './figures.ts';
import type { Goal } from './goals.ts';
import type { Servers } from './servers.ts';

/** A file of GeoJSON with a hundred thousand points, dropped on the page; milliseconds, but megabytes. */
export const exchangeFigureNames = ['megabytes', 'preview', 'apply', 'search', 'all', 'worstTask', 'cpu'] as const;
export type ExchangeFigures = Partial<Record<(typeof exchangeFigureNames)[number], number>>;
export type ExchangeSummary = Partial<Record<keyof ExchangeFigures, Spread>>;

const points = 100_000;
/** Of the description, so that the file has nearly the 50 MB that it may have. */
const padding = 'Rue de la Loi, à côté de la place. '.repeat(9);

/** Makes the file in the page, where no driver has to bring it to. Answers its size in bytes. */
const makeFile = (page: Page): Promise<number> =>
  page.evaluate(
    ([count, description]) => {
      const features = Array.from({ length: count }, (_, index) =>
        JSON.stringify({
          type: 'Feature',
          id: `p-${index}`,
          geometry: { type: 'Point', coordinates: [4.25 + (index % 997) / 5_000, 50.78 + (index % 1_009) / 8_000] },
          properties: { name: `Borne ${index}`, description, kind: 'hydrant', flow: index % 120 },
        }),
      );
      const file = new File(
        [`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`],
        'bench.geojson',
      );
      Object.assign(window, { benchFile: file });
      return file.size;
    },
    [points, padding] as const,
  );

const dropFile = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add((window as unknown as { benchFile: File }).benchFile);
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });

const timed = async (act: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

/** From the drop to the preview, to the layer on the map, to one of its rows under the search. */
export const measureExchange = async (browser: Browser, { world, product }: Servers): Promise<ExchangeFigures> => {
  await world.restartDay();
  const { page, metrics } = await openTab(browser);
  await page.goto(`${product.origin}/?lang=en`);
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  const bytes = await makeFile(page);
  // What the page does at its start is over.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await page.evaluate(() => window.probe.takeLongTasks());
  const { taskTime } = await metrics();
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  const preview = await timed(async () => {
    await dropFile(page);
    await dialog.getByRole('button', { name: /^New 100.000$/ }).waitFor();
  });
  const apply = await timed(async () => {
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByText(/rows applied/).waitFor();
  });
  await dialog.getByRole('button', { name: 'Close' }).click();
  const search = await timed(async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('borne 54321');
    await page.getByRole('option', { name: /^Borne 54321/ }).waitFor();
  });
  const tasks = await page.evaluate(() => window.probe.takeLongTasks());
  const cpu = (await metrics()).taskTime - taskTime;
  const all = preview + apply + search;
  return { megabytes: bytes / 1e6, preview, apply, search, all, worstTask: Math.max(0, ...tasks), cpu };
};

/** What the runs say, by medians. */
export const judgeExchange = (exchange: ExchangeSummary): readonly Goal[] => {
  const read = (name: keyof ExchangeFigures): number => exchange[name]?.median ?? Number.NaN;
  return [
    { name: 'Import, 100,000 points: read, shown and found', value: read('all'), limit: 4_000, unit: 'ms' },
    { name: 'Import: longest task of the page', value: read('worstTask'), limit: 100, unit: 'ms' },
  ];
};
