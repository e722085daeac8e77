import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { whyNoNginx } from '../service/nginx/run.ts';
import { whyNoCluster } from '../service/testing/cluster.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The same without windows: what Playwright takes where it may download, and a quarter less work a page. */
const headlessShell = 'chromium-headless-shell';

/** The path of this machine's own Chromium or Chrome, `VIGIE_CHROMIUM` first; undefined when it has none. */
export const findChromium = (): string | undefined => {
  const chosen = process.env['VIGIE_CHROMIUM'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications].find(isExecutable);
};

const onPath = (program: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find(isExecutable);
const isOnPath = (program: string): boolean => onPath(program) !== undefined;

/** What drives a page without a window, the quickest first; undefined when this machine has none of its own. */
export const findHeadless = (): string | undefined =>
  process.env['VIGIE_CHROMIUM'] ?? onPath(headlessShell) ?? findChromium();

/** Servers that are installed are not started: the project runs its own. */
const run = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
};

const isRoot = (): boolean => process.getuid?.() === 0;

/** Ubuntu's package of that name is a stub for a snap, so that only Debian itself counts. */
const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const installFromDebian = (...packages: readonly string[]): void => {
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages]);
};

/** What some tests ask to look at the product with, and Debian's packages of it. */
const witnesses = {
  ogrinfo: 'gdal-bin',
  openssl: 'openssl',
  pdftotext: 'poppler-utils',
  xmllint: 'libxml2-utils',
} as const;

/** What the service stands on. */
const databasePackages = ['postgresql', 'postgresql-15-postgis-3'] as const;
const nginxPackages = ['nginx', 'libnginx-mod-nchan'] as const;

/** What the service stands on and this machine lacks: the packages, with why. */
const missingForService = (): readonly string[] => [
  ...(whyNoCluster() === null ? [] : databasePackages),
  ...(whyNoNginx() === null ? [] : nginxPackages),
];

/**
 * Installs what the service stands on where that can be done. Throws, with what is missing, where it cannot.
 * @param withDatabase also PostgreSQL
 */
export const ensureServicePrograms = ({ withDatabase }: { withDatabase: boolean }): void => {
  const whys = (): readonly string[] =>
    [withDatabase ? whyNoCluster() : null, whyNoNginx()].filter((reason) => reason !== null);
  if (whys().length === 0) return;
  if (isDebian() && isRoot()) {
    const missing = missingForService().filter((name) => withDatabase || !name.startsWith('postgresql'));
    console.log(`Installing ${missing.join(', ')} from Debian (once) …`);
    installFromDebian(...missing);
  }
  if (whys().length > 0) throw new Error(`${whys().join('; ')}. On Debian, root gets it by itself.`);
};

/** Makes sure that they are there where that can be done; else the tests that ask them are skipped. */
export const ensureWitnesses = (): void => {
  const missing = [
    ...Object.entries(witnesses).flatMap(([program, name]) => (isOnPath(program) ? [] : [name])),
    ...missingForService(),
  ];
  if (missing.length === 0 || !isDebian() || !isRoot()) return;
  console.log(`Installing ${missing.join(', ')} from Debian (once) …`);
  installFromDebian(...missing);
};

/**
 * The Python that has QGIS, as a command and what stands before its arguments: `VIGIE_QGIS`, else Debian's, which is
 * installed where that can be done. Throws when none could be had.
 */
export const ensureQgis = (): readonly string[] => {
  const python = (process.env['VIGIE_QGIS'] ?? '/usr/bin/python3').split(' ');
  const [program = '', ...args] = python;
  const isThere = (): boolean => spawnSync(program, [...args, '-c', 'import qgis.core']).status === 0;
  if (isThere()) return python;
  if (isDebian() && isRoot()) {
    console.log('Installing QGIS from Debian (once, two minutes) …');
    installFromDebian('python3-qgis', 'qgis-providers');
  }
  if (isThere()) return python;
  throw new Error(`${python.join(' ')} has no QGIS: install Debian's python3-qgis, or name another one by VIGIE_QGIS.`);
};

/**
 * Makes sure that a Chromium is there: the machine's own, else Debian's package when root on Debian, else Playwright's
 * own download. Throws when none could be had.
 */
export const ensureChromium = async (): Promise<void> => {
  if (isDebian() && isRoot()) {
    if (findChromium() && isOnPath(headlessShell)) return;
    console.log('Installing Chromium from Debian (once) …');
    installFromDebian('chromium', headlessShell, 'fonts-liberation');
    return;
  }
  if (findChromium()) return;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  console.log('Downloading Chromium (once) …');
  const withLibraries = process.platform === 'linux' && isRoot() ? ['--with-deps'] : [];
  run('playwright', ['install', ...withLibraries, 'chromium']);
};
