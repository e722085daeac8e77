import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentOf } from './lifecycle.ts';

it('is known by the SHA-256 and the size of its bytes, French before Dutch', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(text, text, (fr, nl) => {
      const bytes = Buffer.from(`${fr}\n\n${nl}`);
      expect(documentOf({ fr, nl })).toMatchObject({
        hash: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.length,
      });
    }),
  );
});
