import { descendantsOf, type XmlElement } from '../xml/read-elements.ts';
import { readTree } from './whole-tree.ts';
import { findDisorder, type OrderTable } from './xml-order.ts';

/** The sequences of the schema of CAP 1.2 (CAP-v1.2.xsd). */
export const capOrder: OrderTable = {
  alert: [
    'identifier',
    'sender',
    'sent',
    'status',
    'msgType',
    'source?',
    'scope',
    'restriction?',
    'addresses?',
    'code*',
    'note?',
    'references?',
    'incidents?',
    'info*',
  ],
  info: [
    'language?',
    'category+',
    'event',
    'responseType*',
    'urgency',
    'severity',
    'certainty',
    'audience?',
    'eventCode*',
    'effective?',
    'onset?',
    'expires?',
    'senderName?',
    'headline?',
    'description?',
    'instruction?',
    'web?',
    'contact?',
    'parameter*',
    'resource*',
    'area*',
  ],
  area: ['areaDesc', 'polygon*', 'circle*', 'geocode*', 'altitude?', 'ceiling?'],
  eventCode: ['valueName', 'value'],
  parameter: ['valueName', 'value'],
  geocode: ['valueName', 'value'],
};

/** The patterns of the schema, and those that its text adds. */
const patterns: Readonly<Record<string, RegExp>> = {
  identifier: /^[^\s,<&]+$/,
  sender: /^[^\s,<&]+$/,
  sent: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  effective: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  onset: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  expires: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  references: /^[^\s,]+,[^\s,]+,\S+[-+]\d\d:\d\d(?: [^\s,]+,[^\s,]+,\S+[-+]\d\d:\d\d)*$/,
  status: /^(?:Actual|Exercise|System|Test|Draft)$/,
  msgType: /^(?:Alert|Update|Cancel|Ack|Error)$/,
  scope: /^(?:Public|Restricted|Private)$/,
  polygon: /^(?:-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})?(?: |$)){4,}$/,
  circle: /^-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})? \d+(?:\.\d+)?$/,
};

/** What of a CAP message is not as the schema and its text say; nothing: it is valid. @throws where it is no XML */
export const findCapFaults = (message: string | XmlElement): readonly string[] => {
  const tree = typeof message === 'string' ? readTree(message, 'alert') : message;
  const texts = Object.entries(patterns).flatMap(([name, pattern]) =>
    [...descendantsOf(tree, name)].flatMap(({ text }) => (pattern.test(text) ? [] : [`${name} is “${text}”`])),
  );
  const [references] = descendantsOf(tree, 'references');
  const [type] = descendantsOf(tree, 'msgType');
  const isAlone = !references && /^(?:Update|Cancel|Ack|Error)$/.test(type?.text ?? '');
  return [...findDisorder(tree, capOrder), ...texts, ...(isAlone ? [`${type?.text} refers to nothing`] : [])];
};
