import { describe, expect, it } from 'vitest';
import { layerRegistry } from '../layers/registry.ts';
import { languages } from '../shared/vocabulary.ts';
import type { Room } from './manifest.ts';
import { rooms } from './registry.ts';

/** Single keys of the screen, of the map, of what the desk does and of the open item. */
const taken = ['?', '/', '0', 'z', 'm', 'n', 'v', 'w', 'i', 't', 'a', 'l', 'x', 'h', 'r', 'k', 'e', 'u'];

describe('the rooms', () => {
  it('have each an id, a key and a name of its own', () => {
    for (const read of [
      ({ id }: (typeof rooms)[number]) => id,
      ({ key }: (typeof rooms)[number]) => key,
      ...languages.map(
        (language) =>
          ({ title }: (typeof rooms)[number]) =>
            title[language],
      ),
    ]) {
      expect(new Set(rooms.map(read)).size).toBe(rooms.length);
    }
    for (const { key } of rooms) expect(taken).not.toContain(key);
  });

  it('have names that break where they may: a column of a phone takes nine letters', () => {
    const parts = rooms.flatMap(({ title, name = title }: Room) =>
      languages.flatMap((language) => name[language].split(/[\s\u00AD’-]/)),
    );
    expect(parts.filter(({ length }) => length > 9)).toEqual([]);
  });

  it('open layers that there are', () => {
    for (const { layers } of rooms) for (const id of layers) expect(Object.keys(layerRegistry)).toContain(id);
  });
});
