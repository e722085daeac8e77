import { drawFor } from '../mocks/random.ts';
import { expect, test } from './fixtures.ts';
import { createWatchman } from './monkey/invariants.ts';
import { play } from './monkey/play.ts';
import { type Step, drawStep } from './monkey/steps.ts';
import { type MonkeyWorld, openWorld } from './monkey/world.ts';
import { servers } from './servers.ts';

// Of two windows that do everything a trace is longer than what it tells; the steps tell it.
test.use({ trace: 'off' });

const minute = 60_000;
/** As many as a machine at rest does in a minute: a faster one does not go further. */
const mostSteps = 80;

test('a minute of everything that hands can do leaves nothing wrong', async ({ browser }) => {
  // Each step may wait for a window as long as the monkey has patience: only a finding fails, never the time.
  test.setTimeout(10 * minute);
  const draw = drawFor(1, 'monkey');
  const until = performance.now() + minute;
  const { steps, problems } = await play(browser, servers.api.origin, 1, (done) =>
    done < mostSteps && performance.now() < until ? drawStep(draw) : null,
  );
  expect(problems, JSON.stringify(steps)).toBeNull();
});

/** Changes nothing, and excuses nothing. */
const rest: Step = { tab: 0, kind: 'clock', by: 0 };

/** Something broken on purpose, and the words for it. */
const breaks: readonly (readonly [told: RegExp, act: (world: MonkeyWorld) => unknown])[] = [
  [/^uncaught: .*on purpose/, ({ pages: [page] }) => page.evaluate(() => void Promise.reject(new Error('on purpose')))],
  [/^console: on purpose/, ({ pages: [, page] }) => page.evaluate(() => console.error('on purpose'))],
  [
    /^console: policy violation/,
    ({ pages: [page] }) =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', resolve);
            new Image().src = 'https://elsewhere.example/x.png';
          }),
      ),
  ],
  [
    /^window 0: the focus is nowhere/,
    ({ pages: [page] }) => page.evaluate(() => (document.activeElement as HTMLElement).blur()),
  ],
  [
    /^window 0: “operator-1 › .+” held “typed before”, now “”/,
    ({ pages: [page] }) => page.getByRole('textbox', { name: 'New entry' }).clear(),
  ],
  [
    /^the log: \S+ has changed/,
    ({ host }) => {
      for (const { properties } of host.world().values('log')) Object.assign(properties, { text: 'another' });
    },
  ],
  [
    /^window 1: Alerts do not reconcile: /,
    ({ pages: [, page] }) =>
      page.getByRole('heading', { name: /^Alerts / }).evaluate((heading) => (heading.textContent = 'Alerts 4711')),
  ],
  [
    /^window 1: a part of the screen met an error/,
    ({ pages: [, page] }) => page.evaluate(() => document.body.append('A part of it met an error')),
  ],
];

test('the monkey sees what is wrong', async ({ browser }) => {
  test.setTimeout(5 * minute);
  const world = await openWorld(browser, servers.api.origin, 1);
  try {
    const [page] = world.pages;
    await page.getByRole('link', { name: 'Log' }).click();
    await page.getByRole('textbox', { name: 'New entry' }).fill('typed before');
    const watchman = createWatchman(world);
    expect(await watchman.after(rest)).toEqual([]);
    expect(await watchman.after(rest)).toEqual([]);
    for (const [told, act] of breaks) {
      await page.getByRole('textbox', { name: 'New entry' }).focus();
      await act(world);
      await expect
        .poll(() => watchman.after(rest), { message: String(told), timeout: minute })
        .toContainEqual(expect.stringMatching(told));
    }
  } finally {
    await world.close();
  }
});
