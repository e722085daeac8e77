import { drawFor } from '../mocks/random.ts';
import { expect, test } from './fixtures.ts';
import { play } from './monkey/play.ts';
import { drawStep } from './monkey/steps.ts';
import { servers } from './servers.ts';

const minute = 60_000;
/** As many as a machine at rest does in a minute: a faster one does not go further. */
const mostSteps = 80;

test('a minute of everything that hands can do leaves nothing wrong', async ({ browser }) => {
  test.setTimeout(5 * minute);
  const draw = drawFor(1, 'monkey');
  const until = performance.now() + minute;
  const { steps, problems } = await play(browser, servers.api.origin, 1, (done) =>
    done < mostSteps && performance.now() < until ? drawStep(draw) : null,
  );
  expect(problems, JSON.stringify(steps)).toBeNull();
});
