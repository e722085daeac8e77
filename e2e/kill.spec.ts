import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { killAll, listNotes, makeProfile, putNote } from './field.ts';
import { appUrl } from './fixtures.ts';
import { screenOf, waitForData } from './screen.ts';
import { servers } from './servers.ts';

/** How many times the browser is killed; half of them without the line. `KILLS=50` for the long run. */
const kills = Number(process.env['KILLS'] ?? 6);

test('a browser that is killed in the middle of its changes loses none and doubles none', async ({
  host,
  line,
  launchOptions,
}) => {
  test.setTimeout(60_000 + kills * 15_000);
  host.control({ action: 'pause' });
  const incident = [...host.world().values('incidents')].find(
    ({ properties: p }) => p.place.zone !== null && p.severity === 'moderate',
  );
  const { id, properties } = incident ?? { id: '', properties: { version: 0 } };
  const profile = makeProfile();
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, launchOptions);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${line.origin}/?lang=en&sel=incidents:${id}`);
    await waitForData(page);
    return { context, page };
  };
  try {
    for (let round = 0; round < kills; round++) {
      if (round % 2 === 0) line.inject({ kind: 'refuse' }, ({ method }) => method === 'PATCH');
      else line.heal();
      const { context, page } = await open();
      const ended = new Promise<void>((resolve) => context.on('close', () => resolve()));
      const { detail } = screenOf(page);
      const severity = round % 2 === 0 ? 'Extreme' : 'Minor';
      await detail.getByRole('combobox', { name: 'Severity' }).selectOption(severity);
      // From here on the screen says that it is kept.
      await expect(detail.getByRole('definition').first()).toHaveText(severity);
      killAll(profile);
      await ended;
    }
    line.heal();
    const { context, page } = await open();
    await expect(page.getByRole('status', { name: 'Changes on their way' }).getByRole('button')).toHaveCount(0, {
      timeout: 30_000,
    });
    await expect
      .poll(() => host.world().get('incidents', id)?.properties)
      .toMatchObject({ version: properties.version + kills, severity: 'minor' });
    await context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('what the demo has confirmed is there again after the browser was killed at that moment', async ({
  launchOptions,
}) => {
  test.setTimeout(60_000 + kills * 15_000);
  const profile = makeProfile();
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, launchOptions);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(appUrl({}, servers.demo.origin));
    await waitForData(page);
    return { context, page };
  };
  const keys: string[] = [];
  try {
    for (let round = 0; round < kills; round++) {
      const { context, page } = await open();
      const ended = new Promise<void>((resolve) => context.on('close', () => resolve()));
      const letter = 'abcdefghij'[round % 10] ?? '';
      for (const number of ['k', 'l', 'm']) {
        keys.push(`note-${letter}${number}`);
        expect(await putNote(page, `note-${letter}${number}`)).toBe(201);
      }
      killAll(profile);
      await ended;
    }
    const { context, page } = await open();
    expect((await listNotes(page)).sort()).toEqual([...keys].sort());
    await context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
