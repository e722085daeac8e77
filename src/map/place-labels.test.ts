import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelCandidate, breakName, placeLabels } from './place-labels.ts';

const measure = (text: string) => text.length * 7;
const lineHeight = { zone: 17, commune: 14, station: 13, stop: 12, facility: 12 };
/** From 2,200 pixels of width on. */
const larger = { zone: 19, commune: 16, station: 15, stop: 13, facility: 13 };
const view = { width: 800, height: 600, obstacles: [], signs: [], lines: lineHeight };
const candidate = fc.record({
  kind: fc.constantFrom('zone', 'commune', 'station', 'stop', 'facility'),
  text: fc.record({ fr: fc.string({ minLength: 1, maxLength: 30 }), nl: fc.string({ minLength: 1, maxLength: 30 }) }),
  x: fc.integer({ min: -50, max: 850 }),
  y: fc.integer({ min: -50, max: 650 }),
}) as fc.Arbitrary<LabelCandidate>;

describe('labels on the map', () => {
  it('never overlap each other and never leave the view', () => {
    fc.assert(
      fc.property(
        fc.array(candidate, { maxLength: 60 }),
        fc.constantFrom(lineHeight, larger),
        (candidates, heights) => {
          const around = { ...view, lines: heights };
          const boxes = placeLabels(candidates, 'nl', around, measure).map(({ kind, lines, x, y }) => {
            const width = Math.max(...lines.map(measure));
            const height = lines.length * heights[kind];
            return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
          });
          boxes.forEach((a, index) => {
            expect(a.left >= 0 && a.top >= 0 && a.right <= view.width && a.bottom <= view.height).toBe(true);
            for (const b of boxes.slice(index + 1)) {
              expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
            }
          });
        },
      ),
    );
  });

  it('of places give way to the one named first; those of areas step aside', () => {
    const ixelles = { x: 400, y: 300, text: { fr: 'Ixelles', nl: 'Elsene' } };
    const forest = { x: 400, y: 300, text: { fr: 'Forest', nl: 'Vorst' } };
    const names = (kind: 'stop' | 'commune') =>
      placeLabels(
        [
          { ...ixelles, kind },
          { ...forest, kind },
        ],
        'nl',
        view,
        measure,
      ).map(({ lines }) => lines.join(''));
    expect(names('stop')).toEqual(['Elsene']);
    expect(names('commune')).toEqual(['Elsene', 'Vorst']);
  });

  it('step aside for a live sign, and are left out if there is no other place', () => {
    const ixelles: LabelCandidate = { kind: 'commune', text: { fr: 'Ixelles', nl: 'Elsene' }, x: 400, y: 300 };
    const sign = { left: 395, right: 405, top: 295, bottom: 305 };
    const [aside] = placeLabels([ixelles], 'fr', { ...view, signs: [sign] }, measure);
    expect(aside?.y).not.toBe(300);
    const everywhere = { left: 0, right: 800, top: 0, bottom: 600 };
    expect(placeLabels([ixelles], 'fr', { ...view, signs: [everywhere] }, measure)).toEqual([]);
  });

  it('never touch an obstacle', () => {
    const ixelles: LabelCandidate = { kind: 'commune', text: { fr: 'Ixelles', nl: 'Elsene' }, x: 400, y: 300 };
    const everywhere = { left: 0, right: 800, top: 0, bottom: 600 };
    expect(placeLabels([ixelles], 'fr', { ...view, obstacles: [everywhere] }, measure)).toEqual([]);
  });

  it('are broken near the middle when long', () => {
    expect(breakName('Woluwe-Saint-Lambert', 14)).toEqual(['Woluwe-', 'Saint-Lambert']);
    expect(breakName('Ixelles', 14)).toEqual(['Ixelles']);
    expect(breakName('Molenbeekskaaikant', 14)).toEqual(['Molenbeekskaaikant']);
  });
});
