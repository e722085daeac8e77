import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Adds up lines, in order. */
export interface LineChecks {
  /** @param body a line without its check @returns the check of it and all before */
  add(body: string): string;
  /** Of all lines so far. */
  whole(): string;
}

/** SHA-256, by a library: browsers have their own on safe origins only. */
export const createLineChecks = (): LineChecks => {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const read = (): string => bytesToHex(hash.clone().digest());
  return {
    add: (body) => {
      hash.update(encoder.encode(`${body}\n`));
      return read().slice(0, 8);
    },
    whole: read,
  };
};

const pattern = /^(\{.*),"check":"([0-9a-f]{8})"\}$/s;

/** `{…}` with its check as the last member. */
export const withCheck = (body: string, check: string): string => `${body.slice(0, -1)},"check":"${check}"}`;

/** A line as it was before its check came into it; null: it has none. */
export const splitCheck = (line: string): { body: string; check: string } | null => {
  const [, begin, check] = pattern.exec(line) ?? [];
  return begin === undefined || check === undefined ? null : { body: `${begin}}`, check };
};
