// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { focusMap, isOnMap } from './map-element.ts';

it('gives the map the focus, and knows what happens to it', () => {
  const [room, map, button] = ['section', 'div', 'button'].map((tag) => document.createElement(tag));
  if (!room || !map || !button) throw new Error('There is no document.');
  room.className = 'map-room';
  map.className = 'leaflet-container';
  map.tabIndex = 0;
  room.append(map, button);
  document.body.append(room);
  const told: boolean[] = [];
  document.addEventListener('keydown', (event) => told.push(isOnMap(event)));
  const press = (element: Element | null) => element?.dispatchEvent(new Event('keydown', { bubbles: true }));
  focusMap();
  expect(document.activeElement).toBe(map);
  press(document.activeElement);
  press(button);
  press(document.body);
  expect(told).toEqual([true, false, false]);
});
