import { eventsCollection } from '../../src/domain/events/contract.ts';
import { instantOf } from '../../src/shared/instant.ts';
import { putEvent } from '../layers/event-plan.ts';
import { command, estimate, unit } from '../layers/events-week.ts';
import type { Places } from '../places.ts';
import type { Stage } from '../simulation.ts';
import { momentTime as at, sites } from './november-25-places.ts';
import { text } from './script.ts';

const place = Object.fromEntries(
  Object.entries(sites).map(([name, { position, label }]) => [name, [position, label]]),
) as unknown as Record<keyof typeof sites, readonly [[number, number], ReturnType<typeof text>]>;

/**
 * The demonstration at Place Poelaert, announced for 14:00, as an event; its way, its units' names and its counts are
 * the demo's own. @param deployments ids of the day's units, in their order
 */
export const playNovember25Event = (stage: Stage, places: Places, deployments: readonly string[]): void => {
  const day = [at('13:30'), at('19:30')] as const;
  const [first = null, second = null, third = null, south = null, marlow = null] = deployments;
  const id = putEvent(stage, places, {
    title: text('Manifestation, place Poelaert', 'Betoging, Poelaertplein', 'Demonstration, Place Poelaert'),
    kind: 'march',
    organiser: 'association',
    way: [place.poelaert, place.louise, place.namur],
    status: 'authorised',
    involved: ['5341', '5342'],
    windows: {
      'set-up': [at('12:00'), at('14:00')],
      event: [at('14:00'), at('16:30')],
      dispersal: [at('16:30'), at('19:30')],
    },
    request: { received: '2017-11-08', subject: '', transport: '', stewards: 40 },
    expected: { from: 800, to: 1_500 },
    decision: { outcome: 'authorised', reference: 'BXL-AP-2017-25-11', date: '2017-11-20', conditions: '' },
    command: [
      command('gold', ['Gold', '', 'Heysel – Heizel'], 'zone-5339', at('13:00')),
      command('silver', ['Silver', 'Poelaert', 'Poelaert'], 'zone-5339', at('13:30')),
    ],
    posts: [{ kind: 'cp-ops', name: 'CP-Ops', position: [4.3527, 50.8377] }],
    units: [
      unit(['Alpha 1', 'zone-5339', 40], day, { sector: 'Poelaert', deployment: first }),
      unit(['Alpha 2', 'zone-5339', 40], day, { sector: 'Poelaert', deployment: second }),
      unit(['Alpha 3', 'zone-5339', 20], day, { sector: 'Louise', deployment: third }),
      unit(['Bravo 1', 'zone-5341', 15], day, { state: 'ready', deployment: south }),
      unit(['Bravo 2', 'zone-5342', 15], day, { state: 'ready', deployment: marlow }),
    ],
    goesOn: false,
  });
  const change = (time: string, next: Parameters<typeof stage.update<typeof eventsCollection>>[2]): void =>
    stage.at(at(time), () => stage.update(eventsCollection, id, next));
  const engage = (time: string, names: readonly string[], sector: string): void =>
    stage.at(at(time), () => {
      const event = stage.get(eventsCollection, id);
      const units = event?.properties.units.map((one) =>
        names.includes(one.name)
          ? { ...one, state: 'engaged' as const, sector, engaged: one.engaged ?? instantOf(at(time)) }
          : one,
      );
      if (units) stage.update(eventsCollection, id, { units });
    });
  engage('13:50', ['Alpha 1', 'Alpha 2', 'Alpha 3'], 'Poelaert');
  change('14:00', { status: 'under-way', departed: instantOf(at('14:20')) });
  change('14:40', { estimates: [estimate(at('14:40'), 1_000, 'police', 'rows')] });
  engage('16:10', ['Alpha 1', 'Bravo 1', 'Bravo 2'], 'Louise');
  change('16:30', { status: 'dispersing' });
  engage('16:45', ['Alpha 3', 'Bravo 2'], 'Chaussée d’Ixelles – Elsensesteenweg');
  change('16:50', {
    command: [
      command('gold', ['Gold', '', 'Heysel – Heizel'], 'zone-5339', at('13:00')),
      command('silver', ['Silver', 'Namur – Naamsepoort', 'Porte de Namur – Naamsepoort'], 'zone-5339', at('16:50')),
    ],
  });
  change('19:30', { status: 'ended' });
};
