/** Metres that a pixel of Web Mercator shows at a latitude (degrees) and a Leaflet zoom. */
export const metresPerPixel = (latitude: number, zoom: number): number =>
  (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (256 * 2 ** zoom);

/** The longest round distance (1, 2 or 5 times a power of ten) within so many metres, and its name. */
export const chooseScale = (most: number): { metres: number; name: string } => {
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1, 0.5].find((step) => step * power <= most) ?? 1) * power;
  return { metres, name: metres >= 1_000 ? `${metres / 1_000} km` : `${metres} m` };
};
