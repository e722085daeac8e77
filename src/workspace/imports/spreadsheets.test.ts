import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../exchange/read-file.ts';
import { toCsv } from '../../shared/csv.ts';
import { proposeMapping } from './fields.ts';
import { deploymentTemplate } from './template.ts';
import { plan, worldOf } from './test-plan.ts';

const read = async (content: string | Uint8Array, seat = 'operator-1') => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { rows, columns, faults } = await readFile(bytes);
  const numbered = rows.map((row, index) => ({ ...row, row: index }));
  const planned = await plan('deployments', numbered, proposeMapping('deployments', columns), { world: worldOf(seat) });
  return { planned, faults: faults.map(({ reason }) => reason) };
};
const reasonsOf = async (text: string, seat?: string) =>
  (await read(text, seat)).planned.map(({ line, state, problems }) => [
    line,
    state,
    ...problems.map(({ field, reason }) => `${field} ${reason}`),
  ]);
const header = 'operator;kind;level;place;strength;start;end;objective_fr;objective_nl;contact;operation';
const good = 'stib-security;metro;underground;metro-arts-loi;4;2026-11-24T14:00;2026-11-24T22:00;But;Doel;;'.split(';');

describe('the template of planned deployments', () => {
  it.each([
    ['as it is', (text: string) => Buffer.from(`\u{FEFF}${text}`)],
    ['Windows-1252, as Excel saves CSV', (text: string) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')],
    [
      'Unicode text, as Excel saves it',
      (text: string) => Buffer.from(`\u{FEFF}${text.replaceAll(';', '\t')}`, 'utf16le'),
    ],
    ['a first line that names the separator', (text: string) => Buffer.from(`sep=;\r\n${text}`)],
    ['rows of nothing', (text: string) => Buffer.from(`\u{FEFF}${text}${';'.repeat(10)}\r\n${';'.repeat(10)}\r\n`)],
    ['trailing separators', (text: string) => Buffer.from(text.replaceAll('\r\n', ';;\r\n'))],
    ['cells left out at the end of a row', (text: string) => Buffer.from(text.replaceAll(/;ASTRID.*\r/g, '\r'))],
    ['lines that end in CR alone', (text: string) => Buffer.from(text.replaceAll('\r\n', '\r'))],
    [
      'headings in another case',
      (text: string) => Buffer.from(text.replace(/^.*/, (head) => head.toUpperCase().replaceAll('_', ' '))),
    ],
    ['times with seconds', (text: string) => Buffer.from(text.replaceAll(/T(\d\d:\d\d)/g, ' $1:00'))],
    ['days as fr-BE writes them', (text: string) => Buffer.from(text.replaceAll('2026-11-24T', '24-11-26 '))],
    ['days as nl-BE writes them', (text: string) => Buffer.from(text.replaceAll('2026-11-24T', '24/11/2026 '))],
    [
      'numbers with a decimal comma',
      (text: string) => Buffer.from(text.replace(';4;', ';4,00;').replace('50.8466 4.3528', '50,8466 4,3528')),
    ],
    ['commas between the cells', (text: string) => Buffer.from(text.replaceAll(';', ','))],
  ])('is taken as a spreadsheet saves it again: %s', async (_, save) => {
    const { planned, faults } = await read(save(deploymentTemplate('fr').slice(1).replace('visible', 'à l’entrée')));
    expect([faults, planned.map(({ state, problems }) => [state, problems])]).toEqual([
      [],
      [
        ['new', []],
        ['new', []],
      ],
    ]);
    expect(planned.map(({ change }) => change?.properties)).toMatchObject([
      {
        operator: 'stib-security',
        strength: 4,
        place: { stop: 'metro-arts-loi' },
        shift: { start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T21:00:00.000Z' },
        objective: { fr: 'Présence à l’entrée', nl: 'Zichtbare aanwezigheid' },
      },
      { operator: 'zone-5339', kind: 'road', place: { zone: '5339', label: { fr: 'Ici' } } },
    ]);
  });
});

describe('planned deployments of a table', () => {
  it('keep every text that a table of the same columns holds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[=+@;,"' a-zé-]*[a-z]$/),
        fc.stringMatching(/^[=+@;,"' a-zé-]*[a-z]$/),
        async (fr, nl) => {
          const cells = good.with(7, fr.trim()).with(8, nl.trim());
          const csv = toCsv(
            header.split(';').map((name, index) => ({ name, value: (row: readonly string[]) => row[index] ?? '' })),
            [cells],
            'nl',
          );
          const [row] = (await read(csv)).planned;
          expect(row?.change?.properties['objective']).toEqual({ fr: fr.trim(), nl: nl.trim() });
        },
      ),
      { numRuns: 50 },
    ));

  it.each([
    [0, 'police', 'operator unknown-value'],
    [0, 'securail', 'operator not-competent'],
    [3, 'nowhere', 'place unknown-place'],
    [3, '48.85 2.35', 'place unknown-place'],
    [4, '0', 'strength bad-value'],
    [4, '2.5', 'strength bad-value'],
    [5, 'tomorrow', 'start missing'],
    [5, '25/10/2026 02:30', 'start twice'],
    [6, '29/03/2026 02:30', 'end missing'],
    [6, '2026-11-24T13:59', 'end missing'],
    [6, '2026-11-26T14:00', 'end bad-shift'],
    [7, '', 'objective missing'],
    [9, 'x'.repeat(101), 'contact bad-value'],
  ])(
    'column %i with “%s” is refused with line, column and reason (%s), and stops no other row',
    async (index, value, reason) => {
      const bad = good.with(index, value).join(';');
      const found = await reasonsOf([header, good.join(';'), bad, good.with(4, '5').join(';')].join('\n'));
      expect(found.map(([line, state]) => [line, state])).toEqual([
        [2, 'new'],
        [3, 'refused'],
        [4, 'new'],
      ]);
      expect(found[1]).toContain(reason);
    },
  );

  it('of another zone are refused to a commander', async () =>
    expect(await reasonsOf([header, good.join(';')].join('\n'), 'commander-5341')).toEqual([
      [2, 'refused', 'null no-right'],
    ]));
});
