import * as v from 'valibot';
import { type AddressReaders, oneOf, where } from '../../src/shared/address.ts';
import {
  type WorldOptions,
  featuresSchema,
  rateSchema,
  scenarioIdSchema,
  scenarioIds,
  seedSchema,
  speedSchema,
} from '../contract.ts';

const parseNumber = <S extends v.GenericSchema<number, number>>(schema: S, text: string | null): number | undefined => {
  if (text === null || text.trim() === '') return undefined;
  const parsed = v.safeParse(schema, Number(text));
  return parsed.success ? parsed.output : undefined;
};

const isNumber =
  (schema: v.GenericSchema<number, number>) =>
  (text: string): boolean =>
    parseNumber(schema, text) !== undefined;

/** How the parameters of an address that ask for a world are read. */
export const worldReaders: AddressReaders = {
  scenario: { read: oneOf(scenarioIds) },
  seed: { read: where(isNumber(seedSchema)) },
  features: { read: where(isNumber(featuresSchema)) },
  rate: { read: where(isNumber(rateSchema)) },
  speed: { read: where(isNumber(speedSchema)) },
};

/** The world that an address asks for; what it does not say, or says wrongly, is left out. */
export const readWorldOptions = (search: string): WorldOptions => {
  const params = new URLSearchParams(search);
  const scenario = v.safeParse(scenarioIdSchema, params.get('scenario'));
  const asked = {
    scenario: scenario.success ? scenario.output : undefined,
    seed: parseNumber(seedSchema, params.get('seed')),
    features: parseNumber(featuresSchema, params.get('features')),
    rate: parseNumber(rateSchema, params.get('rate')),
    speed: parseNumber(speedSchema, params.get('speed')),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
};
