import type { Sign } from '../../map/sign.ts';
import { glyphs, ink, outlines, severityColours } from '../../map/sign-shapes.ts';
import { severities } from '../../shared/vocabulary.ts';
import { type AlertStatus, alertStatuses } from './contract.ts';

const glyphOf: Record<AlertStatus, string> = {
  new: glyphs.exclamationLow,
  acknowledged: glyphs.tick,
  linked: glyphs.link,
  dismissed: glyphs.crossLow,
  expired: glyphs.dash,
};

/** A triangle; the colour and the size tell the severity, the mark inside tells how far the alert is handled. */
export const alertSigns: Readonly<Record<string, Sign>> = Object.fromEntries(
  alertStatuses.flatMap((status) =>
    severities.map((severity, rank): [string, Sign] => [
      `${status}:${severity}`,
      {
        outline: outlines.triangle,
        fill: status === 'dismissed' || status === 'expired' ? '#9aa5b4' : severityColours[severity],
        edge: ink,
        glyph: glyphOf[status],
        glyphFill: ink,
        size: 23 + rank * 2,
      },
    ]),
  ),
);
