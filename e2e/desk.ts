import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import type { LiveCollection, LiveFeatures } from '../src/domain/collections.ts';

/** Works in a seat from the next page on. */
export const sitDown = async (page: Page, seat: string): Promise<void> => {
  await page.addInitScript((id) => {
    // What the person chooses later in the test stands.
    if (sessionStorage.getItem('seated') === null) {
      localStorage.setItem('vigie.preferences', JSON.stringify({ state: { seat: id }, version: 1 }));
      sessionStorage.setItem('seated', id);
    }
  }, seat);
};

/** Lets the world's time pass until there is such an item, then stops it. */
export const waitForItem = <C extends LiveCollection>(
  host: Host,
  collection: C,
  isMeant: (feature: LiveFeatures[C]) => boolean,
): LiveFeatures[C] => {
  for (let minute = 0; minute < 12 * 60; minute++) {
    for (const feature of host.world().values(collection)) {
      if (!isMeant(feature)) continue;
      host.control({ action: 'pause' });
      return feature;
    }
    host.control({ action: 'skip', by: 60 });
  }
  throw new Error(`No such thing comes into ${collection} within 12 hours.`);
};

/** Records every script that somebody's text gets to run; `hits` stays empty as long as text is text. */
export const watchForScripts = async (page: Page): Promise<{ hits: string[] }> => {
  const watched = { hits: [] as string[] };
  await page.exposeFunction('vigieHit', (what: string) => void watched.hits.push(what));
  page.on('dialog', (dialog) => {
    watched.hits.push(dialog.message());
    void dialog.dismiss();
  });
  return watched;
};

/** What an attacker would type into a field. */
const payloads = [
  '<script>vigieHit("script")</script>',
  '<img src=x onerror=vigieHit("img")>',
  '"><svg onload=vigieHit("svg")>',
  'javascript:vigieHit("url")',
  "';vigieHit('quote');//",
] as const;
export const payload = payloads.join(' ');

/** What a table of a room can be saved as. */
export const openSheet = async (page: Page, title: string): Promise<Locator> => {
  await page.getByRole('button', { name: `Export – ${title}`, exact: true }).click();
  return page.getByRole('dialog', { name: `Export – ${title}` });
};

/** What a button saves as a file. */
export const exportText = async (page: Page, name: string): Promise<string> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFile(await (await download).path(), 'utf8');
};
