import * as v from 'valibot';
import { useSyncExternalStore } from 'react';
import { keep } from '../../shared/keep.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** `NM`: nautical miles. */
export const lengthUnits = ['auto', 'm', 'km', 'NM'] as const;
export const areaUnits = ['auto', 'm²', 'ha', 'km²'] as const;
/** `mils`: 6,400 to the circle. */
export const bearingUnits = ['degrees', 'mils'] as const;

/** In what a person reads lengths, areas and bearings, on this device. `auto`: as the size asks for. */
export const units = keep<{
  length: (typeof lengthUnits)[number];
  area: (typeof areaUnits)[number];
  bearing: (typeof bearingUnits)[number];
}>({
  name: 'units',
  version: 1,
  fields: { length: v.picklist(lengthUnits), area: v.picklist(areaUnits), bearing: v.picklist(bearingUnits) },
  first: { length: 'auto', area: 'auto', bearing: 'degrees' },
});
export type Units = ReturnType<typeof units.read>;
export const useUnits = (): Units => useSyncExternalStore(units.subscribe, units.read);

const metresOf = { m: 1, km: 1_000, NM: 1_852 } as const;
const squareMetresOf = { 'm²': 1, ha: 10_000, 'km²': 1_000_000 } as const;

const write = (value: number, unit: string, language: Language): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: unit.startsWith('m') ? 0 : digits });
  return `${number.format(value)}\u00A0${unit}`;
};

/** Metres, as a person reads them. */
export const writeLength = (metres: number, { length }: Pick<Units, 'length'>, language: Language): string => {
  const unit = length === 'auto' ? (metres < 1_000 ? 'm' : 'km') : length;
  return write(metres / metresOf[unit], unit, language);
};

/** Square metres, as a person reads them. */
export const writeArea = (squareMetres: number, { area }: Pick<Units, 'area'>, language: Language): string => {
  const auto = squareMetres < 10_000 ? 'm²' : squareMetres < 1_000_000 ? 'ha' : 'km²';
  const unit = area === 'auto' ? auto : area;
  return write(squareMetres / squareMetresOf[unit], unit, language);
};

const turns = { degrees: { full: 360, unit: '°' }, mils: { full: 6_400, unit: '\u00A0mil' } } as const;

/** Degrees from north by east, as a person reads them. */
export const writeBearing = (degrees: number, { bearing }: Pick<Units, 'bearing'>): string => {
  const { full, unit } = turns[bearing];
  // Said digit by digit: without a separator.
  return `${Math.round((degrees / 360) * full) % full}${unit}`;
};
