import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

export const look = async (page: Page, narrow: (builder: AxeBuilder) => AxeBuilder): Promise<void> => {
  // What is in order is neither told nor gone through a second time.
  const { violations } = await narrow(new AxeBuilder({ page }).options({ resultTypes: ['violations'] })).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
};
export const levels = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
export const expectNoBarrier = (page: Page): Promise<void> => look(page, (builder) => builder.withTags(levels));

/** In the dark all, and in the light what depends on it. Colours change at once. */
export const expectNoBarrierInBoth = async (page: Page): Promise<void> => {
  const dress = (theme: string) =>
    page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
  await dress('dark');
  await expectNoBarrier(page);
  await dress('light');
  await look(page, (builder) => builder.withRules(['color-contrast', 'link-in-text-block']));
};
