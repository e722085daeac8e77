import { expect, test } from './fixtures.ts';

test('the page comes with the security policy and mounts', async ({ page, openApp }) => {
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
  await openApp();
  const { 'content-security-policy': policy } = (await answer).headers();
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  await expect(page.locator('#root')).not.toBeEmpty();
});
