import * as v from 'valibot';
import { type PublicEvent, eventsCollection, publicEventSchema } from '../../domain/events/contract.ts';
import { eventStatuses } from '../../domain/events/kinds.ts';
import { followEventPatch, gatheringOf } from '../../domain/events/lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Area, Layer } from '../manifest.ts';
import { eventsRule } from './model.ts';
import { EventRow } from './row.tsx';
import { eventSigns, signOf } from './signs.ts';
import { tellEventWaiting } from './waiting.ts';
import { eventWords } from './words.ts';

export { clashesLayer } from './clashes-layer.tsx';
export { clashWords, labelClash, tellClash } from './clash-words.ts';
export { LevelSettings } from './level-settings.tsx';
export { eventSigns, signOf } from './signs.ts';
export { eventWords } from './words.ts';

const word = (pick: (words: (typeof eventWords)['fr']) => string) => wordOf(eventWords, pick);

/** Loaded when somebody opens an event. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ EventDetail }) => EventDetail,
);
const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ EventActions }) => EventActions,
);
const Form = lazyView(
  () => import('./form.tsx'),
  ({ EventForm }) => EventForm,
);
const tools = lazyPart(() => import('./desk-words.ts'));

/** The route as a band, a perimeter as an outline; of what is over nothing stands on the map but its sign. */
const areaOf = (event: PublicEvent): Area | null => {
  const { geometry } = event;
  if (signOf(event) === 'over' || geometry === null || geometry.type === 'Point') return null;
  if (geometry.type === 'MultiLineString') return { surface: null, communes: [], path: geometry.coordinates, rank: 0 };
  return { surface: geometry, communes: [], rank: 0 };
};

/** Planned events of public order: the calendar, its signs, routes and perimeters. */
export const eventsLayer: Layer<PublicEvent> = {
  id: eventsCollection,
  title: word((w) => w.title),
  parse: (feature) => v.parse(publicEventSchema, feature),
  rule: eventsRule,
  label: ({ properties }, language) => textIn(properties.title, language),
  Detail,
  waiting: async () => ({ tellWaiting: tellEventWaiting }),
  map: {
    points: {
      signs: eventSigns,
      signOf,
      mark: (event) => {
        const at = gatheringOf(event);
        return at && { longitude: at[0], latitude: at[1], sign: signOf(event), rank: 0 };
      },
      legend: (['under-way', 'planned', 'forbidden', 'over'] as const).map((sign) => ({
        sign,
        name: word((w) => w.legend[sign]),
      })),
    },
    area: areaOf,
  },
  list: {
    Row: EventRow,
    empty: word((w) => w.none),
    facets: () => [
      {
        parameter: 'status',
        name: word((w) => w.statusName),
        values: eventStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
      },
    ],
  },
  goesOutAs: 'ics',
  writing: {
    Actions,
    form: { title: word((w) => w.newEvent), View: Form },
    tools,
    preview: (event, patch, now) => {
      // Which areas it touches is the server's to say.
      const { properties, geometry = event.geometry } = followEventPatch(event, patch, instantOf(now), null);
      return { ...event, geometry, properties: { ...event.properties, ...properties } };
    },
  },
};
