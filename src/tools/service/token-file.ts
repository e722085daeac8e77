import { writeFileSync } from 'node:fs';

/** A file of tokens that only this user reads. Answers its path. */
export const writeTokenFile = (file: string, seatByHash: Readonly<Record<string, string>>): string => {
  writeFileSync(file, JSON.stringify(seatByHash), { mode: 0o600 });
  return file;
};
