import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { loadRegion } from '../src/geo/packs-node.ts';
import { expect, test } from './api-server.ts';
import { screenOf, waitForData } from './screen.ts';

/** What a printer gets, as text; `-bbox`: with the place of each word, points of 1/72 inch. */
const printed = async (page: Page, file: string, ...options: readonly string[]): Promise<string> => {
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  return execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8', maxBuffer: 50_000_000 });
};

/** The middle of a word from side to side, millimetres from the left edge. */
const middleOf = (layout: string, word: string): number => {
  const [, left, right] = new RegExp(`xMin="([\\d.]+)"[^>]*xMax="([\\d.]+)"[^>]*>${word}</word>`).exec(layout) ?? [];
  return ((Number(left) + Number(right)) / 2 / 72) * 25.4;
};

interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Names of communes (each printed twice: its halo, and itself) that do not stand on the map of the first page, that leave its frame, or lie on another's. */
const findBadNames = (layout: string, names: readonly string[]): string[] => {
  const [page = ''] = layout.split('</page>');
  const pattern = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  const words = [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']): Word => {
    const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom].map(Number);
    return { text, left: l, top: t, right: r, bottom: b };
  });
  // The scale stands 23 pixels above the lower edge: 195 mm are the map, between margins of 10 mm.
  const scale = words.find(({ text }) => text.startsWith('1:100'));
  if (!scale) return ['There is no map.'];
  const lower = scale.bottom + 20;
  const upper = lower - (200 / 25.4) * 72;
  const [left, right] = [(10 / 25.4) * 72, (200 / 25.4) * 72];
  const onMap = words.filter(({ text, top, bottom }) => names.includes(text) && bottom > upper && top < lower);
  const missing = names.filter((name) => !onMap.some(({ text }) => text === name));
  const cut = onMap.filter((word) => word.left < left - 1 || word.right > right + 1);
  const covered = onMap.filter((a) =>
    onMap.some(
      (b) => a.text !== b.text && a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
    ),
  );
  return [
    missing.map((name) => `${name} is missing`),
    cut.map(({ text }) => `${text} is cut`),
    covered.map(({ text }) => `${text} is covered`),
  ].flat();
};

test('every room goes on paper: what, through what, of when, and all of its lists', async ({
  host,
  page,
  openOnApi,
}, testInfo) => {
  test.skip(spawnSync('pdftotext', ['-v']).status !== 0, 'needs pdftotext (Debian: poppler-utils)');
  host.control({ action: 'pause' });
  await openOnApi(page, { zone: '5339', severity: 'severe,extreme,moderate,minor' });
  await waitForData(page);

  await test.step('the map has its scale, true within half a percent, its legend, lens and filters', async () => {
    await page.keyboard.press('0');
    await page.getByRole('button', { name: 'Print' }).click();
    const dialog = page.getByRole('dialog', { name: 'Print' });
    await dialog.getByRole('combobox', { name: 'Scale of the map' }).selectOption('1:100,000');
    await page.keyboard.press('Escape');
    const layout = await printed(page, testInfo.outputPath('map.pdf'), '-bbox');
    const region = await loadRegion();
    const of = (name: string) => [...region.communes.values()].find(({ short }) => short.fr === name);
    // Names keep their place from west to east; north and south they make room for signs.
    const [west, east] = [of('Anderlecht'), of('Auderghem')];
    if (!west || !east) throw new Error('There are no such communes.');
    const metres = (east.label[0] - west.label[0]) * 111_320 * Math.cos((50.836 * Math.PI) / 180);
    const paper = ((middleOf(layout, 'Auderghem') - middleOf(layout, 'Anderlecht')) / 1_000) * 100_000;
    expect(Math.abs(paper / metres - 1)).toBeLessThan(0.005);
    expect(
      findBadNames(
        layout,
        [...region.communes.values()].map(({ short }) => short.fr),
      ),
    ).toEqual([]);
    const text = await printed(page, testInfo.outputPath('map.pdf'), '-layout');
    expect(text).toContain('1:100,000');
    expect(text).toContain('Brussels-Capital Region');
    expect(text).toMatch(/Severity: .*Extreme.*Minor/);
    expect(text).toMatch(/Data as of: +\w+, \d+ \w+ \d{4}, \d\d:\d\d/);
    const count = await screenOf(page).heading('Incidents').innerText();
    expect(text).toContain(count.replace(/\s+/, ' '));
  });

  await test.step('the log is whole, with its days', async () => {
    await page.goto(page.url().replace(/\?.*/, '?lang=en&room=log'));
    await waitForData(page, []);
    const log = page.getByRole('region', { name: 'Log' });
    await expect(log.getByRole('listitem').first()).toBeVisible();
    const size = Number(await log.getByRole('listitem').first().getAttribute('aria-setsize'));
    const text = await printed(page, testInfo.outputPath('log.pdf'), '-layout');
    for (const number of [1, Math.ceil(size / 2), size]) expect(text).toMatch(new RegExp(`#${number}\\b.*Nov`));
  });

  await test.step('an open item is there with its facts, and the lists are not', async () => {
    const [incident] = [...host.world().values('incidents')].filter(({ properties }) => properties.status !== 'closed');
    if (!incident) throw new Error('There is no open incident.');
    await page.goto(page.url().replace(/\?.*/, `?lang=en&sel=incidents:${incident.id}`));
    await waitForData(page);
    await expect(screenOf(page).detail.getByRole('term').first()).toBeVisible();
    const text = await printed(page, testInfo.outputPath('item.pdf'), '-layout');
    expect(text).toContain(incident.id);
    expect(text).toMatch(/Severity +\w+/);
    expect(text).not.toMatch(/\b(?:Acknowledge|Edit|Assign)\b/);
    expect(text.match(/Deployments/g)).toHaveLength(1);
  });
});
