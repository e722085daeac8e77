/** A sign of a pattern: any text, any sign, or this one. */
type Piece = { type: 'any' } | { type: 'one' } | { type: 'sign'; sign: string };

const readPattern = (pattern: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  const signs = Array.from(pattern);
  for (let index = 0; index < signs.length; index += 1) {
    const sign = signs[index] ?? '';
    if (sign === '\\' && index + 1 < signs.length) {
      index += 1;
      pieces.push({ type: 'sign', sign: signs[index] ?? '' });
    } else if (sign === '%') {
      if (pieces.at(-1)?.type !== 'any') pieces.push({ type: 'any' });
    } else pieces.push(sign === '_' ? { type: 'one' } : { type: 'sign', sign });
  }
  return pieces;
};

/**
 * A test of texts by a pattern of LIKE. It never goes back further than the last `%`: the most that it can cost is the
 * length of the text times that of the pattern.
 */
export const compileLike = (pattern: string): ((text: string) => boolean) => {
  const pieces = readPattern(pattern);
  return (text) => {
    const signs = Array.from(text);
    let [at, piece] = [0, 0];
    /** The piece after the last `%`, and the sign that it is tried from. */
    let [backPiece, backAt] = [-1, 0];
    while (at < signs.length) {
      const wanted = pieces[piece];
      if (wanted?.type === 'any') {
        piece += 1;
        [backPiece, backAt] = [piece, at];
      } else if (wanted && (wanted.type === 'one' || wanted.sign === signs[at])) {
        piece += 1;
        at += 1;
      } else if (backPiece >= 0) {
        backAt += 1;
        [piece, at] = [backPiece, backAt];
      } else return false;
    }
    return pieces.slice(piece).every(({ type }) => type === 'any');
  };
};
