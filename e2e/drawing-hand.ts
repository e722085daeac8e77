import { type Locator, type Page, expect } from '@playwright/test';
import { screenOf } from './screen.ts';

/** The drawing tools by the names that people use (English). */
export const toolsOf = (page: Page) => {
  const panel = (name: 'Draw' | 'Measure'): Locator => page.getByRole('region', { name, exact: true });
  return {
    panel,
    bar: page.getByRole('toolbar', { name: 'Drawing on the map' }),
    button: (name: string) => screenOf(page).map.getByRole('button', { name, exact: true }),
  };
};

/** A place of the map, as parts of its width and height from its top left. */
export const placeOn = async (page: Page, x: number, y: number): Promise<readonly [number, number]> => {
  const box = await screenOf(page).map.boundingBox();
  if (!box) throw new Error('The map has no box.');
  return [box.x + box.width * x, box.y + box.height * y];
};

/** Clicks on places of the map, one after the other. */
export const clickOn = async (page: Page, ...places: readonly (readonly [x: number, y: number])[]): Promise<void> => {
  for (const [x, y] of places) {
    const at = await placeOn(page, x, y);
    await page.mouse.move(...at);
    await page.mouse.click(...at);
  }
};

export const measure = async (page: Page): Promise<Locator> => {
  await toolsOf(page).button('Measure').click();
  await expect(toolsOf(page).bar).toBeVisible();
  return toolsOf(page).panel('Measure');
};

export const drawShape = async (page: Page, kind: string): Promise<Locator> => {
  await toolsOf(page).button('Draw').click();
  await page.getByRole('group', { name: 'Draw' }).getByRole('button', { name: kind }).click();
  await expect(toolsOf(page).bar).toBeVisible();
  return toolsOf(page).panel('Draw');
};

/** Types places, one on each line. */
export const typePlaces = async (panel: Locator, ...lines: readonly string[]): Promise<void> => {
  const field = panel.getByRole('textbox', { name: 'Coordinates' });
  if (!(await field.isVisible())) await panel.getByText(/^Points \(/).click();
  await field.fill(lines.join('\n'));
  await field.press('Enter');
};
