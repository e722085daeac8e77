import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelCandidate, breakName, lineHeight, placeLabels } from './place-labels.ts';

const measure = (text: string) => text.length * 7;
const view = { width: 800, height: 600 };
const candidate = fc.record({
  kind: fc.constantFrom('zone', 'commune', 'station', 'stop', 'facility'),
  text: fc.record({ fr: fc.string({ minLength: 1, maxLength: 30 }), nl: fc.string({ minLength: 1, maxLength: 30 }) }),
  x: fc.integer({ min: -50, max: 850 }),
  y: fc.integer({ min: -50, max: 650 }),
}) as fc.Arbitrary<LabelCandidate>;

describe('labels on the map', () => {
  it('never overlap each other and never leave the view', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 60 }), (candidates) => {
        const boxes = placeLabels(candidates, 'nl', view, measure).map(({ kind, lines, x, y }) => {
          const width = Math.max(...lines.map(measure));
          const height = lines.length * lineHeight[kind];
          return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
        });
        boxes.forEach((a, index) => {
          expect(a.left >= 0 && a.top >= 0 && a.right <= view.width && a.bottom <= view.height).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        });
      }),
    );
  });

  it('keep the first of two that would touch', () => {
    const at = { x: 400, y: 300, kind: 'commune' as const };
    const placed = placeLabels(
      [
        { ...at, text: { fr: 'Ixelles', nl: 'Elsene' } },
        { ...at, text: { fr: 'Forest', nl: 'Vorst' } },
      ],
      'nl',
      view,
      measure,
    );
    expect(placed.map(({ lines }) => lines)).toEqual([['Elsene']]);
  });

  it('are broken near the middle when long', () => {
    expect(breakName('Woluwe-Saint-Lambert', 14)).toEqual(['Woluwe-', 'Saint-Lambert']);
    expect(breakName('Ixelles', 14)).toEqual(['Ixelles']);
    expect(breakName('Molenbeekskaaikant', 14)).toEqual(['Molenbeekskaaikant']);
  });
});
