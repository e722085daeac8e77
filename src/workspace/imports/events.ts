import { type EventDraft, eventDraftSchema } from '../../domain/events/drafts.ts';
import { eventKinds } from '../../domain/events/kinds.ts';
import { refuse } from '../../shared/seats.ts';
import { inAll } from '../../shared/vocabulary.ts';
import { findPlace } from './places.ts';
import { placedDraftValue, placedValue } from './placed.ts';
import { type Made, type TargetPlan, problem, refusedBy } from './plan.ts';
import { checkDraft, problemsIn, readChoice, readCount, readMoment, twiceIn } from './values.ts';

/** The zones that answer for an event. */
const zonesOf = ({ draft }: Pick<Made, 'draft'>): string[] => {
  const { lead, involved } = draft as Pick<EventDraft, 'lead' | 'involved'>;
  return [lead, ...involved];
};

/** What a table says of planned events; the zone where people gather leads. */
export const eventsPlan: TargetPlan = {
  target: 'events',
  prefix: 'evt',
  changeable: ['title', 'kind', 'place', 'windows', 'expected', 'note'],
  valueOf: placedValue,
  draftValueOf: (made, name) => {
    const { gathering } = made.draft as EventDraft;
    return placedDraftValue({ ...made, geometry: gathering && { type: 'Point', coordinates: gathering } }, name);
  },
  shapeOf: ({ draft }) => {
    const { gathering } = draft as EventDraft;
    return gathering && { type: 'Point', coordinates: gathering };
  },
  refuse: (made, item, { seat }) => {
    const known = item?.properties as EventDraft | undefined;
    const all = [zonesOf(made), ...(known ? [[known.lead, ...known.involved]] : [])];
    return all.some((zones) => refuse(seat, { type: 'change', zones }) !== null) ? problem('no-right') : null;
  },
  make: async (row, cells, world) => {
    const title = cells('title');
    const kind = readChoice(cells('kind') || 'demonstration', 'kind', eventKinds);
    const [start, end] = [readMoment(cells('start'), 'start'), readMoment(cells('end'), 'end')];
    const expected = cells('expected') === '' ? { value: null } : readCount(cells('expected'), 'expected');
    const found = await findPlace(row, cells, world);
    const problems = [
      ...(title === '' ? [problem('missing', 'title')] : []),
      ...problemsIn(kind, start, end, expected),
      ...twiceIn(row),
      ...('reason' in found ? [found] : []),
    ];
    if (
      problems.length > 0 ||
      'reason' in found ||
      'problem' in kind ||
      'problem' in start ||
      'problem' in end ||
      'problem' in expected
    ) {
      return refusedBy(...problems);
    }
    if (start.value >= end.value) return refusedBy(problem('bad-time', 'end', cells('end')));
    const lead = found.place.zone;
    if (lead === null) return refusedBy(problem('unknown-place', 'place', cells('place')));
    const draft = checkDraft(eventDraftSchema, {
      title: inAll(() => title),
      kind: kind.value,
      organiser: 'association',
      place: found.place,
      gathering: found.position,
      stages: [],
      radius: null,
      lead,
      involved: [],
      windows: { 'set-up': null, event: { start: start.value, end: end.value }, dispersal: null, 'take-down': null },
      request: { received: null, subject: '', transport: '', stewards: null },
      expected: expected.value === null ? null : { from: expected.value, to: expected.value },
      assessment: null,
      closures: [],
      previous: null,
      note: cells('note'),
    });
    if ('problem' in draft) return refusedBy(draft.problem);
    const said = ['title', 'place', 'windows', ...['kind', 'expected', 'note'].filter((name) => cells(name) !== '')];
    return [{ name: title, draft: draft.value, said }];
  },
};
