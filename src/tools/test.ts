/*
 * `npm test`: everything that must hold, in the order of what fails soonest. Stops at the first step that fails. Its
 * last line is `N passed, N failed`: the unit, contract and end-to-end tests together; a step without tests of its own
 * that fails counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium, ensureWitnesses } from './programs.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The report that the step's test runner writes, and how to count in it. */
  readonly report?: { readonly file: string; readonly count: (report: never) => Counts };
}

/** Of this run alone, so that two can go side by side. */
const folder = resolve('.cache/test', String(process.pid));
const endToEndReport = `${folder}/e2e.json`;
process.env['VIGIE_BUILDS'] = folder;
process.env['VIGIE_E2E_REPORT'] = endToEndReport;

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

const countUnit = (report: UnitReport): Counts => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests,
});

interface EndToEndReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: readonly Suite[];
}

interface Suite {
  suites?: readonly Suite[];
  specs: readonly { file: string; line: number; title: string; tests: readonly { status: string }[] }[];
}

/** What passed at its second try only. */
const unsteady: string[] = [];

const addUnsteady = ({ suites = [], specs }: Suite): void => {
  for (const { file, line, title, tests } of specs) {
    if (tests.some(({ status }) => status === 'flaky')) unsteady.push(`${file}:${line} ${title}`);
  }
  suites.forEach(addUnsteady);
};

const countEndToEnd = ({ stats, suites }: EndToEndReport): Counts => {
  suites.forEach(addUnsteady);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
};

const unitReport = `${folder}/unit.json`;
const steps: readonly Step[] = [
  { name: 'check (types, lint, format, unused code)', command: ['npm', 'run', '--silent', 'check'] },
  {
    name: 'unit and contract tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: { file: unitReport, count: countUnit },
  },
  { name: 'build', command: ['vite', 'build', '--logLevel=error', '--outDir', `${folder}/dist`] },
  {
    name: 'build for a real API',
    command: ['vite', 'build', '--logLevel=error', '--mode', 'api', '--outDir', `${folder}/dist-api`],
  },
  { name: 'size budget', command: ['npm', 'run', '--silent', 'size'] },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '-c', 'e2e/playwright.config.ts'],
    report: { file: endToEndReport, count: countEndToEnd },
  },
];

const total: Counts = { passed: 0, failed: 0, skipped: 0 };

const addReport = ({ file, count }: NonNullable<Step['report']>): void => {
  if (!existsSync(file)) return;
  const counts = count(JSON.parse(readFileSync(file, 'utf8')) as never);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
};

const runStep = ({ name, command: [program, ...args], report }: Step): boolean => {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (report) addReport(report);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (status === 0) {
    console.log(`── ${name}: done in ${seconds} s`);
    return true;
  }
  if (total.failed === 0) total.failed = 1;
  console.error(
    `\n✗ ${name} failed after ${seconds} s: ${error?.message ?? 'see above'}. The later steps were not run.`,
  );
  return false;
};

mkdirSync(folder, { recursive: true });
await ensureChromium();
ensureWitnesses();
const succeeded = steps.every(runStep) && total.failed === 0;
// What failed leaves its traces.
if (succeeded) rmSync(folder, { recursive: true, force: true });

if (unsteady.length > 0) console.warn(`\nPassed at the second try only:\n  ${unsteady.join('\n  ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = succeeded ? 0 : 1;
