import { expect, test } from './fixtures.ts';
import { waitForData } from './screen.ts';

interface Shift {
  value: number;
  moved: string[];
}
declare global {
  // Of the page: what moved on it since it began.
  var vigieShifts: Shift[];
}

const noteShifts = (): void => {
  globalThis.vigieShifts = [];
  const name = (node: Node | null): string =>
    node instanceof Element ? `${node.tagName}.${node.className}` : (node?.parentElement?.className ?? 'gone');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
      globalThis.vigieShifts.push({ value, moved: sources.map(({ node }) => name(node)) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** A thousandth of the window, moved by a tenth of it: nothing that an eye sees. */
const unseen = 0.0001;

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`nothing moves while the page starts, at ${width} × ${height}`, async ({ openApp, page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(noteShifts);
    await openApp({ scenario: 'ordinary-day', seed: 3 });
    await waitForData(page);
    // The controls of the demo come last.
    await expect(page.getByRole('button', { name: 'Guided tour' })).toBeEnabled();
    const shifts = await page.evaluate(() => globalThis.vigieShifts.filter(({ moved }) => moved.length > 0));
    expect(shifts.filter(({ value }) => value > unseen)).toEqual([]);
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(2 * unseen);
  });
}
