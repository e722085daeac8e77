import type { Region } from '../../geo/region.ts';
import { timeOf } from '../../shared/instant.ts';
import type { Course } from '../../shared/lifecycle.ts';
import type { Position } from '../../shared/geojson.ts';
import type { EventStatus, PublicEvent, Windows } from './contract.ts';
import type { EventDraft, EventPatch } from './drafts.ts';
import { eventPhases } from './kinds.ts';
import { areasTouched, shapeOf } from './placing.ts';

/** Where an event may go from each status. */
export const eventCourse: Course<EventStatus> = {
  transitions: {
    announced: ['authorised', 'forbidden', 'under-way', 'cancelled'],
    authorised: ['under-way', 'forbidden', 'cancelled'],
    forbidden: ['under-way', 'authorised', 'cancelled'],
    'under-way': ['dispersing', 'ended'],
    dispersing: ['ended', 'under-way'],
    ended: [],
    cancelled: ['announced'],
  },
  way: ['announced', 'authorised', 'under-way', 'dispersing', 'ended'],
  ends: ['ended', 'cancelled'],
};
const nextEventSteps = (status: EventStatus): readonly EventStatus[] => eventCourse.transitions[status];

/** What may still be said of an event that is over: what was counted, and what follows from it. */
const afterwards: ReadonlySet<string> = new Set(['estimates', 'note', 'units', 'reinforcements']);

/** Why phases cannot be so, in a sentence; null if they can: each ends after it starts, one after the other. */
export const refuseWindows = (windows: Windows): string | null => {
  let last: number | null = null;
  for (const phase of eventPhases) {
    const span = windows[phase];
    if (!span) continue;
    if (timeOf(span.end) <= timeOf(span.start)) return `The phase ${phase} ends after it starts.`;
    if (last !== null && timeOf(span.start) < last) return `The phase ${phase} starts once the one before it is over.`;
    last = timeOf(span.end);
  }
  return null;
};

const refuseDecision = ({ properties }: PublicEvent, patch: EventPatch): string | null => {
  const decision = patch.decision === undefined ? properties.decision : patch.decision;
  const to = patch.status;
  if (to !== 'authorised' && to !== 'forbidden') return null;
  if (!decision) return `An event is ${to} by a decision of the mayor: give its reference and date.`;
  const isForbidden = decision.outcome === 'forbidden';
  return isForbidden === (to === 'forbidden') ? null : `The decision says ${decision.outcome}, which is not ${to}.`;
};

/** Why an event cannot be changed so, in a sentence; null if it can. */
export const refuseEventPatch = (event: PublicEvent, patch: EventPatch): string | null => {
  const { status: from } = event.properties;
  const to = patch.status ?? from;
  if (to !== from && !nextEventSteps(from).includes(to)) {
    const steps = nextEventSteps(from);
    return `An event that is ${from} cannot become ${to}${steps.length === 0 ? '' : `, only ${steps.join(' or ')}`}.`;
  }
  const isOver = from === 'ended' || (from === 'cancelled' && to === from);
  if (isOver && Object.keys(patch).some((name) => !afterwards.has(name))) {
    return 'Of an event that is over only what was counted, its units and the note are changed.';
  }
  return refuseDecision(event, patch) ?? (patch.windows ? refuseWindows(patch.windows) : null);
};

/** The lead, those involved, and those that it touches; each once. */
const allZones = (lead: string, involved: readonly string[], touched: readonly string[]): string[] => [
  ...new Set([lead, ...involved, ...touched]),
];

const positionOf = (geometry: PublicEvent['geometry'], stages: EventDraft['stages']): Position | null => {
  if (geometry?.type === 'Point') return geometry.coordinates;
  if (geometry?.type === 'Polygon') {
    // The ring is round its place.
    const ring = geometry.coordinates[0]?.slice(1) ?? [];
    const sum = ring.reduce<Position>((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
    return ring.length === 0 ? null : [round(sum[0] / ring.length), round(sum[1] / ring.length)];
  }
  return stages[0]?.position ?? null;
};
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Where people gather: the place itself, the middle of its perimeter, or the first stage of its way. */
export const gatheringOf = ({ geometry, properties }: PublicEvent): Position | null =>
  positionOf(geometry, properties.stages);

/** What a patch makes of an event: where it is follows from its stages, its perimeter and its place. */
export const followEventPatch = (
  event: PublicEvent,
  { gathering, ...patch }: EventPatch,
  now: string,
  region: Pick<Region, 'locate' | 'bbox'> | null,
): { properties: Partial<PublicEvent['properties']>; geometry?: PublicEvent['geometry'] } => {
  const { properties } = event;
  const next = { ...properties, ...patch };
  const begins = patch.status === 'under-way' && properties.status !== 'dispersing' && properties.departed === null;
  const own = { ...patch, ...(begins && next.stages.length > 1 && { departed: now }) };
  const isMoved = gathering !== undefined || patch.stages !== undefined || patch.radius !== undefined;
  const isRanked = patch.lead !== undefined || patch.involved !== undefined;
  if (!isMoved && !isRanked) return { properties: own };
  const geometry = isMoved
    ? shapeOf(gathering === undefined ? gatheringOf(event) : gathering, next.stages, next.radius)
    : event.geometry;
  // A device that does not know the region leaves its areas to the server.
  const touched = region ? areasTouched(geometry, region) : { communes: properties.communes, zones: properties.zones };
  return {
    properties: { ...own, communes: touched.communes, zones: allZones(next.lead, next.involved, touched.zones) },
    ...(isMoved && { geometry }),
  };
};

/** An event as it is announced. @param now RFC 3339 */
export const announceEvent = (
  id: string,
  { gathering, ...draft }: EventDraft,
  now: string,
  region: Pick<Region, 'locate' | 'bbox'>,
): PublicEvent => {
  const geometry = shapeOf(gathering, draft.stages, draft.radius);
  const { communes, zones } = areasTouched(geometry, region);
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      ...draft,
      status: 'announced',
      communes,
      zones: allZones(draft.lead, draft.involved, zones),
      estimates: [],
      departed: null,
      decision: null,
      command: [],
      posts: [],
      units: [],
      reinforcements: [],
      updated: now,
      version: 1,
      exercise: false,
    },
  };
};
