import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/** The path of this machine's own Chromium or Chrome, `VIGIE_CHROMIUM` first; undefined when it has none. */
export const findChromium = (): string | undefined => {
  const chosen = process.env['VIGIE_CHROMIUM'];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...applications].find(isExecutable);
};

/** Whether a program is on the path. */
const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .some((folder) => isExecutable(join(folder, program)));

const run = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
};

const isRoot = (): boolean => process.getuid?.() === 0;

/** Ubuntu's package of that name is a stub for a snap, so that only Debian itself counts. */
const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

const installFromDebian = (...packages: readonly string[]): void => {
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages]);
};

/** Makes sure that GDAL's `ogrinfo`, and OpenSSL for a certificate, are there where that can be done; else the GIS tests are skipped. */
export const ensureGdal = (): void => {
  if ((isOnPath('ogrinfo') && isOnPath('openssl')) || !isDebian() || !isRoot()) return;
  console.log('Installing GDAL from Debian (once) …');
  installFromDebian('gdal-bin', 'openssl');
};

/**
 * Makes sure that a Chromium is there: the machine's own, else Debian's package when root on Debian, else Playwright's
 * own download. Throws when none could be had.
 */
export const ensureChromium = async (): Promise<void> => {
  if (findChromium()) return;
  if (isDebian() && isRoot()) {
    console.log('Installing Chromium from Debian (once) …');
    installFromDebian('chromium', 'fonts-liberation');
    return;
  }
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  console.log('Downloading Chromium (once) …');
  const withLibraries = process.platform === 'linux' && isRoot() ? ['--with-deps'] : [];
  run('playwright', ['install', ...withLibraries, 'chromium']);
};
