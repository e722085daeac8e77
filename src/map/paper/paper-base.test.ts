import { expect, it } from 'vitest';
import { tileUrl } from './paper-base.ts';

it('the address of a tile follows the template, and leaves what it does not know', () => {
  expect(tileUrl('https://{s}.tile.example/{z}/{x}/{y}{r}.png', 4, 6, 3)).toBe('https://b.tile.example/3/4/6@2x.png');
  expect(tileUrl('https://tile.example/{z}/{y}/{x}?k={key}', 1, 2, 3)).toBe('https://tile.example/3/2/1?k={key}');
});
