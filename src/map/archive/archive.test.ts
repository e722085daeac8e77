import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { palettes } from '../palette.ts';
import type { Easel } from '../world.ts';
import { openArchive } from './archive.ts';
import { writeTinyArchive } from './tiny-archive.ts';
import { readTrouble } from './trouble.ts';

const url = 'https://maps.example/tiny.pmtiles';
const tiles = [
  { z: 0, x: 0, y: 0, layers: ['water'] },
  { z: 1, x: 0, y: 0, layers: ['water'] },
  { z: 1, x: 1, y: 0, layers: ['earth', 'park'] },
];
const archive = writeTinyArchive(tiles, ['water', 'earth', 'park']);

/** A server with one file, which answers with parts of it. */
const serve = (bytes: Uint8Array): void =>
  void vi.stubGlobal('fetch', (_: string, { headers }: { headers: Record<string, string> }) => {
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d+)$/u.exec(headers['Range'] ?? '') ?? [];
    const [start, end] = [Number(from), Math.min(Number(to) + 1, bytes.length)];
    if (start >= bytes.length) return Promise.resolve(new Response(null, { status: 416 }));
    const range = { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}` };
    return Promise.resolve(new Response(bytes.slice(start, end), { status: 206, headers: range }));
  });

/** What is filled, and with which colour. */
const paintTile = async (zoom: number, x: number, y: number): Promise<string[]> => {
  const opened = await openArchive(url);
  opened.dress(palettes.dark);
  const side = 256 / 2 ** zoom;
  // Well inside the tile, as its neighbours reach into it.
  const frame = { x: (x + 0.25) * side, y: (y + 0.25) * side, scale: 2 ** zoom, size: 128 };
  const draw = await opened.prepare({ frame, zoom, pixels: 128 });
  const filled: string[] = [];
  const context = {
    fillStyle: '',
    fill: () => filled.push(context.fillStyle),
    fillRect: () => filled.push(context.fillStyle),
    ...Object.fromEntries(
      ['save', 'restore', 'beginPath', 'rect', 'clip', 'translate', 'moveTo', 'lineTo', 'stroke'].map((name) => [
        name,
        () => undefined,
      ]),
    ),
  };
  draw(context as unknown as Easel);
  return filled;
};

const troubleOf = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act;
    return 'none';
  } catch (thrown) {
    return readTrouble(thrown);
  }
};

beforeEach(() => serve(archive));
afterEach(() => vi.unstubAllGlobals());

describe('an archive of vector tiles', () => {
  it('is drawn tile by tile, in the colours of the map, in their order', async () => {
    const { outside, water, land } = palettes.dark;
    // Tiles of 512 pixels: what is seen at zoom 2 comes from zoom 1. What a park is for is not said: it is none.
    expect(await paintTile(2, 0, 0)).toEqual([outside, water]);
    expect(await paintTile(2, 2, 0)).toEqual([outside, land]);
    expect(await paintTile(2, 0, 2)).toEqual([outside]);
  });

  it('lets the built-in map be seen where it has no land of its own', async () => {
    serve(writeTinyArchive(tiles.slice(0, 2), ['water']));
    expect(await paintTile(2, 0, 0)).toEqual([palettes.dark.water]);
    expect(await paintTile(2, 2, 0)).toEqual([]);
  });

  it('is told from what is none', async () => {
    serve(new TextEncoder().encode('<!doctype html><title>Not found</title>'.repeat(20)));
    expect(await troubleOf(openArchive(url))).toBe('foreign');
    serve(new Uint8Array());
    expect(await troubleOf(openArchive(url))).toBe('foreign');
    serve(writeTinyArchive(tiles, ['water'], 2));
    expect(await troubleOf(openArchive(url))).toBe('foreign');
  });

  it('is refused when it was cut, at any place', async () => {
    for (let length = 127; length < archive.length; length++) {
      serve(archive.slice(0, length));
      expect(await troubleOf(openArchive(url))).not.toBe('none');
    }
    expect(await troubleOf(openArchive(url))).toBe('cut');
  });

  it('tells a server that is not there from one that sends whole files', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await troubleOf(openArchive(url))).toBe('unreachable');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    expect(await troubleOf(openArchive(url))).toBe('unreachable');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Uint8Array(100_000))));
    expect(await troubleOf(openArchive(url))).toBe('whole');
  });
});
