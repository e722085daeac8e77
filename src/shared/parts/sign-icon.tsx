/** A sign as a picture beside text that names it; the same shapes as on the map. Structurally a `Sign` of the map. */
export const SignIcon = ({
  sign,
}: {
  sign: { outline: string; fill: string; edge: string; glyph: string | null; glyphFill: string; size: number };
}) => (
  <svg viewBox="0 0 24 24" width={sign.size} height={sign.size} aria-hidden="true" className="sign-icon">
    <path d={sign.outline} fill={sign.fill} stroke={sign.edge} strokeWidth="1.5" />
    {sign.glyph === null ? null : <path d={sign.glyph} fill={sign.glyphFill} />}
  </svg>
);
