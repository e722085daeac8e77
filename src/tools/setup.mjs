/*
 * `node src/tools/setup.mjs SCRIPT [ARGUMENTS]` installs the dependencies when they are not those of the lock file, then
 * runs SCRIPT with the Node.js that the project brings along. It is started by whatever Node.js the machine has, before
 * anything is installed: plain JavaScript without dependencies.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestOuterNode = [20, 0];
const oldestInnerNode = [22, 18]; // runs TypeScript files without a flag

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const binFolder = join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: binFolder + delimiter + (process.env.PATH || '') };

const fail = (message) => {
  console.error('\n' + message + '\n');
  process.exit(1);
};

const isOlder = (version, [major, minor]) => {
  const [actualMajor, actualMinor] = version.replace('v', '').split('.').map(Number);
  return actualMajor < major || (actualMajor === major && actualMinor < minor);
};

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** npm keeps a list of what it installed; it is written last, so an interrupted installation has none. */
const isInstalled = () => {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (!present[path]) return optional === true;
    return present[path].version === version && existsSync(join(root, path));
  });
};

const install = () => {
  console.log('Installing the dependencies (once, and after each change of the lock file) …');
  const npmCli = (process.env.npm_execpath || '').endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const options = { cwd: root, stdio: 'inherit', shell: !npmCli && process.platform === 'win32' };
  const quiet = ['ci', '--loglevel=error', '--no-progress'];
  const { status } = npmCli
    ? spawnSync(process.execPath, [npmCli, ...quiet], options)
    : spawnSync('npm', quiet, options);
  if (status !== 0) fail('The dependencies could not be installed: npm says why above. Is there a network?');
};

const findNode = () => {
  const shipped = join(binFolder, 'node');
  const node = spawnSync(shipped, ['--version']).status === 0 ? shipped : process.execPath;
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  if (isOlder(version, oldestInnerNode)) {
    fail(
      `This machine's Node.js is ${version}. On Linux the project brings a newer one along; here, please install ` +
        `Node.js ${oldestInnerNode.join('.')} or newer (https://nodejs.org).`,
    );
  }
  return node;
};

const [script, ...scriptArguments] = process.argv.slice(2);
if (!script) fail('Usage: node src/tools/setup.mjs SCRIPT [ARGUMENTS]');
if (isOlder(process.version, oldestOuterNode)) {
  fail(`Vigie needs Node.js ${oldestOuterNode[0]} or newer; this is ${process.version} (https://nodejs.org).`);
}
if (!isInstalled()) install();

const child = spawn(findNode(), [script, ...scriptArguments], { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
