import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { filterBy, screenOf, waitForData } from './screen.ts';

const form = (page: Page) => page.getByRole('form', { name: 'New incident' });

test('one box finds streets, crossings, points and whatever else has a name, and uses them', async ({
  host,
  page,
  apiOrigin,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  const { search, answers, rows, zone, commune } = screenOf(page);

  await test.step('a street is found first by its name, shown with its kind and commune, and gone to', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('rue de la loi');
    await expect(answers.first()).toHaveAccessibleName(/^Rue de la Loi Street · Bruxelles/);
    await page.keyboard.press('Enter');
    await expect(answers).toHaveCount(0);
    await expect(search).toHaveValue('');
    await expect(page).toHaveURL(/view=50\.84\d+,4\.3[67]\d+,/);
  });

  for (const [typed, found] of [
    ['wet straat', /^Wetstraat Street · Bruxelles/],
    ['loi x ducale', /^Rue de la Loi, corner of Rue Ducale Crossing · Bruxelles/],
    ['loi/ducale', /^Rue de la Loi, corner of Rue Ducale Crossing/],
    ['Wetstraat hoek Hertogstraat', /^Wetstraat, hoek Hertogstraat Crossing/],
    ['coin rue de la loi rue ducale', /^Rue de la Loi, corner of Rue Ducale/],
    ['rue haute bruxelles', /^Rue Haute Street · Bruxelles/],
    ['chée de wavre auderghem', /^Chaussée de Wavre Street · Auderghem/],
    ['St-Gillis', /^Sint-Gillis Commune/],
    ['Arts–Loi', /^Arts-Loi Metro station · Bruxelles/],
    ['sacre-coeur', /Sacré-C(?:œ|oe)ur/],
    ['dcuale', /^Rue Ducale/],
    [`50°50'48"N 4°22'10"E`, /Bruxelles Coordinates · .* Arts-Loi/],
    ['geo:50.8466,4.3695', /Coordinates · Bruxelles · 50\.84660, 4\.36950/],
    ['(50.8466, 4.3695)', /Coordinates · Bruxelles · 50\.84660, 4\.36950/],
    ['150 052,7 170 688,4', /Coordinates · Bruxelles · 50\.84660, 4\.36950/],
    ['https://www.openstreetmap.org/?mlat=50.8466&mlon=4.3695', /Coordinates · Bruxelles · 50\.84660/],
  ] as const) {
    await test.step(typed, async () => {
      await search.fill(typed);
      await expect(answers.first()).toHaveAccessibleName(found);
    });
  }

  await test.step('one typing error is forgiven in rooms and items too', async () => {
    await search.fill('baord');
    await expect(answers.first()).toHaveAccessibleName(/^Board/);
    const texts = await rows('Incidents').allInnerTexts();
    const titles = texts.map((text) => text.split('\n')[0]?.trim() ?? '');
    const title = titles.find((one) => /\p{L}{6}/u.test(one)) ?? '';
    const [word = ''] = /\p{L}{6,}/u.exec(title) ?? [];
    const [a, b, c] = word;
    await search.fill(title.replace(word, `${a}${c}${b}${word.slice(3)}`));
    await expect(answers.filter({ hasText: title }).first()).toBeVisible();
  });

  await test.step('what comes while answers are open joins them, and takes nobody’s place', async () => {
    const bring = async (id: string, severity: string): Promise<void> => {
      const label = { fr: 'Bourse', nl: 'Beurs' };
      const answer = await page.request.put(`${apiOrigin}/api/collections/incidents/items/${id}`, {
        headers: {
          Authorization: 'Bearer operator-2',
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          'If-None-Match': '*',
        },
        data: JSON.stringify({
          geometry: { type: 'Point', coordinates: [4.3493, 50.8482] },
          properties: {
            title: { fr: `Zzessai ${id}`, nl: `Zzessai ${id}` },
            category: 'other',
            severity,
            source: 'partner',
            disciplines: [],
            place: { label, commune: null, zone: null, stop: null, line: null },
          },
        }),
      });
      expect(answer.status()).toBe(201);
    };
    const incidents = answers.filter({ hasText: 'Zzessai' }).filter({ hasText: /inc-/ });
    await search.fill('zzessai');
    await bring('inc-one', 'minor');
    await bring('inc-two', 'minor');
    await expect(incidents).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    const chosen = page.getByRole('search').getByRole('option', { selected: true });
    const name = await chosen.innerText();
    // The most urgent stands first.
    await bring('inc-three', 'extreme');
    await expect(incidents).toHaveCount(3);
    await expect(incidents.first()).toContainText('inc-three');
    expect(await chosen.innerText()).toBe(name);
    await page.keyboard.press('Escape');
  });

  await test.step('a point elsewhere is refused with the reason', async () => {
    await search.fill('51.2194, 4.4025');
    await expect(page.getByRole('search').getByRole('alert')).toHaveText(/outside the Brussels-Capital Region/);
  });

  await test.step('Shift and Enter make it the lens, Control and Enter filter the lists', async () => {
    await search.fill('place flagey');
    await expect(answers.first()).toHaveAccessibleName(/^Place Eugène Flagey/);
    await page.keyboard.press('Shift+Enter');
    await expect(commune).toHaveValue('21009');
    await zone.selectOption('');
    await filterBy(page, 'Louise');
    await expect(page).toHaveURL(/q=Louise/);
    await expect(search).toHaveValue('Louise');
    await search.fill('');
    await expect(page).not.toHaveURL(/q=/);
    await search.press('Escape');
  });

  await test.step('with a form open it is the place of the form', async () => {
    await screenOf(page).map.click({ position: { x: 20, y: 400 } });
    await page.keyboard.press('i');
    await form(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Fallen tree');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('rue neuve x rue aux choux');
    await expect(answers.first()).toHaveAccessibleName(/^Rue Neuve, corner of Rue aux Choux/);
    await page.keyboard.press('Shift+Enter');
    await expect(form(page)).toContainText('Rue Neuve, corner of Rue aux Choux · Bruxelles');
    await expect(form(page).getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Fallen tree');
  });
});

test('the map tells where a place is, and what is near', async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page, { view: '50.8524,4.3562,16' });
  await waitForData(page);
  const { map } = screenOf(page);
  const menu = page.getByRole('menu', { name: 'Here' });
  const box = await map.boundingBox();
  if (!box) throw new Error('The map has no box.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  await test.step('a scale, and the coordinates under the pointer', async () => {
    await expect(map.getByRole('img', { name: 'Scale' })).toHaveText(/^\d+ m$/);
    await page.mouse.move(middle.x, middle.y);
    await expect(map).toContainText(/50\.852\d\d, 4\.356\d\d/);
  });

  await test.step('a right click says where this is, and Escape gives the map its focus back', async () => {
    await page.mouse.click(middle.x, middle.y, { button: 'right' });
    await expect(menu.getByRole('menuitem').first()).toHaveText(/^Rue (?:Neuve|aux Choux), near Rue .*, Bruxelles$/);
    await expect(menu).toContainText('Scope: Bruxelles, zone 5339');
    await expect(menu.getByRole('menuitem', { name: /^Nearest station: / })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
  });

  await test.step('the key for menus opens it too; what is within 250 m is listed by distance', async () => {
    await page.keyboard.press('m');
    await page.keyboard.press('ContextMenu');
    await menu.getByRole('menuitem', { name: 'Within 250 m' }).click();
    const near = page.getByRole('region', { name: 'Within 250 m' });
    await expect(near.getByRole('listitem').first()).toContainText(/\d+ m$/);
    await page.keyboard.press('Escape');
    await expect(near).toBeHidden();
  });

  await test.step('a new incident there, with a note to its place, as far as detail and server', async () => {
    await page.mouse.click(middle.x, middle.y, { button: 'right' });
    await menu.getByRole('menuitem', { name: 'New incident here' }).click();
    await expect(form(page)).toContainText(/Rue (?:Neuve|aux Choux), near Rue .*, Bruxelles/);
    await form(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Smell of gas');
    await form(page).getByRole('textbox', { name: 'Note to the place' }).fill('nr 12, 3rd floor');
    await form(page).getByRole('button', { name: 'Create the incident' }).click();
    await expect(screenOf(page).detail).toContainText('nr 12, 3rd floor');
    const made = () =>
      [...host.world().values('incidents')].find(({ properties }) => properties.title.fr === 'Smell of gas');
    await expect.poll(() => made()?.properties.place.note).toBe('nr 12, 3rd floor');
  });
});

test('what is typed before the search has come stays as it was typed', async ({ page, openOnApi }) => {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/assets/search-control-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await openOnApi(page);
  await waitForData(page);
  const { search, answers } = screenOf(page);
  await page.keyboard.press('/');
  await page.keyboard.type('rue de la ');
  // Nothing may write into the box while somebody types: the next key could come right after.
  await search.evaluate((box: HTMLInputElement) => {
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    Object.defineProperty(box, 'value', {
      get: () => own?.get?.call(box) as string,
      set: (text: string) => {
        box.dataset['written'] = `${box.dataset['written'] ?? ''}[${text}]`;
        own?.set?.call(box, text);
      },
    });
  });
  letThrough();
  await expect(answers.first()).toBeVisible();
  await page.keyboard.type('loi');
  await expect(answers.first()).toHaveAccessibleName(/^Rue de la Loi Street/);
  await expect(search).not.toHaveAttribute('data-written', /./);
});
