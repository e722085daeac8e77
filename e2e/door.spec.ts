import { appUrl, expect, test } from './fixtures.ts';
import { waitForData } from './screen.ts';

test.use({ keepsCopy: true });

/** What the page uses of what a browser may refuse: sound, copying, and a wall that stays awake. Hints tell of the browser, and do nothing. */
const mayBeOpen = /^(autoplay|clipboard-write|media-playback-while-not-visible|screen-wake-lock|ch-.*)$/;

test('the browser closes what the page does not use, and has nothing to say against the header', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Permissions-Policy/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto(appUrl());
  await waitForData(page);
  const open = await page.evaluate(() => {
    const { featurePolicy } = document as unknown as { featurePolicy: { allowedFeatures(): string[] } };
    return featurePolicy.allowedFeatures();
  });
  expect(open.filter((feature) => !mayBeOpen.test(feature))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what is not there is not found, offline copy or not', async ({ page, baseURL }) => {
  await page.goto(appUrl());
  await waitForData(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await waitForData(page);
  for (const path of ['/nothing', '/assets/index-0000.js', '/api/collections']) {
    const response = await page.request.get(`${baseURL}${path}`);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-security-policy'], path).toContain("default-src 'none'");
    // Chromium has a page of its own for an empty 404, and tells it as a failure.
    const seen = page.goto(`${baseURL}${path}`).then((answer) => String(answer?.status()), String);
    expect(await seen, path).toMatch(/^404$|ERR_HTTP_RESPONSE_CODE_FAILURE/);
  }
  expect((await page.goto(`${baseURL}/index.html`))?.status()).toBe(200);
});
