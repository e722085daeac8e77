import { describe, expect, it } from 'vitest';
import { wholeRegion } from '../shared/filters.ts';
import { lensAfterClick, nameLens, resolveLens } from './lens.ts';

const region = {
  zones: new Map([
    ['5339', {}],
    ['5341', {}],
  ]),
  communes: new Map([
    ['21004', { nis: '21004', zone: '5339' }],
    ['21001', { nis: '21001', zone: '5341' }],
  ]),
} as unknown as Parameters<typeof resolveLens>[1];

describe('the lens', () => {
  it('takes the zone of the commune, whatever zone the address names', () => {
    expect(resolveLens({ zone: '5341', commune: '21004' }, region)).toEqual({
      lens: { zone: '5339', commune: '21004' },
      unknown: null,
    });
  });

  it('falls back to the whole region for an unknown zone, and says so', () => {
    expect(resolveLens({ zone: '9999', commune: null }, region)).toEqual({
      lens: { zone: null, commune: null },
      unknown: { kind: 'zone', code: '9999' },
    });
  });

  it('keeps the zone when only the commune is unknown, and says so', () => {
    expect(resolveLens({ zone: '5339', commune: '99999' }, region)).toEqual({
      lens: { zone: '5339', commune: null },
      unknown: { kind: 'commune', code: '99999' },
    });
  });

  it('is the own zone where the address names none, and the whole Region where it does', () => {
    const lensOf = (zone: string | null, commune: string | null = null) =>
      resolveLens({ zone, commune }, region, '5339').lens;
    expect(lensOf(null)).toEqual({ zone: '5339', commune: null });
    expect(lensOf('5341')).toEqual({ zone: '5341', commune: null });
    expect(lensOf(null, '21001')).toEqual({ zone: '5341', commune: '21001' });
    for (const lens of [wholeRegion, lensOf('5341'), lensOf(null)]) {
      const { zone, commune } = nameLens(lens, '5339');
      expect(lensOf(zone, commune)).toEqual(lens);
    }
    expect(nameLens(wholeRegion, null)).toEqual(wholeRegion);
    expect(resolveLens({ zone: 'all', commune: null }, region)).toEqual({ lens: wholeRegion, unknown: null });
  });

  it('goes by clicks from zone to commune and back', () => {
    const spot = { zone: '5339', commune: '21004' };
    const zone = lensAfterClick({ zone: null, commune: null }, spot);
    const commune = lensAfterClick(zone, spot);
    expect(zone).toEqual({ zone: '5339', commune: null });
    expect(commune).toEqual({ zone: '5339', commune: '21004' });
    expect(lensAfterClick(commune, spot)).toEqual(zone);
    expect(lensAfterClick(commune, { zone: '5341', commune: '21001' })).toEqual({ zone: '5341', commune: null });
    expect(lensAfterClick(zone, null)).toEqual(zone);
  });
});
