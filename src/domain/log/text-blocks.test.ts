import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockFields, blockLanguages, fillBlock, insertBlock, textBlocks } from './text-blocks.ts';

describe('text blocks', () => {
  it('are filled with what is known, say where something is missing, and leave no field', () => {
    const values = fc.record(
      Object.fromEntries(blockFields.map((field) => [field, fc.constantFrom('', 'X {place}', '$& €')])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...textBlocks),
        fc.constantFrom(...blockLanguages),
        values,
        (block, language, known) => {
          const text = fillBlock(block, language, known);
          const wanted = blockFields.filter((field) => block.text[language].includes(`{${field}}`));
          const missing = wanted.filter((field) => !known[field]);
          expect([...text.matchAll(/\[[^\]]+\]/g)].length).toBe(missing.length);
          for (const field of wanted) if (known[field] === '$& €') expect(text).toContain('$& €');
        },
      ),
    );
  });

  it('have the same fields in both languages', () => {
    const fieldsOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([field]) => field).sort();
    for (const { text } of textBlocks) expect(fieldsOf(text.nl)).toEqual(fieldsOf(text.fr));
  });

  it('come in where the cursor stands, and lose nothing of what was typed around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (head, tail, block) => {
        const at = { start: head.length, end: head.length };
        const { text, cursor } = insertBlock(head + tail, block, at);
        expect(text.startsWith(head)).toBe(true);
        expect(text.endsWith(block + tail)).toBe(true);
        expect(text.slice(cursor)).toBe(tail);
      }),
    );
  });
});
