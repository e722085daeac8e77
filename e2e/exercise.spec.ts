import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText, sitDown } from './desk.ts';
import { goThere, screenOf, waitForData } from './screen.ts';

const room = (page: Page) => page.getByRole('region', { name: 'Exercise', exact: true });
const injects = (page: Page) => room(page).getByRole('table', { name: 'Injects' });
const rowOf = (page: Page, title: string) => injects(page).getByRole('row').filter({ hasText: title });
const iconOf = (page: Page) => page.locator('link[rel="icon"]').getAttribute('href');

test('the director runs a script: players see what comes of it with the mark, reality sees nothing, and the log is held against it', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}) => {
  test.slow();
  host.control({ action: 'pause' });
  await sitDown(page, 'director');
  await openOnApi(page, { room: 'exercise' });
  await waitForData(page, []);
  await expect(injects(page).getByRole('row')).toHaveCount(7);
  await expect(page).toHaveTitle(/^EXERCISE – /);
  expect(await iconOf(page)).toContain('exercise');
  await room(page).getByRole('button', { name: 'Start the exercise' }).click();
  await expect(room(page)).toContainText('Running');
  const { violations } = await new AxeBuilder({ page }).include('.panels').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const others = await browser.newContext();
  const player = await others.newPage();
  await sitDown(player, 'exercise-operator-1');
  await player.goto(`${line.origin}/?lang=en`);
  await waitForData(player);
  await expect(screenOf(player).heading('Incidents')).toHaveText(/Incidents 0/);
  await expect(player.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Exercise' })).toHaveCount(
    0,
  );

  // By itself, when its time comes.
  host.control({ action: 'skip', by: 3 * 60 });
  await expect(rowOf(page, 'Appel de la STIB')).toContainText('Came');
  await expect(rowOf(page, 'Fumée épaisse')).toContainText('Planned');
  // Held it does not come by itself; by hand it does.
  await rowOf(page, 'Fumée épaisse').getByRole('button').click();
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Hold' }).click();
  await expect(rowOf(page, 'Fumée épaisse')).toContainText('Held');
  host.control({ action: 'skip', by: 5 * 60 });
  await expect(room(page).getByRole('timer')).toContainText('T+0:08');
  await expect(rowOf(page, 'Fumée épaisse')).toContainText('Held');
  await detail.getByRole('button', { name: /^Fire now/ }).click();
  await expect(rowOf(page, 'Fumée épaisse')).toContainText('Came');

  const row = screenOf(player).rows('Incidents').filter({ hasText: 'Fumée épaisse' });
  await row.getByRole('button').click();
  await expect(screenOf(player).detail.getByText('Exercise', { exact: true })).toBeVisible();
  await screenOf(player)
    .detail.getByRole('button', { name: /^Confirm/ })
    .click();
  await expect(screenOf(player).detail).toContainText('Confirmed');

  // The same operator in reality has other incidents, and none of these.
  const real = await others.newPage();
  await sitDown(real, 'operator-1');
  await real.goto(`${line.origin}/?lang=en`);
  await waitForData(real);
  await expect(real.getByText('none of this is real')).toHaveCount(0);
  expect(await iconOf(real)).toBe('/icon.svg');
  await expect(screenOf(real).heading('Incidents')).not.toHaveText(/Incidents 0/);
  await goThere(real, { q: 'Fumée épaisse' });
  await expect(screenOf(real).heading('Incidents')).toHaveText(/Incidents 0/);
  await others.close();

  await room(page).getByRole('combobox', { name: 'View' }).selectOption('Evaluation');
  const evaluation = room(page).getByRole('table', { name: 'Evaluation' });
  await expect(evaluation.getByRole('row').filter({ hasText: 'Fumée épaisse' })).toContainText('In time');
  await expect(evaluation.getByRole('row').filter({ hasText: 'Appel de la STIB' })).toContainText('Not found');
  const csv = await exportText(page, 'Export (CSV)');
  expect(csv.split('\r\n').filter((text) => text.startsWith('Exercise,'))).toHaveLength(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('EXERCISE – none of this is real')).toBeVisible();
  await expect(room(page)).toContainText('none of this happened');
});

test('two windows of directors that press the same inject make it come once', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await sitDown(page, 'director');
  await openOnApi(page, { room: 'exercise' });
  await waitForData(page, []);
  await room(page).getByRole('button', { name: 'Start the exercise' }).click();
  await expect(room(page)).toContainText('Running');
  const other = await (await browser.newContext()).newPage();
  await sitDown(other, 'director');
  await other.goto(`${line.origin}/?lang=en&room=exercise`);
  await waitForData(other, []);
  for (const one of [page, other]) {
    await rowOf(one, 'Fumée épaisse').getByRole('button').click();
    await expect(screenOf(one).detail.getByRole('button', { name: /^Fire now/ })).toBeVisible();
  }
  await Promise.all(
    [page, other].map((one) =>
      screenOf(one)
        .detail.getByRole('button', { name: /^Fire now/ })
        .click(),
    ),
  );
  for (const one of [page, other]) await expect(rowOf(one, 'Fumée épaisse')).toContainText('Came');
  const fired = () => [...host.world().values('injects')].flatMap(({ properties }) => properties.firings);
  await expect.poll(() => fired().length).toBe(1);
  const made = [...host.world().values('incidents')].filter(({ properties }) => properties.exercise);
  expect(made).toHaveLength(1);
  // Whoever came second is told.
  const told = [page, other].map((one) => one.getByRole('button', { name: '1 to check' }).count());
  expect((await Promise.all(told)).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1);
  await other.context().close();
});

