import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import { publishIntake } from '../src/domain/school/publish.ts';
import { expect, test } from './api-server.ts';
import { exportText, sitDown } from './desk.ts';
import { goThere, screenOf, takeSeat, waitForData } from './screen.ts';

const room = (page: Page) => page.getByRole('region', { name: 'School', exact: true });
const sessions = (page: Page) => room(page).getByRole('table', { name: 'Programmes and sessions' });
const residences = (page: Page) => room(page).getByRole('table', { name: 'By commune of residence' });

/** A year as the API tells it, and as whoever keeps it has it. */
const yearOf = (host: Host, id: string) => {
  const intake = host.world().get('intakes', id);
  if (!intake) throw new Error(`There is no ${id}.`);
  return { exact: intake.properties, people: publishIntake(intake).properties.people };
};
const lastYear = (host: Host): number =>
  Math.max(...[...host.world().values('intakes')].map((one) => one.properties.year));

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('the school is read by year and commune, in tables, charts and file alike; nothing under five is told', async ({
  host,
  page,
  openOnApi,
}) => {
  const year = lastYear(host);
  const { people } = yearOf(host, `int-${year}`);
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/room=school/);
  const inspector = sessions(page).getByRole('row', { name: /^Police inspector/ });
  const write = (count: unknown): string => Number(count).toLocaleString('en');
  await expect(inspector.getByRole('cell').nth(1)).toHaveText(write(people?.applicants.rows['prg-inspector']));
  const all = sessions(page).getByRole('row', { name: /^All together/ });
  await expect(all.getByRole('cell').nth(1)).toHaveText(write(people?.applicants.total));
  await expect(room(page).getByRole('img', { name: /^Open posts by employer/ })).toHaveAccessibleName(
    /[\d,]+ open posts, [\d.]+% of the nearly 9,000 jobs of the sector/,
  );
  await expect(room(page).getByRole('img', { name: /^Orientation centre/ })).toHaveAccessibleName(
    /people informed, [\d,]+ are hired/,
  );

  await test.step('no table of people has a number from 1 to 4, nor 0', async () => {
    for (const table of ['Applicants', 'Started', 'Employed', 'Hired']) {
      await room(page).getByRole('combobox', { name: 'What is counted' }).selectOption(table);
      await expect(residences(page).getByRole('row')).toHaveCount(21);
      const cells = await residences(page).getByRole('cell').allInnerTexts();
      expect(cells.filter((text) => /^\d$/.test(text.trim()) && Number(text) < 5)).toEqual([]);
      expect(cells.some((text) => text.includes('<5'))).toBe(true);
    }
  });

  await test.step('the file has the same, and counts what it leaves out', async () => {
    const lines = (await exportText(page, 'Export (CSV)')).trim().split('\r\n');
    expect(lines).toContain(`${year},applicants,prg-inspector,all,${people?.applicants.rows['prg-inspector']}`);
    const values = lines.slice(1, -1).filter((line) => !/,(seats|days|posts),/.test(line));
    const told = values.map((line) => line.split(',').at(-1) ?? '');
    expect(told.filter((value) => /^\d+$/.test(value) && Number(value) < 5)).toEqual([]);
    const hidden = told.filter((value) => value === '<5' || value === 'withheld').length;
    expect(lines.at(-1)).toBe(`,left out,,,${hidden}`);
  });

  await test.step('a commune rescopes it, another year is in the address', async () => {
    const started = people?.applicants.cells['prg-inspector']?.['21015'];
    await goThere(page, { room: 'school', zone: '5344', commune: '21015' });
    await expect(inspector.getByRole('cell').nth(1)).toHaveText(write(started));
    await expect(residences(page).getByRole('row')).toHaveCount(2);
    await expect(room(page)).toContainText('Seats, days and posts are of the whole Region.');
    await goThere(page, { room: 'school' });
    await room(page)
      .getByRole('combobox', { name: 'Year of the figures' })
      .selectOption(String(year - 2));
    await expect(page).toHaveURL(new RegExp(`year=${year - 2}`));
    const before = yearOf(host, `int-${year - 2}`).people;
    await expect(all.getByRole('cell').nth(1)).toHaveText(write(before?.applicants.total));
  });

  await test.step('axe finds nothing; it goes on paper without the map', async () => {
    const { violations } = await new AxeBuilder({ page })
      .include('.school')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(sessions(page)).toBeVisible();
    await expect(room(page).getByRole('button', { name: 'Export (CSV)' })).toBeHidden();
    await expect(screenOf(page).map).toBeHidden();
  });
});

