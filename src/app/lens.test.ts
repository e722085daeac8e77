import { describe, expect, it } from 'vitest';
import { lensAfterClick, resolveLens } from './lens.ts';

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
