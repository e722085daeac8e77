import { refused } from '../faults.ts';
import type { RowFault } from '../record.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../xml/read-elements.ts';
import { instantOf, readInstant } from '../../shared/instant.ts';
import { readCapArea } from './cap-area.ts';
import {
  capCategories,
  capCertainties,
  type CapInfo,
  type CapMessage,
  type CapPair,
  type CapReference,
  capMessageTypes,
  capResponses,
  capScopes,
  capSeverities,
  capStatuses,
  capUrgencies,
} from './message.ts';

/** Collects what is wrong while a message is read. */
export interface CapTask {
  faults: RowFault[];
}

/** RFC 3339 with its offset, in UTC here; null, with a fault, where it says no moment. */
const readCapTime = (element: XmlElement | null, name: string, task: CapTask): string | null => {
  const child = childOf(element, name);
  const text = child?.text.trim() ?? '';
  if (!child || text === '') return null;
  const time = readInstant(text);
  if (time !== null) return instantOf(time);
  task.faults.push(refused('bad-time', { line: child.line, field: name, found: text }));
  return null;
};

const mandatory = (element: XmlElement, name: string, task: CapTask): string => {
  const text = textAt(element, name);
  if (text === null)
    task.faults.push(refused('missing-element', { line: element.line, field: `${element.name}/${name}` }));
  return text ?? '';
};

/** A value of a list, whatever its capitals. */
const listed = <T extends string>(
  text: string,
  list: readonly T[],
  element: XmlElement,
  name: string,
  task: CapTask,
): T | null => {
  const value = list.find((one) => one.toLowerCase() === text.toLowerCase());
  if (value === undefined && text !== '')
    task.faults.push(
      refused('bad-value', {
        line: childOf(element, name)?.line ?? element.line,
        field: `${element.name}/${name}`,
        found: text,
      }),
    );
  return value ?? null;
};

const oneOf = <T extends string>(
  element: XmlElement,
  name: string,
  list: readonly T[],
  otherwise: T,
  task: CapTask,
): T => listed(mandatory(element, name, task), list, element, name, task) ?? otherwise;

const textsOf = (element: XmlElement, name: string): readonly string[] =>
  childrenOf(element, name)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');

const pairsOf = (element: XmlElement, name: string): readonly CapPair[] =>
  childrenOf(element, name).map((pair) => ({
    name: textAt(pair, 'valueName') ?? '',
    value: textAt(pair, 'value') ?? '',
  }));

/** `addresses` and `incidents` part by blanks, and quote what has blanks in it. */
const splitQuoted = (text: string | null): readonly string[] =>
  [...(text ?? '').matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
    .filter((part) => part !== '');

/** `sender,identifier,sent`, parted by blanks. */
const readReferences = (text: string | null): readonly CapReference[] =>
  (text ?? '').split(/\s+/).flatMap((triple) => {
    const [sender = '', identifier = '', sent = ''] = triple.split(',');
    const time = readInstant(sent);
    return time === null ? [] : [{ sender, identifier, sent: instantOf(time) }];
  });

const readInfo = (info: XmlElement, task: CapTask): CapInfo => {
  const categories = textsOf(info, 'category').map((text) => listed(text, capCategories, info, 'category', task));
  if (categories.length === 0) mandatory(info, 'category', task);
  return {
    language: textAt(info, 'language') ?? 'en-US',
    categories: categories.filter((category) => category !== null),
    event: mandatory(info, 'event', task),
    responses: textsOf(info, 'responseType')
      .map((text) => listed(text, capResponses, info, 'responseType', task))
      .filter((response) => response !== null),
    urgency: oneOf(info, 'urgency', capUrgencies, 'Unknown', task),
    severity: oneOf(info, 'severity', capSeverities, 'Unknown', task),
    certainty: oneOf(info, 'certainty', capCertainties, 'Unknown', task),
    audience: textAt(info, 'audience'),
    eventCodes: pairsOf(info, 'eventCode'),
    effective: readCapTime(info, 'effective', task),
    onset: readCapTime(info, 'onset', task),
    expires: readCapTime(info, 'expires', task),
    senderName: textAt(info, 'senderName'),
    headline: textAt(info, 'headline'),
    description: textAt(info, 'description'),
    instruction: textAt(info, 'instruction'),
    web: textAt(info, 'web'),
    contact: textAt(info, 'contact'),
    parameters: pairsOf(info, 'parameter'),
    areas: childrenOf(info, 'area').map((area) => readCapArea(area, task)),
  };
};

/** One `alert` as a message, with what is wrong with it. */
export const parseCap = (alert: XmlElement): { message: CapMessage; faults: readonly RowFault[] } => {
  const task: CapTask = { faults: [] };
  if (childOf(alert, 'sent') === null) mandatory(alert, 'sent', task);
  const message: CapMessage = {
    identifier: mandatory(alert, 'identifier', task),
    sender: mandatory(alert, 'sender', task),
    sent: readCapTime(alert, 'sent', task) ?? '',
    status: oneOf(alert, 'status', capStatuses, 'Draft', task),
    msgType: oneOf(alert, 'msgType', capMessageTypes, 'Error', task),
    source: textAt(alert, 'source'),
    scope: oneOf(alert, 'scope', capScopes, 'Private', task),
    restriction: textAt(alert, 'restriction'),
    addresses: splitQuoted(textAt(alert, 'addresses')),
    codes: textsOf(alert, 'code'),
    note: textAt(alert, 'note'),
    references: readReferences(textAt(alert, 'references')),
    incidents: splitQuoted(textAt(alert, 'incidents')),
    infos: childrenOf(alert, 'info').map((info) => readInfo(info, task)),
  };
  return { message, faults: task.faults };
};
