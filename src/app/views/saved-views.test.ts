// @vitest-environment jsdom
import fc from 'fast-check';
import decodeQr from 'qr/decode.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { qrPath } from './qr-path.ts';
import {
  addressToShare,
  findView,
  keepViews,
  openView,
  readViewFile,
  readViews,
  removeView,
  viewOf,
  writeViews,
} from './saved-views.ts';

const paramsOf = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));

/** The picture of a code as a camera has it: black and white pixels, `scale` a module. */
const takePicture = ({ size, path }: NonNullable<ReturnType<typeof qrPath>>, scale: number) => {
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1/g)) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < scale; column += 1) {
        const at = ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width: side, height: side, data };
};

describe('a saved view', () => {
  beforeEach(() => {
    for (const { name } of readViews()) removeView(name);
    history.replaceState(null, '', '/?lang=nl&zone=5341');
  });

  it('holds lens, filters, layers, room and where the map is, and nothing of who reads it', () => {
    const asked =
      '?lang=en&theme=light&zone=5339&severity=extreme,severe&layers=incidents&room=log&view=50.85000,4.35000,14&sel=incidents:inc-000001&utm_source=mail';
    expect(paramsOf(viewOf(asked))).toEqual({
      zone: '5339',
      severity: 'extreme,severe',
      layers: 'incidents',
      room: 'log',
      view: '50.85000,4.35000,14',
    });
    expect(paramsOf(viewOf('?lang=fr'))).toEqual({ zone: 'all' });
  });

  it('is opened in the language of who opens it, and Back undoes it', () => {
    const length = history.length;
    openView({ name: 'Midi', query: viewOf('?zone=5342&room=board') });
    expect(paramsOf(location.search)).toEqual({ zone: '5342', room: 'board', lang: 'nl' });
    expect(history.length).toBe(length + 1);
  });

  it('takes the place of one of the same name, whatever its letter case', () => {
    keepViews({ name: 'Heysel', query: 'zone=5339' });
    keepViews({ name: 'heysel', query: 'zone=5340' });
    expect(readViews()).toEqual([{ name: 'heysel', query: 'zone=5340' }]);
    expect(findView(' HEYSEL ')?.query).toBe('zone=5340');
  });

  it('comes back from its file; what else stands there is counted, and no other file is taken', () => {
    const views = [
      { name: 'Centre', query: 'zone=5339&room=log' },
      { name: 'Région', query: 'zone=all' },
    ];
    expect(readViewFile(writeViews(views))).toEqual({ views, unreadable: 0 });
    const poisoned = writeViews([...views, { name: '', query: 'zone=5339' }, 7 as never]);
    expect(readViewFile(poisoned)).toEqual({ views, unreadable: 2 });
    const evil = writeViews([{ name: 'x', query: 'zone=%00%ff&lang=nl&layers=<b>&room=nowhere' }]);
    expect(readViewFile(evil)?.views).toEqual([{ name: 'x', query: 'zone=all' }]);
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readViewFile(text)).toBeNull();
      }),
    );
  });
});

describe('an address that is shared', () => {
  it('names the whole Region, so that a commander sees it too', () => {
    expect(addressToShare('https://vigie.test/?lang=en')).toBe('https://vigie.test/?lang=en&zone=all');
    expect(addressToShare('https://vigie.test/?zone=5339')).toBe('https://vigie.test/?zone=5339');
  });

  it('can be read off its code', () => {
    const address = 'https://vigie.test/?zone=5339&commune=21004&room=log&view=50.84660,4.36950,15&sel=incidents:inc-1';
    const code = qrPath(address);
    expect(code && decodeQr(takePicture(code, 4))).toBe(address);
    expect(qrPath('x'.repeat(5_000))).toBeNull();
  });
});
