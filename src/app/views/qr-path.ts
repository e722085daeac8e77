import encodeQr from 'qr';

/** Modules of white round the code (ISO/IEC 18004 clause 9.1). */
const border = 4;

/** A QR code as the path of an SVG: one unit a module, the quiet zone in it. */
export interface QrPath {
  size: number;
  path: string;
}

/** The code of a text; null where no code holds it (ISO/IEC 18004: 2,953 bytes). */
export const qrPath = (text: string): QrPath | null => {
  try {
    const rows = encodeQr(text, 'raw', { border, ecc: 'low' });
    const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
    return { size: rows.length, path };
  } catch {
    return null;
  }
};
