import type { SelectionRule } from '../../live/selection.ts';
import {
  type Scope,
  nameScope,
  passes,
  searchFor,
  shownStatuses,
  withinLens,
  withinWindow,
} from '../../shared/filters.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { type Alert, type AlertStatus, alertStatuses } from '../../domain/alerts/contract.ts';
import { alertWords } from './words.ts';

/** Statuses of an alert that is still in force. */
const currentStatuses: readonly AlertStatus[] = ['new', 'acknowledged', 'linked'];

/** Unacknowledged first, then the most severe, then the latest sent. */
const byUrgency = (a: Alert, b: Alert): number =>
  Number(b.properties.status === 'new') - Number(a.properties.status === 'new') ||
  severityRank[b.properties.severity] - severityRank[a.properties.severity] ||
  (a.properties.sent < b.properties.sent ? 1 : a.properties.sent > b.properties.sent ? -1 : 0);

const searchText = ({ id, properties: { headline, area, theme } }: Alert): string =>
  [
    id,
    ...Object.values(headline),
    ...Object.values(area.label),
    ...Object.values(alertWords).map((w) => w.theme[theme]),
  ].join(' ');

/** Which alerts a scope leaves, in which order, and what is counted: `new`, else `handled`. */
export const alertRule = (scope: Scope): SelectionRule<Alert> => {
  const { lens, filters } = scope;
  const statuses = shownStatuses(filters.status, alertStatuses, currentStatuses);
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, statuses, filters.severity, filters.category),
    accepts: (alert) => {
      const { status, severity, theme, area, updated } = alert.properties;
      return (
        statuses.has(status) &&
        passes(filters.severity, severity) &&
        passes(filters.category, theme) &&
        withinLens(lens, area.communes, area.zones) &&
        withinWindow(updated, scope) &&
        found(alert)
      );
    },
    compare: byUrgency,
    counters: (alert) => [alert.properties.status === 'new' ? 'new' : 'handled'],
  };
};

/** The middle of a ring by area, in degrees (good enough for a label inside one city). */
const middleOfRing = (ring: readonly (readonly [number, number])[]): readonly [number, number] | null => {
  let twiceArea = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    twiceArea += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return twiceArea === 0 ? (ring[0] ?? null) : [x / (3 * twiceArea), y / (3 * twiceArea)];
};

/**
 * Where the sign of an alert stands: the middle of its surface, else of its communes; null without an area. The sign
 * stands for the whole area, never for an address.
 */
export const signPosition = (
  alert: Alert,
  communeLabel: (nis: string) => readonly [number, number] | null,
): readonly [number, number] | null => {
  const { geometry } = alert;
  if (geometry) {
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
    return ring ? middleOfRing(ring) : null;
  }
  const labels = alert.properties.area.communes.map(communeLabel).filter((label) => label !== null);
  if (labels.length === 0) return null;
  return [
    labels.reduce((sum, [x]) => sum + x, 0) / labels.length,
    labels.reduce((sum, [, y]) => sum + y, 0) / labels.length,
  ];
};
