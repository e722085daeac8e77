import { type RoadDraft, longestNote, roadDraftSchema } from '../../domain/traffic/drafts.ts';
import type { SituationRecord } from '../../exchange/datex/situation.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { inAll } from '../../shared/vocabulary.ts';
import { refuseOtherZone } from './placed.ts';
import { type TargetPlan, problem, refusedBy } from './plan.ts';
import { somePoint } from './points.ts';
import { checkDraft } from './values.ts';

/** Records that say that a road is closed, or that there is work on it. */
const closing =
  /^(?:RoadOrCarriagewayOrLaneManagement|MaintenanceWorks|ConstructionWorks|Roadworks|ReroutingManagement)$/;

/** The period that holds now or next, of those that the record names; null: all are over. */
const periodOf = ({ periods, start, end }: SituationRecord, now: number) => {
  const all = periods.length > 0 ? periods : [{ start, end }];
  return (
    all
      .filter((period) => period.end === null || timeOf(period.end) > now)
      .sort(
        (a, b) => (a.start === null ? -Infinity : timeOf(a.start)) - (b.start === null ? -Infinity : timeOf(b.start)),
      )[0] ?? null
  );
};

/** Records of DATEX II that close a road. What else they tell is no road-safety action. */
export const roadSafetyPlan: TargetPlan = {
  target: 'road-safety',
  prefix: 'rds',
  changeable: ['expectedEnd', 'note'],
  valueOf: ({ properties }, name) => properties[name] ?? null,
  draftValueOf: ({ draft }, name) => draft[name] ?? null,
  refuse: refuseOtherZone,
  make: async ({ source, record: { geometry, name } }, _, world) => {
    if (source?.kind !== 'datex') return refusedBy(problem('no-closure'));
    const { record } = source;
    if (!closing.test(record.type)) return refusedBy(problem('no-closure', 'type', record.type));
    if (record.validityStatus === 'suspended') return refusedBy(problem('over', 'validityStatus', 'suspended'));
    const period = periodOf(record, world.now);
    if (!period) return refusedBy(problem('over', 'validity'));
    const position = geometry && somePoint(geometry);
    if (!position) return refusedBy(problem('no-place', 'location'));
    const found = await world.locate(position);
    if (!found) return refusedBy(problem('outside', 'location', position.toReversed().join(' ')));
    const comment = record.comment.fr ?? record.comment.nl ?? record.comment.en ?? '';
    const label = record.roads.length > 0 ? inAll(() => record.roads.join(', ')) : found.place.label;
    const draft = checkDraft(roadDraftSchema, {
      kind: 'closure',
      operator: 'bruxelles-mobilite',
      place: { ...found.place, label },
      start: period.start ?? instantOf(world.now),
      expectedEnd: period.end,
      note: Array.from(comment).slice(0, longestNote).join(''),
    } satisfies RoadDraft);
    if ('problem' in draft) return refusedBy(draft.problem);
    const said = ['expectedEnd', 'note'];
    return [{ name: name ?? comment, draft: draft.value, geometry: { type: 'Point', coordinates: position }, said }];
  },
};
