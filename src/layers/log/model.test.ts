import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureStore } from '../../live/feature-store.ts';
import { createSelection } from '../../live/selection.ts';
import { noFilters, wholeRegion } from '../../shared/filters.ts';
import { disciplineSchema } from '../../shared/vocabulary.ts';
import { type LogEntry, logKinds } from '../../domain/log/contract.ts';
import { draftEntry, logRule } from './model.ts';

const now = Date.parse('2026-11-24T12:00:00Z');

const arbitraryEntries = fc
  .array(
    fc.record({
      discipline: fc.option(fc.constantFrom(...disciplineSchema.options)),
      zone: fc.option(fc.constantFrom('5339', '5340')),
      kind: fc.constantFrom(...logKinds),
      text: fc.constantFrom('Périmètre', 'Renforts', ''),
      minutes: fc.nat(1000),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ minutes, discipline, zone, kind, text }, index): LogEntry => {
      const occurred = new Date(now - minutes * 60_000).toISOString();
      const draft = { text, occurred, discipline, zone, commune: null, incident: null, corrects: null };
      const entry = draftEntry(`log-${index}`, draft, 'operator', now);
      return { ...entry, properties: { ...entry.properties, kind, number: index + 1 } };
    }),
  );

describe('the selection of the log', () => {
  it('counts each entry once, the latest first, under every lens and filter', () => {
    const scopes = fc.record({
      zone: fc.option(fc.constantFrom('5339', '5340')),
      discipline: fc.subarray([...disciplineSchema.options]),
      q: fc.constantFrom('', 'perimetre', '#3'),
      window: fc.constantFrom('1h', '6h', 'all'),
    });
    fc.assert(
      fc.property(arbitraryEntries, scopes, (entries, { zone, discipline, q, window }) => {
        const store = createFeatureStore<LogEntry>();
        const selection = createSelection(store, logRule({ lens: wholeRegion, filters: noFilters, now }));
        store.replace(entries);
        const filters = { ...noFilters, discipline, q, window: window as 'all' };
        selection.setRule(logRule({ lens: { zone, commune: null }, filters, now }));
        const listed = [...selection.values()];
        expect(logKinds.reduce((sum, kind) => sum + selection.count(kind), 0)).toBe(listed.length);
        expect(selection.size).toBe(listed.length);
        const numbers = listed.map(({ properties }) => properties.number);
        expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
        for (const entry of entries) {
          const { properties } = entry;
          const isMeant =
            (zone === null || properties.zone === zone) &&
            (properties.discipline === null || discipline.length === 0 || discipline.includes(properties.discipline)) &&
            (q !== 'perimetre' || properties.text === 'Périmètre') &&
            (q !== '#3' || `log-${properties.number - 1} #${properties.number} ${properties.text}`.includes('#3')) &&
            (window === 'all' || Date.parse(properties.occurred) >= now - Number.parseInt(window, 10) * 3_600_000);
          expect(listed.includes(entry)).toBe(isMeant);
        }
      }),
    );
  });
});
