import { type Sign, inks } from '../../map/sign.ts';
import { glyphs, outlines, overLook, severityLooks } from '../../map/sign-shapes.ts';
import { type Severity, severities } from '../../shared/vocabulary.ts';
import { type AlertStatus, alertStatuses } from '../../domain/alerts/contract.ts';

const glyphOf: Record<AlertStatus, string> = {
  new: glyphs.exclamationLow,
  acknowledged: glyphs.tick,
  linked: glyphs.link,
  dismissed: glyphs.crossLow,
  expired: glyphs.dash,
};

const outline = outlines.triangle;

const lookOf = (status: AlertStatus, severity: Severity): Sign => {
  if (status === 'dismissed' || status === 'expired') return { outline, ...overLook, glyph: glyphOf[status] };
  const look = severityLooks[severity];
  // A triangle has less room than a circle: its mark is what tells how far it is handled.
  const isHollow = look.fill === inks.land;
  const edge = isHollow ? look.edge : look.fill;
  const common = { outline, ...look, edge, glyph: glyphOf[status], glyphFill: isHollow ? edge : inks.land };
  return status === 'new' ? { ...common, ring: 'whole' } : common;
};

/** A triangle: severity by size and fill, what is new by a second line, and how far it is handled by the mark inside. */
export const alertSigns: Readonly<Record<string, Sign>> = Object.fromEntries(
  alertStatuses.flatMap((status) =>
    severities.map((severity): [string, Sign] => [`${status}:${severity}`, lookOf(status, severity)]),
  ),
);
