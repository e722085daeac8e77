import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has libxml2's xmllint. */
export const hasXmllint = (): boolean => spawnSync('xmllint', ['--version']).status === 0;

type SchemaName = 'cap' | 'kml' | 'atom';

/** What of some files is not as a schema says, a line each; nothing: they are valid. No network is asked for anything. */
export const findSchemaFaults = (schema: SchemaName, files: readonly string[]): readonly string[] => {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'vigie-schema-'));
  try {
    const names = files.map((text, index) => {
      const name = join(folder, `${index}.xml`);
      writeFileSync(name, text);
      return name;
    });
    const path = new URL(`schemas/${schema}.xsd`, import.meta.url).pathname;
    const { stderr, status } = spawnSync('xmllint', ['--nonet', '--noout', '--huge', '--schema', path, ...names], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    if (status === 0) return [];
    const faults = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    return faults.map((line) => line.replaceAll(`${folder}/`, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
