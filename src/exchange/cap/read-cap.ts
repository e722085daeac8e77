import { faultOf, refused, told } from '../faults.ts';
import type { ReadContext, Rows } from '../reading.ts';
import type { ReadRow, RowFault } from '../record.ts';
import { rowOf } from '../rows.ts';
import { plainText } from '../xml/plain-text.ts';
import { descendantsOf, readElements, type XmlElement } from '../xml/read-elements.ts';
import { alertOf, anyOf, groupInfos } from './cap-alert.ts';
import { geometryOf } from './cap-area.ts';
import { linkChains } from './chains.ts';
import type { CapAlert, CapInfo, CapMessage } from './message.ts';
import { parseCap } from './parse-cap.ts';

interface Parsed {
  message: CapMessage;
  line: number;
  faults: readonly RowFault[];
}

/** What keeps a message out, whatever it says. */
const outsideOf = ({ status, msgType }: CapMessage, line: number): RowFault | null => {
  if (status === 'Draft') return refused('draft', { line, field: 'status', found: status });
  if (status === 'System' || msgType === 'Ack' || msgType === 'Error')
    return refused('no-alert', {
      line,
      field: status === 'System' ? 'status' : 'msgType',
      found: status === 'System' ? status : msgType,
    });
  return null;
};

const refusedRow = ({ message, line, faults }: Parsed, more: readonly RowFault[]): ReadRow =>
  rowOf(
    {
      id: message.identifier || null,
      name: message.infos[0]?.headline ?? message.infos[0]?.event ?? null,
      start: message.sent || null,
    },
    line,
    [...faults, ...more],
  );

const valuesOf = ({
  message,
  info,
  communes,
  event,
  areaDescription,
  instruction,
}: CapAlert): ReadRow['record']['values'] => ({
  status: message.status,
  msgType: message.msgType,
  sender: message.sender,
  event: anyOf(event),
  category: info.categories.join(' '),
  urgency: info.urgency,
  severity: info.severity,
  certainty: info.certainty,
  area: anyOf(areaDescription),
  instruction: anyOf(instruction),
  communes: communes.join(' '),
  web: info.web,
});

const rowOfAlert = (alert: CapAlert, infos: readonly CapInfo[], line: number, given: readonly RowFault[]): ReadRow => {
  const faults = [...given];
  const geometry = geometryOf(infos.flatMap(({ areas }) => areas));
  const description = plainText(anyOf(alert.description) ?? '');
  if (description.hadMarkup)
    faults.push(told('markup', { line, field: 'description', found: anyOf(alert.description) }));
  if (alert.message.status !== 'Actual')
    faults.push(told('exercise', { line, field: 'status', found: alert.message.status }));
  if (alert.isCancelled) faults.push(told('cancelled', { line, field: 'msgType' }));
  if (!alert.isExpiryStated) faults.push(told('no-expiry', { line, field: 'expires' }));
  for (const { name, value } of alert.unknownGeocodes)
    faults.push(told('unknown-geocode', { line, field: 'area/geocode', found: `${name}=${value}` }));
  if (geometry === null && alert.communes.length === 0 && alert.unknownGeocodes.length === 0)
    faults.push(told('no-place', { line, field: 'area' }));
  return rowOf(
    {
      id: alert.id,
      geometry,
      name: anyOf(alert.headline) ?? anyOf(alert.event),
      description: description.text || null,
      start: alert.onset,
      end: alert.expires,
      values: valuesOf(alert),
    },
    line,
    faults,
    { kind: 'cap', alert },
  );
};

/** The alerts of one chain: one for each thing that its last message says. A cancel says nothing by itself. */
function* rowsOfChain(messages: readonly Parsed[], missing: readonly string[]): Generator<ReadRow> {
  const last = messages.at(-1);
  const speaking = messages.findLast(({ message }) => message.msgType !== 'Cancel' && message.infos.length > 0) ?? last;
  if (!last || !speaking) return;
  const cancelledAt = last.message.msgType === 'Cancel' ? last.message.sent : null;
  const { line } = last;
  const faults = [
    ...speaking.faults,
    ...missing.map((reference) => told('missing-reference', { line, field: 'references', found: reference })),
  ];
  const groups = groupInfos(speaking.message.infos);
  const history = messages.map(({ message }) => message);
  if (groups.length === 0)
    yield refusedRow(last, [...faults, refused('missing-element', { line, field: 'alert/info' })]);
  for (const [index, [first, ...others]] of groups.entries()) {
    if (!first) continue;
    const infos: readonly [CapInfo, ...CapInfo[]] = [first, ...others];
    const part = groups.length === 1 ? '' : `#${index + 1}`;
    const alert = alertOf({ message: speaking.message, history, cancelledAt }, infos, part);
    yield rowOfAlert(alert, infos, line, faults);
  }
}

/** An alert that an index holds as a text of its own. */
function* alertsWithin(entry: XmlElement, context: ReadContext): Generator<XmlElement> {
  for (const name of ['content', 'description', 'summary', 'encoded']) {
    for (const { text, line } of descendantsOf(entry, name)) {
      if (!/^\s*<(?:\?xml|(?:\w+:)?alert\b)/.test(text)) continue;
      for (const found of readElements(text, context, (name) => name === 'alert'))
        if (found) yield { ...found.element, line: line + found.element.line - 1 };
    }
  }
}

function* findAlerts(text: string, context: ReadContext): Generator<XmlElement | null> {
  for (const found of readElements(text, context, (name) => name === 'alert' || name === 'entry' || name === 'item')) {
    if (found === null) yield null;
    else if (found.element.name === 'alert') yield found.element;
    else {
      const inline = [...descendantsOf(found.element, 'alert')];
      yield* inline.length > 0 ? inline : alertsWithin(found.element, context);
    }
  }
}

/** CAP 1.2: one alert, several, or an index (Atom, RSS) with the alerts in it; chains of messages are one alert. */
export function* readCap(text: string, context: ReadContext): Rows {
  const live: Parsed[] = [];
  let isEmpty = true;
  for (const alert of findAlerts(text, context)) {
    if (alert === null) {
      yield null;
      continue;
    }
    isEmpty = false;
    const parsed = { ...parseCap(alert), line: alert.line };
    const outside = outsideOf(parsed.message, parsed.line);
    if (outside && parsed.faults.length === 0) yield refusedRow(parsed, [outside]);
    else if (parsed.faults.some(({ refuses }) => refuses)) yield refusedRow(parsed, []);
    else live.push(parsed);
  }
  if (isEmpty && /<(?:\w+:)?(?:entry|item)\b/.test(text)) context.refuse(faultOf('only-an-index'));
  for (const { messages, missing } of linkChains(live)) yield* rowsOfChain(messages, missing);
}
