import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText, sitDown, waitForItem } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

const handover = (page: Page) => page.getByRole('region', { name: 'Handover', exact: true });
const reports = (page: Page) => page.getByRole('region', { name: 'Situation reports' });

const printed = async (page: Page, file: string): Promise<string> => {
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 50_000_000 });
};

const findViolations = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('a shift is handed over: made up since a moment, signed by its function, taken over by the same, and whole', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}, testInfo) => {
  test.slow();
  const incident = waitForItem(host, 'incidents', ({ properties: { status } }) => status === 'reported');
  host.control({ action: 'skip', by: 60 });
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('F9');
  await expect(page).toHaveURL(/room=handover/);

  await test.step('since a chosen moment, with what came and what each list left out', async () => {
    await handover(page).getByRole('button', { name: '2 h', exact: true }).click();
    await expect(page).toHaveURL(/compare=/);
    const came = handover(page).getByRole('region', { name: /^Came since/ });
    await expect(came.getByRole('button', { name: incident.properties.title.fr }).first()).toBeVisible();
    await expect(came).toContainText(/Nothing is left out|not listed here/);
    await expect(
      handover(page).getByRole('region', { name: 'Presence on site' }).getByRole('row').nth(1),
    ).toBeVisible();
    await screenOf(page).zone.selectOption('5342');
    await expect(handover(page).getByRole('region', { name: /^Open/ })).toContainText(/\d+ beyond the scope/);
    await screenOf(page).zone.selectOption('');
  });

  await test.step('notes stay on the device until they are signed', async () => {
    await handover(page).getByLabel('Notes for the next function').fill('Channel 4 is out of order.');
    await page.reload();
    await waitForData(page, []);
    await expect(handover(page).getByLabel('Notes for the next function')).toHaveValue('Channel 4 is out of order.');
    expect(await findViolations(page)).toEqual([]);
  });

  await handover(page).getByRole('button', { name: 'Sign the handover' }).click();
  const kept = handover(page).getByRole('region', { name: 'Kept handovers' });
  await expect(kept.getByRole('button', { name: /Handover 2 – Operator 1.*to be acknowledged/ })).toBeVisible();
  await expect(handover(page).getByLabel('Notes for the next function')).toHaveValue('');

  await test.step('another function cannot take it over, the same one can; both see the same hash', async () => {
    const context = await browser.newContext();
    const other = await context.newPage();
    await sitDown(other, 'commander-5340');
    await other.goto(`${line.origin}/?lang=en&room=handover`);
    await waitForData(other, []);
    await handover(other)
      .getByRole('button', { name: /Handover 2/ })
      .click();
    await expect(screenOf(other).detail).toContainText('taken over by the function that signed it');
    await context.close();

    const incoming = await browser.newContext();
    const next = await incoming.newPage();
    await sitDown(next, 'operator-2');
    await next.goto(`${line.origin}/?lang=en&room=todo`);
    await waitForData(next, []);
    await next
      .getByRole('region', { name: 'To do now' })
      .getByRole('button', { name: /Handover 2/ })
      .click();
    const { detail } = screenOf(next);
    await expect(detail).toContainText('Channel 4 is out of order.');
    await expect(detail).toContainText('The hash is that of what was signed.');
    await detail.getByRole('button', { name: 'Acknowledge the handover' }).click();
    await expect(detail).toContainText(/Acknowledged by the function\s*Operator 2/);
    await incoming.close();
  });

  await kept.getByRole('button', { name: /Handover 2/ }).click();
  const { detail } = screenOf(page);
  await expect(detail).toContainText(/Acknowledged by the function\s*Operator 2/);
  const signed = [...host.world().values('handovers')].at(-1);
  await expect(detail).toContainText(signed?.properties.hash ?? 'none');

  await test.step('it goes on paper whole, with nothing of what is being prepared', async () => {
    test.skip(spawnSync('pdftotext', ['-v']).status !== 0, 'needs pdftotext (Debian: poppler-utils)');
    const text = await printed(page, testInfo.outputPath('handover.pdf'));
    expect(text).toContain('Channel 4 is out of order.');
    expect(text).toContain('The hash is that of what was signed.');
    expect(text).toContain('Presence on site');
    expect(text).not.toContain('Handover in preparation');
  });
});

