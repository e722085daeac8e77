import type { TransitAlert, TransitSelector } from '../../exchange/gtfs-rt/alert.ts';
import { type DisruptionDraft, disruptionDraftSchema, longestNote } from '../../domain/traffic/drafts.ts';
import type { Cause } from '../../domain/traffic/contract.ts';
import { placeDisruption } from '../../domain/traffic/placing.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { refuse } from '../../shared/seats.ts';
import { type Making, type PlanWorld, type Problem, type TargetPlan, problem, refusedBy } from './plan.ts';
import { checkDraft } from './values.ts';

/** GTFS Realtime `Cause`. */
const causes: Readonly<Record<string, Cause>> = {
  POLICE_ACTIVITY: 'police-activity',
  DEMONSTRATION: 'demonstration',
  ACCIDENT: 'accident',
  TECHNICAL_PROBLEM: 'technical-problem',
  MEDICAL_EMERGENCY: 'medical-emergency',
  MAINTENANCE: 'maintenance',
  CONSTRUCTION: 'maintenance',
  STRIKE: 'strike',
  WEATHER: 'weather',
};
/** `Effect`s that say that something runs less or elsewhere. */
const lessened: ReadonlySet<string> = new Set([
  'NO_SERVICE',
  'REDUCED_SERVICE',
  'SIGNIFICANT_DELAYS',
  'DETOUR',
  'MODIFIED_SERVICE',
]);

/** The period that holds now or next; null: all are over. */
const periodOf = ({ periods }: Pick<TransitAlert, 'periods'>, now: number) => {
  const all = periods.length > 0 ? periods : [{ start: null, end: null }];
  return (
    all
      .filter(({ end }) => end === null || timeOf(end) > now)
      .sort(
        (a, b) => (a.start === null ? -Infinity : timeOf(a.start)) - (b.start === null ? -Infinity : timeOf(b.start)),
      )[0] ?? null
  );
};

const textOf = (texts: TransitAlert['header']): string => texts.fr ?? texts.nl ?? texts.en ?? '';

/** The stop of an own id, of one of the operator's, or of the one in front of a platform's letter. */
const findStop = (id: string, { stops }: PlanWorld['network']) => {
  const plain = id.replace(/^0+/, '').replace(/[A-Z]$/i, '');
  return stops.find(
    (stop) => stop.id === id || stop.stibRefs.some((ref) => ref.replace(/^0+/, '').replace(/[A-Z]$/i, '') === plain),
  );
};
const findLine = (id: string, { lines }: PlanWorld['network']) =>
  lines.find((line) => line.id === id || line.ref === id);

type Where = Pick<DisruptionDraft, 'kind' | 'stop' | 'line' | 'section'>;

/** What an alert says of one of those that it speaks of. */
const whereOf = (alert: TransitAlert, { stop, route }: TransitSelector, world: PlanWorld): Where | Problem | null => {
  const { network, loneStops } = world;
  if (stop !== null) {
    const found = findStop(stop, network);
    if (!found) return problem('unknown-stop', 'stop_id', stop);
    if (route === null && alert.loneStops.includes(stop)) {
      if (loneStops === null) return problem('lone-stop', 'stop_id', stop);
      if (loneStops === 'passed-by') return problem('passed-by', 'stop_id', stop);
    }
    return { kind: 'station-closed', stop: found.id, line: null, section: null };
  }
  if (route === null) return null;
  const line = findLine(route, network);
  return line
    ? { kind: 'service-reduced', stop: null, line: line.id, section: null }
    : problem('unknown-stop', 'route_id', route);
};

/** Alerts of GTFS-Realtime: one disruption for each stop or line that one speaks of. */
export const disruptionsPlan: TargetPlan = {
  target: 'disruptions',
  prefix: 'dis',
  changeable: ['cause', 'expectedEnd', 'note'],
  valueOf: ({ properties }, name) => properties[name] ?? null,
  draftValueOf: ({ draft }, name) => draft[name] ?? null,
  shapeOf: ({ draft }, { network }) => {
    const stop = network.stops.find(({ id }) => id === draft['stop']);
    return stop ? { type: 'Point', coordinates: stop.position } : null;
  },
  refuse: ({ draft }, item, { seat, network }) => {
    const placed = placeDisruption(draft as DisruptionDraft, network);
    const zones = typeof placed === 'string' ? [] : placed.zones;
    const all = [zones, ...(item ? [item.properties['zones'] as string[]] : [])];
    return all.some((one) => refuse(seat, { type: 'change', zones: one }) !== null) ? problem('no-right') : null;
  },
  make: async ({ source }, _, world): Promise<Making> => {
    if (source?.kind !== 'gtfs-rt') return refusedBy(problem('no-disruption'));
    const { alert } = source;
    if (!lessened.has(alert.effect)) return refusedBy(problem('no-disruption', 'effect', alert.effect));
    const period = periodOf(alert, world.now);
    if (!period) return refusedBy(problem('over', 'active_period'));
    const text = [textOf(alert.header), textOf(alert.description)].filter(Boolean).join('\n');
    const made = new Map<string, Where>();
    const problems: Problem[] = [];
    for (const selector of alert.selectors) {
      const where = whereOf(alert, selector, world);
      if (where && 'reason' in where) problems.push(where);
      else if (where) made.set(where.stop ?? where.line ?? '', where);
    }
    if (made.size === 0)
      return refusedBy(...(problems.length > 0 ? problems : [problem('unknown-stop', 'informed_entity')]));
    const drafts = [...made].map(([part, where]) => ({
      part,
      draft: checkDraft(disruptionDraftSchema, {
        ...where,
        cause: causes[alert.cause] ?? 'other',
        start: period.start ?? instantOf(world.now),
        expectedEnd: period.end,
        note: Array.from(text).slice(0, longestNote).join(''),
      }),
    }));
    const said = ['cause', 'expectedEnd', 'note'];
    const wrong = drafts.flatMap(({ draft }) => ('problem' in draft ? [draft.problem] : []));
    if (wrong.length > 0) return refusedBy(...wrong);
    return drafts.flatMap(({ part, draft }) =>
      'value' in draft ? [{ part, name: textOf(alert.header) || part, draft: draft.value, said }] : [],
    );
  },
};