test('the secretariat types figures in by keyboard, is shown what changed meanwhile; everybody reads that they changed, nobody the numbers', async ({
  host,
  page,
  openOnApi,
}) => {
  const id = `int-${lastYear(host)}`;
  const row = 'prg-inspector';
  const cells = () => yearOf(host, id).exact.figures?.started[row] ?? {};
  await sitDown(page, 'secretariat');
  await openOnApi(page, { room: 'school', sel: `intakes:${id}` });
  await waitForData(page, []);
  const { detail } = screenOf(page);
  await expect(detail).toContainText('The original figures: nothing was changed.');
  await page.keyboard.press('e');
  await page.getByRole('combobox', { name: 'Which table' }).selectOption('Started');
  await page.getByRole('combobox', { name: 'Which row' }).selectOption('Police inspector');
  const form = page.getByRole('form', { name: 'Type figures in – Police inspector' });
  const field = form.getByRole('spinbutton', { name: 'Anderlecht' });
  await expect(field).toHaveValue(String(cells()['21001']));
  await field.fill('61');
  await form.getByRole('spinbutton', { name: 'Jette' }).fill('3');
  await form.getByRole('textbox', { name: 'Reason' }).fill('Counted again, see 0470 12 34 56');
  await expect(form.getByRole('alert')).toContainText('0470 12 34 56');
  await form.getByRole('textbox', { name: 'Reason' }).fill('Counted again');

  // Another page of the secretariat types the same number meanwhile.
  const { figures, history } = yearOf(host, id).exact;
  if (!figures) throw new Error('There are no exact figures.');
  const started = { ...figures.started, [row]: { ...figures.started[row], '21001': 44 } };
  host.write({
    key: 'meanwhile',
    seat: 'secretariat',
    role: 'secretariat',
    collection: 'intakes',
    id,
    asked: null,
    effects: [{ type: 'change', collection: 'intakes', id, properties: { figures: { ...figures, started }, history } }],
  });
  await expect(form).toContainText('44');
  await form.getByRole('button', { name: /Keep mine/ }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => [cells()['21001'], cells()['21010']]).toEqual([61, 3]);
  await expect(detail).toContainText('Version 2 · Started · Police inspector');
  await expect(detail).toContainText('Counted again');

  await takeSeat(page, 'operator-1');
  await waitForData(page, []);
  await expect(detail).toContainText('Version 2 · Started · Police inspector');
  await expect(detail.getByRole('button', { name: 'Type figures in' })).toBeHidden();
  await room(page).getByRole('combobox', { name: 'What is counted' }).selectOption('Started');
  const jette = residences(page).getByRole('row', { name: /^Jette/ });
  const inspectors = await residences(page).getByRole('columnheader', { name: 'Police inspector' }).count();
  expect(inspectors).toBe(1);
  await expect(jette.getByRole('cell').nth(2)).toContainText('<5');
  await expect(
    residences(page)
      .getByRole('row', { name: /^Anderlecht/ })
      .getByRole('cell')
      .nth(2),
  ).toContainText(/61|·/);
  await page.keyboard.press('j');
  const log = page.getByRole('region', { name: /^Log/ });
  await expect(log.getByRole('listitem').filter({ hasText: 'Counted again' }).first()).toContainText('Version 2');
});
