import type { FactCollection, Facts, Report } from '../../domain/reports/contract.ts';
import { boundsOf } from '../../geo/geometry.ts';
import { PaperMap, type PlacedSign } from '../../map/paper/paper-map.tsx';
import { type Sheet, scaleToFit } from '../../map/paper/sheet.ts';
import { outlines, severityLooks } from '../../map/sign-shapes.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { useGeography } from '../../workspace/geography.ts';

/** Millimetres of the sheet: A4 with its margins, and room for the head above and the facts below. */
const size = { width: 190, height: 120 };

const outlineOf: Readonly<Record<FactCollection, string>> = {
  incidents: outlines.circle,
  alerts: outlines.triangle,
  disruptions: outlines.diamond,
  'road-safety': outlines.diamond,
  events: outlines.square,
};

/** The facts of a report that are at a point, on a map of what it is about: as they were, not as they are. */
export const FactsMap = ({ report: { properties }, facts }: { report: Report; facts: Facts }) => {
  const geography = useGeography();
  const { region } = geography;
  const { kind, zone, commune, communes } = properties;
  const signs = facts.lists.flatMap(({ collection, facts: listed }) =>
    listed.flatMap(({ position, severity }): PlacedSign[] => {
      if (!position) return [];
      const [longitude, latitude] = position;
      const look = severityLooks[severity ?? 'minor'];
      const sign = { outline: outlineOf[collection], ...look };
      return [{ longitude, latitude, sign, rank: severity ? severityRank[severity] + 1 : 0, isSelected: false }];
    }),
  );
  const touched = communes.flatMap((nis) => region.communes.get(nis) ?? []);
  const bounds =
    kind === 'region' || touched.length === 0 ? region.bbox : boundsOf(touched.flatMap(({ surface }) => surface));
  const [west, south, east, north] = bounds;
  const sheet: Sheet = { centre: [(west + east) / 2, (south + north) / 2], ...size, scale: scaleToFit(bounds, size) };
  const lens = kind === 'zone' || kind === 'commune' ? { zone, commune } : { zone: null, commune: null };
  return <PaperMap figures={geography} lens={lens} sheet={sheet} base={null} areas={[]} signs={signs} />;
};
