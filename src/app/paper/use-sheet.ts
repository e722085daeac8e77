import type { Bounds } from '../../geo/geometry.ts';
import { type Sheet, scaleToFit } from '../../map/paper/sheet.ts';
import { useGeography } from '../../workspace/geography.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { paperSizes, usePaperSettings } from './paper-settings.ts';

/** What is seen of the Region; all of it where nothing is. */
const seenOf = (seen: Bounds | null, region: Bounds): Bounds => {
  if (!seen) return region;
  const [west, south, east, north] = [
    Math.max(seen[0], region[0]),
    Math.max(seen[1], region[1]),
    Math.min(seen[2], region[2]),
    Math.min(seen[3], region[3]),
  ];
  return west < east && south < north ? [west, south, east, north] : seen;
};

/** The sheet of the map as it is seen now: at a round scale that holds it, or at the one that was chosen. */
export const useSheet = (): (() => Sheet) => {
  const { region } = useGeography();
  const handle = useMapHandle();
  const { size, scale } = usePaperSettings();
  return () => {
    const { width, height } = paperSizes[size];
    const bounds = seenOf(handle.current?.bounds() ?? null, region.bbox);
    const [west, south, east, north] = bounds;
    return {
      centre: [(west + east) / 2, (south + north) / 2],
      width,
      height,
      scale: scale ?? scaleToFit(bounds, { width, height }),
    };
  };
};
