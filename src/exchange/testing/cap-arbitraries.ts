import fc from 'fast-check';
import {
  type CapArea,
  type CapInfo,
  type CapMessage,
  capCategories,
  capCertainties,
  capResponses,
  capScopes,
  capSeverities,
  capUrgencies,
} from '../cap/message.ts';
import { simpleGeometryArbitrary, textArbitrary } from './arbitraries.ts';

/** CAP has whole seconds. */
const secondsArbitrary = fc
  .integer({ min: Date.UTC(2017, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());

/** `identifier` and `sender` are without blanks, commas, `<` and `&`. */
const nameArbitrary = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
  .map((text) => `n${text.replaceAll(/[\s,<&]/g, '')}`);

const pairArbitrary = fc.record({ name: textArbitrary, value: textArbitrary });
const pairsArbitrary = fc.array(pairArbitrary, { maxLength: 2 });

const areaArbitrary: fc.Arbitrary<CapArea> = fc
  .tuple(
    textArbitrary,
    fc.array(simpleGeometryArbitrary, { maxLength: 3 }),
    fc.integer({ min: 0, max: 50 }).map((hundreds) => hundreds / 10),
    pairsArbitrary,
  )
  .map(([description, shapes, km, geocodes]) => ({
    description,
    polygons: shapes.flatMap((shape) => (shape.type === 'Polygon' ? shape.coordinates.slice(0, 1) : [])),
    circles: shapes.flatMap((shape) => (shape.type === 'Point' ? [{ centre: shape.coordinates, km }] : [])),
    geocodes,
  }));

const optionalText = fc.option(textArbitrary);

const infoArbitrary: fc.Arbitrary<CapInfo> = fc.record({
  language: fc.constantFrom('fr-BE', 'nl-BE', 'en-US', 'de-BE'),
  categories: fc.uniqueArray(fc.constantFrom(...capCategories), { minLength: 1, maxLength: 3 }),
  event: textArbitrary,
  responses: fc.uniqueArray(fc.constantFrom(...capResponses), { maxLength: 2 }),
  urgency: fc.constantFrom(...capUrgencies),
  severity: fc.constantFrom(...capSeverities),
  certainty: fc.constantFrom(...capCertainties),
  audience: optionalText,
  eventCodes: pairsArbitrary,
  effective: fc.option(secondsArbitrary),
  onset: fc.option(secondsArbitrary),
  expires: fc.option(secondsArbitrary),
  senderName: optionalText,
  headline: optionalText,
  description: optionalText,
  instruction: optionalText,
  web: fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true })),
  contact: optionalText,
  parameters: pairsArbitrary,
  areas: fc.array(areaArbitrary, { maxLength: 2 }),
});

/** Without quotes, which have no escape in a list that is parted by blanks. */
const listedArbitrary = fc.array(
  textArbitrary.map((text) => text.replaceAll(/["\n]/g, '').trim()).filter((text) => text !== ''),
  { maxLength: 2 },
);

export const capMessageArbitrary: fc.Arbitrary<CapMessage> = fc.record({
  identifier: nameArbitrary,
  sender: nameArbitrary,
  sent: secondsArbitrary,
  status: fc.constantFrom('Actual', 'Exercise', 'Test'),
  msgType: fc.constantFrom('Alert', 'Update', 'Cancel'),
  source: optionalText,
  scope: fc.constantFrom(...capScopes),
  restriction: optionalText,
  addresses: listedArbitrary,
  codes: fc.array(textArbitrary, { maxLength: 2 }),
  note: optionalText,
  references: fc.array(fc.record({ sender: nameArbitrary, identifier: nameArbitrary, sent: secondsArbitrary }), {
    maxLength: 2,
  }),
  incidents: listedArbitrary,
  infos: fc.array(infoArbitrary, { minLength: 1, maxLength: 3 }),
});
