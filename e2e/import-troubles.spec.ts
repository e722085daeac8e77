import { expect, test } from './api-server.ts';
import { sitDown } from './desk.ts';
import { importDeskOf } from './import-desk.ts';
import { waitForData } from './screen.ts';

const calls = (severity = 'Grave'): string =>
  `id;Titre;Gravité;lat;lon\r\n1;Feu de poubelle d’essai;${severity};50,8482;4,3493\r\n`;

test('without the line an import waits and says so; the same file in another window is the same; what somebody has changed is shown first', async ({
  host,
  page,
  line,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  const other = await page.context().newPage();
  await openOnApi(other);
  await waitForData(other);
  const [desk, second] = [importDeskOf(page), importDeskOf(other)];
  for (const one of [desk, second]) {
    await one.choose('calls.csv', calls());
    await one.into('incidents');
    await expect(one.dialog.getByRole('button', { name: 'New 1' })).toBeVisible();
  }
  const made = () =>
    [...host.world().values('incidents')].find(({ properties }) => properties.title.fr === 'Feu de poubelle d’essai');

  await test.step('nothing appears before the server has it', async () => {
    line.inject({ kind: 'refuse' }, ({ method }) => method === 'PUT');
    await desk.dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(desk.dialog.getByRole('status').filter({ hasText: '1 row waits on this device' })).toBeVisible();
    expect(made()).toBeUndefined();
    line.heal();
    await expect(desk.dialog.getByText('calls.csv: 1 row applied.')).toBeVisible({ timeout: 20_000 });
    expect(made()?.properties.severity).toBe('severe');
  });

  await test.step('the other window knows it by then', async () => {
    await expect(second.dialog.getByRole('button', { name: 'Unchanged 1' })).toBeVisible();
    await expect(second.dialog.getByText('Nothing to apply')).toBeVisible();
    await other.close();
  });

  await test.step('a row that somebody changes between preview and Apply is not overwritten unseen', async () => {
    await desk.choose('calls.csv', calls('Extrême'));
    await desk.into('incidents');
    await expect.poll(desk.rows).toEqual([['2', 'Changed', 'Feu de poubelle d’essai', 'Changes: Severity']]);
    const { id = '', properties } = made() ?? {};
    const answer = await page.request.patch(`${line.origin}/api/collections/incidents/items/${id}`, {
      headers: {
        Authorization: 'Bearer operator-2',
        'Content-Type': 'application/merge-patch+json',
        'Idempotency-Key': 'by-another',
        'If-Match': `"${properties?.version}"`,
      },
      data: JSON.stringify({ properties: { title: { fr: 'Autre titre', nl: 'Andere titel' } } }),
    });
    expect(answer.status()).toBe(200);
    await expect(async () => {
      await desk.dialog.getByRole('button', { name: 'Apply' }).click();
      await expect(desk.dialog.getByRole('alert')).toContainText('Something has changed meanwhile', { timeout: 1_000 });
    }).toPass();
    await expect.poll(desk.rows).toEqual([['2', 'Changed', 'Feu de poubelle d’essai', 'Changes: Title, Severity']]);
    expect(host.world().get('incidents', id)?.properties.severity).toBe('severe');
  });
});

test('who may not write brings in layers of the own device only; in an exercise the mark is told', async ({
  page,
  browser,
  line,
  openOnApi,
}) => {
  await sitDown(page, 'observer');
  await openOnApi(page);
  await waitForData(page);
  const desk = importDeskOf(page);
  await desk.choose('calls.csv', calls());
  await expect(desk.dialog.getByRole('button', { name: 'New 1' })).toBeVisible();
  await expect(desk.dialog.getByRole('combobox', { name: 'Into' })).toHaveCount(0);

  const player = await (await browser.newContext()).newPage();
  await sitDown(player, 'exercise-operator-1');
  await player.goto(`${line.origin}/?lang=en`);
  await waitForData(player);
  const exercise = importDeskOf(player);
  await exercise.choose('calls.csv', calls());
  await exercise.into('incidents');
  await expect(exercise.dialog.getByText('What comes in here bears the mark of the exercise.')).toBeVisible();
  await player.context().close();
});