test('a script is written: imported all or nothing, moved with its gaps, and ended', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await sitDown(page, 'director');
  await openOnApi(page, { room: 'exercise' });
  await waitForData(page, []);

  await room(page).getByRole('button', { name: 'Import injects' }).click();
  const dialog = page.getByRole('dialog');
  const head = 'time;kind;title_fr;title_nl;severity;category;place';
  const paste = dialog.getByLabel('or paste it here');
  await paste.fill(
    `${head}\n0:45;incident;Grue tombée;Kraan omgevallen;severe;fire;metro-arts-loi\nsoon;incident;Appel du port;;severe;;nowhere`,
  );
  await expect(dialog.getByRole('alert')).toContainText('4 errors: nothing is imported.');
  await expect(dialog).toContainText('Line 3, time – an exercise time such as 0:20');
  await expect(dialog).toContainText('Line 3, place – no such stop, or outside the Region');
  await paste.fill(
    `${head}\n0:45;incident;Grue tombée;Kraan omgevallen;severe;fire;metro-arts-loi\n0:50;message;Appel du port;Oproep van de haven;;;`,
  );
  await dialog.getByRole('button', { name: 'Add 2 injects' }).click();
  await expect(injects(page).getByRole('row')).toHaveCount(9);

  await rowOf(page, 'Malaise').getByRole('button').click();
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Shift what follows' }).click();
  await detail.getByRole('spinbutton').fill('-10');
  await expect(detail.getByRole('alert')).toContainText('before this one');
  await detail.getByRole('spinbutton').fill('15');
  await detail.getByRole('button', { name: 'Shift what follows' }).click();
  await expect(rowOf(page, 'Grue')).toContainText('T+1:00');
  await expect(rowOf(page, 'Appel du port')).toContainText('T+1:05');

  await detail.getByRole('button', { name: /^Edit/ }).click();
  const form = page.getByRole('form', { name: 'Change the inject' });
  await form.getByRole('textbox', { name: 'Title (fr)' }).fill('Malaise voyageur');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(rowOf(page, 'Malaise voyageur')).toContainText('T+0:40');

  await room(page).getByRole('button', { name: 'Start the exercise' }).click();
  await room(page).getByRole('button', { name: 'Stop the clock' }).click();
  const status = () => [...host.world().values('exercises')].map(({ properties }) => properties.status);
  await expect.poll(status).toEqual(['paused']);
  host.control({ action: 'skip', by: 3_600 });
  await expect(room(page)).toContainText('Clock stopped');
  await expect(rowOf(page, 'Appel de la STIB')).toContainText('Planned');
  await room(page).getByRole('button', { name: 'End the exercise' }).click();
  await room(page).getByRole('button', { name: 'Confirm' }).click();
  await expect(room(page)).toContainText('Ended');
});

test('a silence that is written in the room: players read that nothing comes, the director goes on, and then all of it is there', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}) => {
  test.slow();
  host.control({ action: 'pause' });
  await sitDown(page, 'director');
  await openOnApi(page, { room: 'exercise' });
  await waitForData(page, []);
  await room(page).getByRole('button', { name: 'New inject' }).click();
  const form = page.getByRole('form', { name: 'New inject' });
  await form.getByRole('textbox', { name: /^Exercise time/ }).fill('soon');
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('Silence of the feed');
  await form.getByRole('textbox', { name: 'Title (fr)' }).fill('Liaison coupée');
  await form.getByRole('textbox', { name: 'Title (nl)' }).fill('Lijn verbroken');
  await expect(form.getByRole('alert')).toContainText('hours and minutes');
  await form.getByRole('textbox', { name: /^Exercise time/ }).fill('1:30');
  await form.getByRole('spinbutton', { name: 'Duration (minutes)' }).fill('3');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(rowOf(page, 'Liaison coupée')).toContainText('T+1:30');
  await room(page).getByRole('button', { name: 'Start the exercise' }).click();

  const others = await browser.newContext();
  const player = await others.newPage();
  await sitDown(player, 'exercise-operator-1');
  await player.goto(`${line.origin}/?lang=en`);
  await waitForData(player);
  const fire = async (title: string): Promise<void> => {
    await rowOf(page, title).getByRole('button').click();
    await screenOf(page)
      .detail.getByRole('button', { name: /^Fire now/ })
      .click();
    await expect(rowOf(page, title)).toContainText('Came');
  };
  await fire('Liaison coupée');
  const firings = () =>
    [...host.world().values('injects')].filter(({ properties }) => properties.firings.length > 0).length;
  await expect.poll(firings).toBe(1);
  await fire('Fumée épaisse');
  await expect(screenOf(page).feed).toHaveText(/^(Live|Paused)/);
  await expect(screenOf(player).feed).toHaveText(/^No data since/, { timeout: 60_000 });
  await expect(screenOf(player).heading('Incidents')).toHaveText(/Incidents 0/);
  host.control({ action: 'skip', by: 3 * 60 });
  await expect(screenOf(player).feed).toHaveText(/^(Live|Paused)/, { timeout: 60_000 });
  await expect(screenOf(player).heading('Incidents')).toHaveText(/Incidents 1/);
  await others.close();
});
