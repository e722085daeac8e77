/** Device pixels to a CSS pixel: what a printer shows of the ground. */
export const fineness = 2.5;
