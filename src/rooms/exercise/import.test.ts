import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeInject } from '../../domain/exercise/lifecycle.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { scriptCsv } from './export.ts';
import { type ImportContext, importTemplate, readImport } from './import.ts';

const stop: FoundPlace = {
  id: 'metro-arts-loi',
  place: {
    label: { fr: 'Arts-Loi', nl: 'Kunst-Wet' },
    commune: '21004',
    zone: '5339',
    stop: 'metro-arts-loi',
    line: null,
  },
  position: [4.36877, 50.84552],
};
let ids = 0;
const context: ImportContext = {
  zoneCodes: ['5339', '5340'],
  findPlace: (text) => (text === 'metro-arts-loi' ? stop : null),
  newId: () => `inj-import-${'abcdefghij'[ids++ % 10]}`,
  taken: 0,
};
const read = (text: string, more: Partial<ImportContext> = {}) => readImport(text, { ...context, ...more });
const told = (text: string) => read(text).errors.map(({ line, field, reason }) => `${line} ${field} ${reason}`);

describe('a script that is imported', () => {
  it('has what its template shows', () => {
    const { injects, errors } = read(importTemplate('fr'));
    expect(errors).toEqual([]);
    expect(injects.map(({ offset, kind, minutes }) => [offset, kind, minutes])).toEqual([
      [300, 'incident', null],
      [1_200, 'silence', 2],
    ]);
    expect(injects[0]).toMatchObject({
      place: stop.place,
      position: stop.position,
      expected: { action: 'step', within: 5 },
    });
  });

  it('is all of it or nothing, and says what is wrong by line, field and reason', () => {
    const head = 'time;kind;title_fr;title_nl;place;severity;category;zone;within;action';
    expect(told(`${head}\n0:05;message;A;B;;;;;;\nx;crash;A;;nowhere;grave;;9999;0;entry`)).toEqual([
      '3 time bad-time',
      '3 kind unknown-value',
      '3 title_nl empty',
      '3 place unknown-place',
      '3 expected_fr empty',
      '3 expected_nl empty',
      '3 within no-number',
      '3 zone unknown-value',
      '3 severity unknown-value',
    ]);
    expect(read(`${head}\n0:05;message;A;B;;;;;;\nx;message;A;B;;;;;;`).injects).toEqual([]);
    expect(told(`${head}\n0:05;incident;A;B;;severe;fire;;;`)).toEqual(['2 place empty']);
    expect(told(`${head}\n0:05;disruption;A;B;;;;;;`)).toEqual(['2 place empty']);
    expect(told('time;kind;colour\n0:05;message;red')).toEqual([
      '1 colour unknown-column',
      '1 title_fr missing-column',
      '1 title_nl missing-column',
    ]);
    expect(told(`${head}\n`)).toEqual(['1  no-rows']);
    expect(told(`${head}\n0:05;message;A;B;;;;;;;;more`)).toEqual(['2  wrong-count']);
    expect(told('time;kind\n"0:05;message')).toEqual(['2  bad-quote']);
    expect(read(`${head}\n0:05;message;A;B;;;;;;`, { taken: 200 }).errors).toEqual([
      { line: 2, field: '', reason: 'too-many' },
    ]);
  });

  it('reads the same from JSON, by the number of the inject', () => {
    const one = { time: '0:05', kind: 'alert', title_fr: 'A', title_nl: 'B', place: 'metro-arts-loi' };
    const whole = { ...one, severity: 'severe', theme: 'fire', minutes: 30 };
    expect(read(JSON.stringify([whole])).injects).toMatchObject([{ kind: 'alert', theme: 'fire', minutes: 30 }]);
    expect(told(JSON.stringify([whole, one]))).toEqual(['2 severity empty']);
    expect(told(JSON.stringify([{ ...whole, text_fr: ['x'], minutes: true, exercise: true }]))).toEqual([
      '1 minutes unknown-value',
      '1 text_fr unknown-value',
    ]);
    expect(told('[1]')).toEqual(['1  bad-json']);
    expect(told('{"time":"0:05"}')).toEqual(['1  bad-json']);
    expect(told('[{"time"')).toEqual(['1  bad-json']);
  });

  it('is what was exported, whatever was written', () => {
    // What a form trims is no part of a text.
    const words = fc.stringMatching(/^[A-Za-z='"+;-][A-Za-z ;"'=+@-]{0,20}[a-z]$/);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 172_800 }), words, words, words, (offset, fr, nl, more) => {
        const draft = {
          script: 'exe-x',
          offset,
          kind: 'incident',
          title: { fr, nl },
          text: { fr: more, nl: '' },
          place: stop.place,
          function: 'operator',
          zone: '5339',
          severity: 'minor',
          category: 'other',
          theme: null,
          minutes: null,
          expected: { text: { fr: nl, nl: fr }, action: 'engage', within: 7 },
        } as const;
        const inject = writeInject(
          'inj-x',
          draft,
          { type: 'Point', coordinates: [4.36877, 50.84552] },
          '2026-11-27T12:00:00.000Z',
        );
        const { injects, errors } = read(scriptCsv([inject], 'nl'));
        expect(errors).toEqual([]);
        const { script: _, ...described } = draft;
        expect(injects).toMatchObject([described]);
      }),
    );
  });
});
