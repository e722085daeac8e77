import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from './document.ts';
import { reportHtml, reportMarkdown } from './files.ts';

/** What would be markup, in either format. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '| a | b |',
    '# Title',
    '- point',
    '1. point',
    '[a](javascript:alert(1))',
    '**bold** `code` ~~gone~~ &amp; &lt;',
    'two\nlines',
    'two\n---',
    'two\n===',
  ),
);
const table = fc.record({
  name: hostile,
  columns: fc.constant(['Fait', 'Lieu']),
  rows: fc.array(fc.record({ id: fc.uuid(), cells: fc.tuple(hostile, hostile) }), { maxLength: 4 }),
  empty: fc.constant('Rien.'),
  leftOut: fc.constantFrom(null, '3 autres'),
});
const documents: fc.Arbitrary<ReportDocument> = fc.record({
  language: fc.constantFrom('fr', 'nl'),
  title: hostile,
  exercise: fc.constantFrom(null, 'EXERCICE'),
  lines: fc.array(hostile, { maxLength: 2 }),
  factsTitle: fc.constant('Faits'),
  tables: fc.array(table, { maxLength: 2 }),
  assessmentTitle: fc.constant('Appréciation'),
  assessment: hostile,
});

const known = new Set(
  'html head meta title style body section p h1 h2 h3 table thead tbody tr th td'
    .split(' ')
    .flatMap((tag) => [tag, `/${tag}`]),
);
const unescape = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('a report as a file', () => {
  it('has no tag in HTML but its own, and every cell as it is', () => {
    fc.assert(
      fc.property(documents, (one) => {
        const html = reportHtml([one]);
        const tags = [...html.matchAll(/<(?!!doctype)([^\s>]*)[^>]*>/g)].map(([, tag = '']) => tag);
        expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
        expect(html.match(/ on\w+=/g)?.filter(() => /<[^>]* on\w+=/.test(html)) ?? []).toEqual([]);
        const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => unescape(cell));
        expect(cells).toEqual(one.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
        expect(html.includes('class="exercise"')).toBe(one.exercise !== null);
      }),
    );
  });

  it('has the rows and columns of its tables in Markdown, and no other heading, link or list', () => {
    fc.assert(
      fc.property(documents, (one) => {
        const lines = reportMarkdown([one]).split('\n');
        const rows = lines.filter((line) => line.startsWith('| '));
        const asked = one.tables.reduce((sum, { rows: own }) => sum + (own.length > 0 ? own.length + 2 : 0), 0);
        expect(rows).toHaveLength(asked);
        for (const row of rows) expect(row.replaceAll(/\\./g, '').split('|')).toHaveLength(4);
        const headings = lines.filter((line) => line.startsWith('#'));
        expect(headings).toHaveLength(3 + one.tables.length);
        expect(lines.filter((line) => /^\s*(?:(?:[-+*]|\d+[.)])\s|(?:-+|=+)\s*$)/.test(line))).toEqual([]);
        expect(reportMarkdown([one]).replaceAll(/\\./g, '')).not.toMatch(/\]\(/);
      }),
    );
  });
});
