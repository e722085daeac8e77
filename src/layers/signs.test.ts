import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes } from '../map/palette.ts';
import { type Sign, inks } from '../map/sign.ts';
import { glyphs, inkColours, outlines, resolveInks } from '../map/sign-shapes.ts';
import { contrast } from '../shared/testing/contrast.ts';
import { themes } from '../shared/url-state.ts';
import { alertSigns } from './alerts/signs.ts';
import { deploymentSigns } from './deployments/signs.ts';
import { alertsLayer } from './alerts/layer.tsx';
import { deploymentsLayer } from './deployments/layer.tsx';
import { drawingsLayer } from './drawings/layer.tsx';
import { drawingSigns } from './drawings/signs.ts';
import { eventSigns, eventsLayer } from './events/layer.tsx';
import { gapsLayer } from './gaps/layer.tsx';
import { incidentsLayer } from './incidents/layer.tsx';
import { disruptionsLayer, roadSafetyLayer } from './traffic/layer.tsx';
import { languages } from '../shared/vocabulary.ts';
import { incidentSigns } from './incidents/signs.ts';
import { disruptionSigns, roadSigns } from './traffic/signs.ts';

/** Area and circumference of the outlines, and area of the marks, in the box of 24 × 24. */
const areas: Readonly<Record<string, number>> = {
  [outlines.circle]: 314,
  [outlines.triangle]: 180,
  [outlines.square]: 316,
  [outlines.diamond]: 190,
  [glyphs.dot]: 36,
  [glyphs.lowerHalf]: 96,
};
const largeArea = 320;
const around = 63;
const edgeWidth = 1.8;
const smallGlyph = 40;
/** Of the glow around the worst: its width in the box, and how strong it is. */
const glowWidth = 3;
const glowStrength = 0.3;

/** How much of a sign stands out from the land: its painted area, by contrast. */
const loudnessOf = (sign: Sign, theme: (typeof themes)[number]): number => {
  const land = palettes[theme].land;
  const colourOf = resolveInks(inkColours[theme]);
  const stand = (paint: string): number => contrast(colourOf(paint), land) - 1;
  const glyph = sign.glyph === null ? 0 : (areas[sign.glyph] ?? smallGlyph);
  const body = areas[sign.outline] ?? largeArea;
  const isHollow = sign.fill === inks.land;
  const painted = isHollow
    ? around * edgeWidth * stand(sign.edge) + glyph * stand(sign.glyphFill)
    : (body - glyph + ((sign.edge === inks.land ? -1 : 1) * around * edgeWidth) / 2) * stand(sign.fill);
  const glow = sign.halo ? around * glowWidth * glowStrength * stand(sign.fill) : 0;
  return (painted + glow) * (sign.size / 24) ** 2;
};

/** The same for a border that runs through a sign's place. */
const loudnessOfBorder = (colour: string, width: number, land: string): number =>
  24 * width * (contrast(colour, land) - 1);

describe.each(themes)('the signs of the map, in the theme %s', (theme) => {
  const { land, communeBorder, zoneBorder } = palettes[theme];
  const loudness = (sign: Sign | undefined): number => (sign ? loudnessOf(sign, theme) : Number.NaN);

  it('are louder the worse they are; the worst incident is the loudest of all, and borders are the faintest', () => {
    const [extreme, severe, moderate, minor] = ['extreme', 'severe', 'moderate', 'minor'].map((severity) =>
      loudness(incidentSigns[severity]),
    ) as [number, number, number, number];
    const zone = loudnessOfBorder(zoneBorder, 1.5, land);
    const commune = loudnessOfBorder(communeBorder, 1 * 0.6, land);
    const order = [extreme, severe, moderate, minor, zone, commune];
    expect(order.toSorted((a, b) => b - a)).toEqual(order);
    const alerts = ['extreme', 'severe', 'moderate', 'minor'].map((severity) =>
      loudness(alertSigns[`new:${severity}`]),
    );
    expect(alerts.toSorted((a, b) => b - a)).toEqual(alerts);
    const others: Readonly<Record<string, Sign>>[] = [
      deploymentSigns,
      disruptionSigns,
      roadSigns,
      eventSigns,
      gapsLayer.map?.points?.signs ?? {},
      drawingSigns,
    ];
    for (const sign of others.flatMap((signs) => Object.values(signs))) {
      expect(loudness(sign)).toBeLessThan(moderate);
      expect(loudness(sign)).toBeGreaterThan(zone);
    }
    for (const sign of Object.values(alertSigns)) expect(loudness(sign)).toBeLessThan(extreme);
  });

  it('have their colours in the page as on the canvas, each 3:1 on land', () => {
    const css = readFileSync(new URL('../shared/tokens.css', import.meta.url), 'utf8');
    const block = css.split(theme === 'dark' ? ':root {' : ':root[data-theme="light"] {')[1]?.split('}')[0] ?? '';
    for (const [ink, colour] of Object.entries(inkColours[theme])) {
      expect(block).toContain(`--sign-${ink}: ${colour};`);
      if (ink !== 'land') expect(contrast(colour, land)).toBeGreaterThanOrEqual(3);
    }
  });

  it('wear red, orange and yellow for severity alone', () => {
    const grave = [inks.extreme, inks.severe, inks.moderate] as readonly string[];
    for (const sign of [
      deploymentSigns,
      disruptionSigns,
      roadSigns,
      eventSigns,
      gapsLayer.map?.points?.signs ?? {},
      drawingSigns,
    ].flatMap((signs) => Object.values(signs)))
      for (const paint of [sign.fill, sign.edge, sign.glyphFill]) expect(grave).not.toContain(paint);
  });
});

describe.each([
  incidentsLayer,
  alertsLayer,
  deploymentsLayer,
  disruptionsLayer,
  roadSafetyLayer,
  gapsLayer,
  eventsLayer,
  drawingsLayer,
])('the signs of $id', ({ map }) => {
  it('have each a name, in words', () => {
    const { signs = {}, legend = [], nameSign } = map?.points ?? {};
    for (const key of Object.keys(signs)) {
      const name = nameSign?.(key) ?? legend.find(({ sign }) => sign === key)?.name;
      for (const language of languages) expect(name?.[language] ?? key).toMatch(/^[\p{Lu}][\p{L} ,’'()/-]+$/u);
    }
  });
});
