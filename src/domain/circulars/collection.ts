import { timeOf } from '../../shared/instant.ts';
import { zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema } from '../definition.ts';
import { type Circular, type Receipt, circularsContract, receiptStatusSchema, receiptsContract } from './contract.ts';

const tellsDeeds = {
  isAlways: false,
  incidentOf: () => null,
  readersOf: () => 'everyone' as const,
};

export const circulars: LiveDefinition<Circular> = {
  ...circularsContract,
  title: 'Circulars',
  description: 'The register of circulars and directives: reference, issuers, dates, versions, addressees, document.',
  extentOf: ({ properties: { editions } }) => ({ start: timeOf(editions.at(-1)?.signed ?? ''), end: null }),
  queryables: { reference: { schema: idSchema, of: ({ properties }) => properties.reference } },
  audienceOf: () => 'seats',
  exerciseMark: { exercise: true },
  told: {
    ...tellsDeeds,
    tellsArrival: true,
    partOf: ({ properties: { edition, subject, summary, document, reminded } }) => ({
      edition,
      subject,
      summary,
      hash: document.hash,
      reminded,
    }),
    labelOf: ({ properties: { reference, subject } }) => ({
      fr: `${reference} – ${subject.fr}`,
      nl: `${reference} – ${subject.nl}`,
    }),
    whereOf: () => ({ zone: null, commune: null }),
  },
  writing: async () => (await import('./writing.ts')).circularsWriting,
};

export const receipts: LiveDefinition<Receipt> = {
  ...receiptsContract,
  title: 'Receipts of circulars',
  description: 'Which zone has confirmed which version of a circular, when, in which function; and who is still asked.',
  extentOf: ({ properties: { asked } }) => ({ start: timeOf(asked), end: null }),
  queryables: {
    circular: { schema: idSchema, of: ({ properties }) => properties.circular },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.zone },
    status: { schema: receiptStatusSchema, of: ({ properties }) => properties.status },
  },
  audienceOf: () => 'seats',
  exerciseMark: { exercise: true },
  told: {
    ...tellsDeeds,
    // That zones are asked follows from the circular, which is told.
    tellsArrival: false,
    partOf: ({ properties: { status, edition } }) => ({ status, edition }),
    labelOf: ({ properties: { reference, zone } }) => ({ fr: `${reference} – ${zone}`, nl: `${reference} – ${zone}` }),
    whereOf: ({ properties: { zone } }) => ({ zone, commune: null }),
  },
  writing: async () => (await import('./writing.ts')).receiptsWriting,
};
