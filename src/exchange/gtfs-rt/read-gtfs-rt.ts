import { instantBounds, instantOf } from '../../shared/instant.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { faultOf, refused, told } from '../faults.ts';
import type { ReadContext, Rows } from '../reading.ts';
import type { ReadRow, RowFault } from '../record.ts';
import { spanOf } from '../periods.ts';
import { rowOf } from '../rows.ts';
import { plainText } from '../xml/plain-text.ts';
import type { TransitAlert, TransitSelector } from './alert.ts';
import { fieldsOf, Message, ProtobufTrouble } from './protobuf.ts';

/** The numbers of the fields in `gtfs-realtime.proto` 2.0. */
const feed = { entity: 2 } as const;
const entity = { id: 1, isDeleted: 2, alert: 5 } as const;
const alert = {
  period: 1,
  selector: 5,
  cause: 6,
  effect: 7,
  url: 8,
  header: 10,
  description: 11,
  severity: 14,
} as const;
const selector = { agency: 1, route: 2, routeType: 3, trip: 4, stop: 5, direction: 6 } as const;
const trip = { id: 1, route: 5, direction: 6 } as const;

const causes = [
  'UNKNOWN_CAUSE',
  'OTHER_CAUSE',
  'TECHNICAL_PROBLEM',
  'STRIKE',
  'DEMONSTRATION',
  'ACCIDENT',
  'HOLIDAY',
  'WEATHER',
  'MAINTENANCE',
  'CONSTRUCTION',
  'POLICE_ACTIVITY',
  'MEDICAL_EMERGENCY',
] as const;
const effects = [
  'NO_SERVICE',
  'REDUCED_SERVICE',
  'SIGNIFICANT_DELAYS',
  'DETOUR',
  'ADDITIONAL_SERVICE',
  'MODIFIED_SERVICE',
  'OTHER_EFFECT',
  'UNKNOWN_EFFECT',
  'STOP_MOVED',
  'NO_EFFECT',
  'ACCESSIBILITY_ISSUE',
] as const;
const severities = ['UNKNOWN_SEVERITY', 'INFO', 'WARNING', 'SEVERE'] as const;

const nameIn = (names: readonly string[], number: number | null, otherwise: string): string =>
  names[(number ?? 0) - 1] ?? otherwise;

type Translations = Readonly<Partial<Record<Language, string>>>;

/** By language; what names none, or another one, stands where English would. */
const translationsOf = (text: Message | undefined): Translations => {
  const found: Partial<Record<Language, string>> = {};
  for (const translation of text?.messages(1) ?? []) {
    const said = translation.text(1);
    const tag = translation.text(2)?.slice(0, 2).toLowerCase();
    if (said !== null) found[tag === 'fr' || tag === 'nl' ? tag : 'en'] ??= said;
  }
  return found;
};
const anyOf = ({ fr, nl, en }: Translations): string | null => fr ?? nl ?? en ?? null;

/** Seconds since 1970; zero and what is beyond the record's bounds are open. */
const momentOf = (seconds: number | null): string | null => {
  const time = (seconds ?? 0) * 1000;
  return time >= instantBounds.from && time < instantBounds.to ? instantOf(time) : null;
};

const selectorOf = (given: Message): TransitSelector => {
  const [ofTrip] = given.messages(selector.trip);
  return {
    agency: given.text(selector.agency),
    route: given.text(selector.route) ?? ofTrip?.text(trip.route) ?? null,
    routeType: given.number(selector.routeType),
    direction: given.number(selector.direction) ?? ofTrip?.number(trip.direction) ?? null,
    trip: ofTrip?.text(trip.id) ?? null,
    stop: given.text(selector.stop),
  };
};

const isLoneStop = ({ stop, route, routeType, trip }: TransitSelector): boolean =>
  stop !== null && route === null && routeType === null && trip === null;

const alertOf = (id: string, given: Message): TransitAlert => {
  const selectors = given.messages(alert.selector).map(selectorOf);
  return {
    id,
    cause: nameIn(causes, given.number(alert.cause), 'UNKNOWN_CAUSE'),
    effect: nameIn(effects, given.number(alert.effect), 'UNKNOWN_EFFECT'),
    severity: nameIn(severities, given.number(alert.severity), 'UNKNOWN_SEVERITY'),
    periods: given
      .messages(alert.period)
      .map((period) => ({ start: momentOf(period.number(1)), end: momentOf(period.number(2)) })),
    selectors,
    header: translationsOf(given.messages(alert.header)[0]),
    description: translationsOf(given.messages(alert.description)[0]),
    url: anyOf(translationsOf(given.messages(alert.url)[0])),
    loneStops: selectors.filter(isLoneStop).map(({ stop }) => stop ?? ''),
  };
};

const namesOf = (selectors: readonly TransitSelector[], pick: (one: TransitSelector) => string | null): string | null =>
  [...new Set(selectors.map(pick).filter((name) => name !== null))].join(' ') || null;

const rowOfAlert = (read: TransitAlert): ReadRow => {
  const faults: RowFault[] = [];
  const header = plainText(anyOf(read.header) ?? '');
  const description = plainText(anyOf(read.description) ?? '');
  if (header.hadMarkup || description.hadMarkup) faults.push(told('markup', { field: 'description_text' }));
  for (const stop of read.loneStops) faults.push(told('lone-stop', { field: 'informed_entity/stop_id', found: stop }));
  if (read.selectors.length === 0) faults.push(told('no-selector', { field: 'informed_entity' }));
  const { cause, effect, severity, url, selectors } = read;
  return rowOf(
    {
      id: read.id,
      name: header.text || null,
      description: description.text || null,
      ...spanOf(read.periods),
      values: {
        cause,
        effect,
        severity,
        agencies: namesOf(selectors, ({ agency }) => agency),
        routes: namesOf(selectors, ({ route }) => route),
        stops: namesOf(selectors, ({ stop }) => stop),
        trips: namesOf(selectors, ({ trip }) => trip),
        url,
      },
    },
    null,
    faults,
    { kind: 'gtfs-rt', alert: read },
  );
};

const readEntity = (bytes: Uint8Array): ReadRow | null => {
  const given = new Message(bytes);
  const id = given.text(entity.id) ?? '';
  const [ofAlert] = given.messages(entity.alert);
  if (given.number(entity.isDeleted))
    return rowOf({ id }, null, [refused('deleted', { field: 'is_deleted', found: id })]);
  return ofAlert ? rowOfAlert(alertOf(id, ofAlert)) : null;
};

/** The alerts of a GTFS-Realtime feed; trips and vehicles are passed over. An entity that is damaged takes no other along. */
export function* readGtfsRt(bytes: Uint8Array, context: ReadContext): Rows {
  let passed = 0;
  try {
    for (const field of fieldsOf(bytes)) {
      if (field.number !== feed.entity || !field.bytes) continue;
      passed += field.bytes.length;
      context.part = passed / bytes.length;
      yield readDamaged(field.bytes);
    }
  } catch (thrown) {
    if (!(thrown instanceof ProtobufTrouble)) throw thrown;
    context.refuse(faultOf('bad-protobuf', { found: thrown.message }));
  }
}

const readDamaged = (bytes: Uint8Array): ReadRow | null => {
  try {
    return readEntity(bytes);
  } catch (thrown) {
    if (!(thrown instanceof ProtobufTrouble)) throw thrown;
    return rowOf({}, null, [refused('bad-protobuf', { field: 'entity', found: thrown.message })]);
  }
};
