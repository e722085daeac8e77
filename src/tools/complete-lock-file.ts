/*
 * `npm run lock`, after a change of the dependencies: completes the lock file with the packages for other platforms
 * that npm left out of it (https://github.com/npm/cli/issues/4828; also when a registry does not hold them). Without
 * them `npm ci` refuses the file, here or on those platforms.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
}

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };

/** What a platform package runs on, by the custom of their names: `…-linux-arm64-musl`. */
const readPlatform = (name: string): Pick<LockedPackage, 'cpu' | 'libc' | 'os'> | undefined => {
  const match = /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(.*)$/.exec(
    name,
  );
  if (!match) return undefined;
  const [, os = '', cpu = '', rest = ''] = match;
  const libc = rest.includes('musl') ? 'musl' : rest.includes('gnu') ? 'glibc' : undefined;
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] };
};

let added = 0;
for (const { dev, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const platform = readPlatform(name);
    if (lock.packages[path] || !platform || !/^\d/.test(version)) continue;
    lock.packages[path] = { version, ...(dev ? { dev } : {}), optional: true, ...platform };
    added += 1;
  }
}
const { '': root, ...packages } = lock.packages;
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { ...(root ? { '': root } : {}), ...Object.fromEntries(sorted) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${file}: ${added} packages for other platforms added`);