test('a situation report of a commune is written in both languages, issued, printed with its map, exported and superseded', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}, testInfo) => {
  test.slow();
  const inside = waitForItem(
    host,
    'incidents',
    ({ geometry, properties: { status, place } }) =>
      status === 'reported' && place.commune !== null && geometry !== null,
  );
  const { commune, zone } = inside.properties.place;
  await openOnApi(page, { zone: zone ?? '', commune: commune ?? '' });
  await waitForData(page);
  await page.keyboard.press('F2');
  await expect(page).toHaveURL(/room=reports/);
  await reports(page).getByRole('button', { name: 'New report' }).click();
  const form = page.getByRole('form', { name: 'New report' });
  await form.getByLabel('Assessment (fr)').fill('Situation <calme>.');
  await form.getByRole('button', { name: 'Save' }).click();
  await reports(page)
    .getByRole('button', { name: /Situation report 2\/1.*Draft/ })
    .click();
  const document = reports(page).getByRole('article');
  const { detail } = screenOf(page);

  await test.step('it is issued with both languages only, and the facts stand apart', async () => {
    await expect(document.getByRole('button', { name: 'Issue' })).toBeDisabled();
    await detail.getByRole('button', { name: 'Write the assessment' }).click();
    const edit = page.getByRole('form', { name: 'Write the assessment' });
    await edit.getByLabel('Assessment (nl)').fill('Toestand <rustig>.');
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect(document).toContainText('PROJET – non émis');
    await document.getByRole('button', { name: 'Issue' }).click();
    await expect(document).toContainText('Uitgegeven door de functie Operator 1');
    await expect(document.getByRole('table', { name: /^Incidents en cours/ })).toContainText(
      inside.properties.title.fr,
    );
    await expect(document.getByRole('table', { name: /^Lopende incidenten/ })).toContainText(
      inside.properties.title.nl,
    );
    await expect(document.getByRole('button', { name: 'Issue' })).toHaveCount(0);
    expect(await findViolations(page)).toEqual([]);
  });

  await test.step('it is a file: HTML and Markdown, where a text is a text', async () => {
    const html = await exportText(page, 'Export (HTML)');
    expect(html).toContain('Situation &lt;calme&gt;.');
    expect(html).toContain('<section lang="nl">');
    const markdown = await exportText(page, 'Export (Markdown)');
    expect(markdown).toContain(String.raw`Toestand \<rustig\>.`);
    expect(markdown).toMatch(/^# Situatierapport 2/m);
  });

  await test.step('on paper it has its map, both languages, and nothing of the screen', async () => {
    test.skip(spawnSync('pdftotext', ['-v']).status !== 0, 'needs pdftotext (Debian: poppler-utils)');
    const text = await printed(page, testInfo.outputPath('report.pdf'));
    expect(text).toMatch(/Rapport de situation 2.*/);
    expect(text).toMatch(/Situatierapport 2.*/);
    expect(text).toMatch(/1:\d/);
    expect(text).not.toContain('Vigie – ');
    expect(text).not.toContain('New report');
  });

  await test.step('what is issued never changes: a new version takes its place, and the council reads both', async () => {
    await detail.getByRole('button', { name: 'New version' }).click();
    await reports(page)
      .getByRole('button', { name: /Situation report 2\/2.*Draft/ })
      .click();
    await document.getByRole('button', { name: 'Issue' }).click();
    await expect(reports(page).getByRole('button', { name: /2\/1.*Superseded/ })).toBeVisible();
    await expect(reports(page).getByRole('button', { name: /2\/2.*Issued/ })).toBeVisible();
    const context = await browser.newContext();
    const council = await context.newPage();
    await sitDown(council, 'secretariat');
    await council.goto(`${line.origin}/?lang=en&room=reports`);
    await waitForData(council, []);
    await reports(council)
      .getByRole('button', { name: /2\/2.*Issued/ })
      .click();
    await expect(reports(council).getByRole('article')).toContainText('Situation <calme>.');
    await expect(reports(council).getByRole('button', { name: 'New report' })).toHaveCount(0);
    await context.close();
  });
});

test('what is handed over and reported in an exercise says so, on the screen and in files', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'scenario', scenario: 'metro-exercise' });
  await openOnApi(page, { room: 'handover' });
  await waitForData(page, []);
  await handover(page).getByRole('button', { name: 'Sign the handover' }).click();
  await expect(handover(page).getByRole('button', { name: /^Exercise – Handover 2/ })).toBeVisible();
  await page.keyboard.press('F2');
  await reports(page).getByRole('button', { name: 'New report' }).click();
  const form = page.getByRole('form', { name: 'New report' });
  await form.getByLabel('Assessment (fr)').fill('Fumée.');
  await form.getByLabel('Assessment (nl)').fill('Rook.');
  await form.getByRole('button', { name: 'Save' }).click();
  await reports(page)
    .getByRole('button', { name: /^Exercise – Situation report 2\/1/ })
    .click();
  const document = reports(page).getByRole('article');
  await document.getByRole('button', { name: 'Issue' }).click();
  await expect(document).toContainText('OEFENING – OEFENING – OEFENING');
  const download = page.waitForEvent('download');
  await document.getByRole('button', { name: 'Export (HTML)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^exercise-.*\.html$/);
  expect(await readFile(await file.path(), 'utf8')).toContain('EXERCICE – EXERCICE – EXERCICE');
});
