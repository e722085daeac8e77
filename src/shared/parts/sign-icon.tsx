interface IconSign {
  outline: string;
  fill: string;
  edge: string;
  glyph: string | null;
  glyphFill: string;
  size: number;
  ring?: 'whole' | 'dashed';
}

/** The colour of the ring around: the fill, or the edge where the sign is hollow. */
const ringColour = ({ fill, edge }: IconSign): string => (fill === 'var(--sign-land)' ? edge : fill);

/** A sign as a picture beside text that names it; the same shapes as on the map. Structurally a `Sign` of the map. */
export const SignIcon = ({ sign }: { sign: IconSign }) => (
  <svg viewBox="0 0 24 24" width={sign.size} height={sign.size} aria-hidden="true" className="sign-icon">
    {sign.ring ? (
      <path
        d={sign.outline}
        className="sign-ring"
        style={{ stroke: ringColour(sign), strokeDasharray: sign.ring === 'dashed' ? '2.6 2' : 'none' }}
      />
    ) : null}
    <path d={sign.outline} strokeWidth="1.5" style={{ fill: sign.fill, stroke: sign.edge }} />
    {sign.glyph === null ? null : <path d={sign.glyph} style={{ fill: sign.glyphFill }} />}
  </svg>
);
