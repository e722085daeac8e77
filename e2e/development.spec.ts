import { createServer } from 'vite';
import { expect, test } from './fixtures.ts';

test('the development server runs the app under the same policy', async ({ openApp, page }) => {
  // Vite bundles the dependencies anew in a clean clone.
  test.slow();
  // The servers of this run serve builds, and say so to all that comes after them.
  delete process.env['NODE_ENV'];
  const server = await createServer({ root: `${import.meta.dirname}/..`, logLevel: 'error', server: { port: 0 } });
  try {
    await server.listen();
    const [origin] = server.resolvedUrls?.local ?? [];
    if (!origin) throw new Error('The development server has no address');
    const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
    await openApp({}, new URL(origin).origin);
    expect((await answer).headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await expect(page.locator('#root')).not.toBeEmpty({ timeout: 30_000 });
  } finally {
    await page.close();
    await server.close();
  }
});
