import { type Session, agendaItemsCollection, sessionsCollection } from '../../src/domain/council/contract.ts';
import type { Region } from '../../src/geo/region.ts';
import { instantOf } from '../../src/shared/instant.ts';
import { november28Time } from '../scenarios/november-28-moments.ts';
import type { Stage } from '../simulation.ts';
import { session2017 } from './council-2017.ts';
import { type KnownItem, attendanceOf, putDecision, putItem, venue } from './council-script.ts';

const minute = 60_000;

/** Plays the session of 28 November 2017: convened that morning, one item after the other, closed at noon. */
export const playNovember28 = (stage: Stage, region: Region): void => {
  const { title, cause, date, present, items } = session2017;
  const id = stage.newId('ses');
  const session: Session = {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      title,
      cause,
      date,
      time: '10:00',
      venue,
      status: 'convened',
      attendance: attendanceOf(region, undefined),
      closed: null,
      updated: instantOf(stage.now),
      version: 1,
      exercise: false,
    },
  };
  stage.put(sessionsCollection, session);
  const opening = november28Time('10:00');
  stage.at(opening, () =>
    stage.update(sessionsCollection, id, { status: 'held', attendance: attendanceOf(region, present) }),
  );
  const known = new Map<string, KnownItem>();
  for (const [index, item] of items.entries()) {
    const made = putItem(stage, item, { session: id, order: index + 1, at: stage.now }, known);
    const at = opening + (index + 1) * 20 * minute;
    stage.at(at, () => {
      stage.update(agendaItemsCollection, made.id, { status: 'handled' });
      for (const decision of item.decisions ?? []) {
        putDecision(stage, decision, { session: id, item: made, at, status: 'open' });
      }
    });
  }
  const closing = november28Time('12:00');
  stage.at(closing, () => stage.update(sessionsCollection, id, { status: 'closed', closed: instantOf(closing) }));
};
