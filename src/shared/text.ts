/** Directions that would turn round what stands beside them. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Letters of scripts that are written from right to left (Unicode blocks), and the marks that act as such. */
const rightToLeft = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A text for a place where others stand beside it and no element parts them (a title, an option, an announcement):
 * what is written from right to left keeps to itself (first strong isolate), and nothing in it turns the rest round.
 */
export const isolate = (text: string): string => {
  const plain = text.replace(turning, '');
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
};

/** A text for a cell or a file, which parts it from others by itself. */
export const withoutDirections = (text: string): string => text.replace(turning, '');
