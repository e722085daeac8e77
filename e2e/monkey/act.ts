import type { Page } from '@playwright/test';
import { ask } from './ask.ts';
import { oddFiles } from './corpus.ts';
import type { MonkeyWorld } from './world.ts';
import type { Step, Target } from './steps.ts';

type Sort = 'any' | 'text' | 'select';
interface Spot {
  x: number;
  y: number;
  found: NonNullable<Target['found']>;
}

/** Everything of a sort that can be reached by a pointer, and where it is; runs in the page. */
const findSpots = (sort: string): Spot[] => {
  const selectors: Record<string, string> = {
    any: 'button, a[href], input, textarea, select, summary, [role=button], [role=option], [role=menuitem], [tabindex="0"], [role=listitem]',
    text: 'textarea, input:not([type]), input[type=text], input[type=search], input[type=number], input[type=time], input[type=datetime-local]',
    select: 'select',
  };
  const seen = new Map<string, number>();
  return [...document.querySelectorAll<HTMLElement>(selectors[sort] ?? '')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
    const top = document.elementFromPoint(x, y);
    if (box.width < 2 || !top || !(element.contains(top) || top.contains(element))) return [];
    const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60);
    const tag = element.tagName;
    const nth = seen.get(`${tag} ${name}`) ?? 0;
    seen.set(`${tag} ${name}`, nth + 1);
    return [{ x, y, found: { tag, name, nth } }];
  });
};

/** Where a target is now; it is written down, so that the same step finds the same thing again. */
const locate = async (page: Page, target: Target, sort: Sort): Promise<Spot | null> => {
  const spots = await ask(page, () => page.evaluate(findSpots, sort));
  const { found } = target;
  const same = found
    ? spots.find(
        (spot) => spot.found.tag === found.tag && spot.found.name === found.name && spot.found.nth === found.nth,
      )
    : spots[Math.floor(target.share * spots.length)];
  if (same) target.found = same.found;
  return same ?? null;
};

/** Chooses an option of what stands at a place; runs in the page. */
const choose = ({ x, y, share }: { x: number; y: number; share: number }): void => {
  const select = document.elementFromPoint(x, y)?.closest('select');
  if (!select || select.disabled) return;
  select.focus();
  select.selectedIndex = Math.floor(share * select.options.length);
  // It may bring another document, which would take this answer along with it.
  setTimeout(() => select.dispatchEvent(new Event('change', { bubbles: true })));
};

const clickAt = async (page: Page, spot: Spot | null, clickCount = 1): Promise<boolean> => {
  if (spot) await page.mouse.click(spot.x, spot.y, { clickCount });
  return spot !== null;
};

const compose = async (page: Page, text: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (let end = 1; end <= text.length; end++) {
    const part = text.slice(0, end);
    await session.send('Input.imeSetComposition', { text: part, selectionStart: end, selectionEnd: end });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
};

/** Keys of a Belgian keyboard, by where they are on it. */
const belgianKeys: Readonly<Record<string, string>> = { é: 'Digit2' };

const press = async (page: Page, key: string, times: number): Promise<void> => {
  const code = belgianKeys[key];
  if (code === undefined) {
    for (let time = 1; time < times; time++) await page.keyboard.down(key);
    return page.keyboard.press(key);
  }
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < times; time++)
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key, autoRepeat: time > 0 });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  return session.detach();
};

const setView = async (page: Page, width: number, height: number, zoom: number): Promise<void> => {
  await page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) });
};

const mapPoint = async (page: Page, x: number, y: number): Promise<{ x: number; y: number } | null> => {
  const box = await page.getByRole('region', { name: /^(Map|Carte|Kaart)$/ }).boundingBox();
  return box && { x: box.x + x * box.width, y: box.y + y * box.height };
};

/** Does one step. False: what it acts on is not there. */
export const act = async (world: MonkeyWorld, step: Step): Promise<boolean> => {
  const page = world.pages[step.tab];
  switch (step.kind) {
    case 'click':
      return clickAt(page, await locate(page, step.target, 'any'), step.clicks);
    case 'type':
    case 'compose': {
      const isThere = await clickAt(page, await locate(page, step.target, 'text'));
      if (isThere) await (step.kind === 'type' ? page.keyboard.insertText(step.text) : compose(page, step.text));
      return isThere;
    }
    case 'press': {
      await press(page, step.key, step.times);
      return true;
    }
    case 'choose': {
      const spot = await locate(page, step.target, 'select');
      if (!spot) return false;
      await ask(page, () => page.evaluate(choose, { ...spot, share: step.share }));
      return true;
    }
    case 'tap-map': {
      const point = await mapPoint(page, step.x, step.y);
      if (point) await page.mouse.click(point.x, point.y, { button: step.button, clickCount: step.clicks });
      return point !== null;
    }
    case 'wheel': {
      const size = page.viewportSize() ?? { width: 0, height: 0 };
      await page.mouse.move(step.x * size.width, step.y * size.height);
      await page.mouse.wheel(0, step.by);
      return true;
    }
    case 'reload':
      await page.reload();
      return true;
    case 'open':
      await page.goto(`${world.origin}/?${step.query}`);
      return true;
    case 'resize':
      await setView(page, step.width, step.height, step.zoom);
      return true;
    case 'clock':
      await ask(page, () => page.evaluate((by) => ((globalThis as { clockJump?: number }).clockJump = by), step.by));
      return true;
    case 'offline':
      await page.context().setOffline(step.isOffline);
      return true;
    case 'line':
      world.strike(step.fault);
      return true;
    case 'world':
      world.host.control({ action: 'skip', by: step.seconds });
      return true;
    case 'file': {
      const input = page.locator('input[type=file]').first();
      const file = oddFiles[step.file];
      if (!file || (await input.count()) === 0) return false;
      await input.setInputFiles({ name: file.name, mimeType: 'text/csv', buffer: file.bytes });
      return true;
    }
  }
};
