import { defineConfig } from '@playwright/test';
import { findHeadless } from '../src/tools/programs.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { servers } from './servers.ts';

const chromium = findHeadless();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './start-servers.ts',
  outputDir: process.env['VIGIE_BUILDS'] ? `${process.env['VIGIE_BUILDS']}/test-results` : '../test-results',
  // Two, so that the machine's load stays the same wherever the tests run.
  workers: 2,
  fullyParallel: true,
  // What passes at the second try has found something: `npm test` names it at its end. It does not stop the work of all.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  // Room for a machine that is busy; nothing is judged by time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env['VIGIE_E2E_REPORT'] ?? '../.cache/test/e2e.json' }]],
  use: {
    baseURL: servers.demo.origin,
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/Brussels',
    // A trace of every step costs a fifth of a run: `--trace retain-on-failure` where one is needed.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ['--disable-gpu', ...chromiumArguments],
    },
  },
});
