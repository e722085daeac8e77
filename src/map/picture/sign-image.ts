import { drawSign } from '../points/sprites.ts';
import { type Sign, inks } from '../sign.ts';
import { inkColours } from '../sign-shapes.ts';

/** Pixels across. */
const side = 64;
/** The box of a sign has 24 units; the ring around it takes some more. */
const units = 30;

const names = Object.entries(inks) as [keyof typeof inks, string][];
/** A file is read on light ground. */
const style = { inks: Object.fromEntries(names.map(([ink, name]) => [name, inkColours.light[ink]])) };

/** A sign as the map draws it, as a picture for whoever draws another map: PNG. */
export const imageOfSign = async (sign: Sign): Promise<Uint8Array<ArrayBuffer>> => {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no signs.');
  const scale = (side / units) * (24 / sign.size);
  context.translate(side / 2, side / 2);
  context.scale(scale, scale);
  drawSign(context, sign, style);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
};
