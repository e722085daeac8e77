import { onClock, showClock } from '../../shared/brussels.ts';
import type { Position } from '../../shared/geojson.ts';
import { timeOf } from '../../shared/instant.ts';
import { writeDegrees } from '../round.ts';
import { document, element, optional, type Xml } from '../xml/write-xml.ts';
import type { CapArea, CapInfo, CapMessage, CapPair, CapReference } from './message.ts';

const minute = 60_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** A moment (RFC 3339) as CAP wants it: whole seconds, by the clocks of Brussels with their offset, never `Z`. */
export const writeCapTime = (moment: string): string => {
  const time = timeOf(moment);
  const offset = Math.round((onClock(time) - Math.floor(time / minute) * minute) / minute);
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${showClock(time)}:${two(new Date(time).getUTCSeconds())}${sign}${two(hours)}:${two(minutes)}`;
};

const time = (name: string, moment: string | null): Xml | null => optional(name, moment && writeCapTime(moment));

/** Latitude first, six decimals at most. */
const pair = ([longitude, latitude]: Position): string => `${writeDegrees(latitude, 6)},${writeDegrees(longitude, 6)}`;

const pairs = (name: string, list: readonly CapPair[]): readonly Xml[] =>
  list.map((one) => element(name, [element('valueName', one.name), element('value', one.value)]));

const texts = (name: string, list: readonly string[]): readonly Xml[] => list.map((text) => element(name, text));

/** Parted by blanks; what has blanks in it is quoted. */
const quoted = (list: readonly string[]): string | null =>
  list.map((text) => (/\s/.test(text) ? `"${text}"` : text)).join(' ') || null;

const areaOf = ({ description, polygons, circles, geocodes }: CapArea): Xml =>
  element('area', [
    element('areaDesc', description),
    ...polygons.map((ring) => element('polygon', ring.map(pair).join(' '))),
    ...circles.map(({ centre, km }) => element('circle', `${pair(centre)} ${km}`)),
    ...pairs('geocode', geocodes),
  ]);

/** RFC 3986: the schema takes nothing else as `web`. */
const isUri = (text: string): boolean => {
  const [, rest = ' ', part = ''] = /^[a-z][a-z\d+.-]*:([^#]*)(?:#(.*))?$/is.exec(text) ?? [];
  return [rest, part].every((one) => /^(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*$/i.test(one));
};

const infoOf = (info: CapInfo): Xml =>
  element('info', [
    element('language', info.language),
    ...texts('category', info.categories),
    element('event', info.event),
    ...texts('responseType', info.responses),
    element('urgency', info.urgency),
    element('severity', info.severity),
    element('certainty', info.certainty),
    optional('audience', info.audience),
    ...pairs('eventCode', info.eventCodes),
    time('effective', info.effective),
    time('onset', info.onset),
    time('expires', info.expires),
    optional('senderName', info.senderName),
    optional('headline', info.headline),
    optional('description', info.description),
    optional('instruction', info.instruction),
    optional('web', info.web !== null && isUri(info.web) ? info.web : null),
    optional('contact', info.contact),
    ...pairs('parameter', info.parameters),
    ...info.areas.map(areaOf),
  ]);

const reference = ({ sender, identifier, sent }: CapReference): string =>
  `${sender},${identifier},${writeCapTime(sent)}`;

/** A message of CAP 1.2 as a file, elements in the order of its schema. */
export const writeCap = (message: CapMessage): string =>
  document(
    element(
      'alert',
      [
        element('identifier', message.identifier),
        element('sender', message.sender),
        time('sent', message.sent),
        element('status', message.status),
        element('msgType', message.msgType),
        optional('source', message.source),
        element('scope', message.scope),
        optional('restriction', message.restriction),
        optional('addresses', quoted(message.addresses)),
        ...texts('code', message.codes),
        optional('note', message.note),
        optional('references', message.references.map(reference).join(' ')),
        optional('incidents', quoted(message.incidents)),
        ...message.infos.map(infoOf),
      ],
      { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' },
    ),
  );
