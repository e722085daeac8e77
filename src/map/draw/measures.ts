import * as v from 'valibot';
import { useSyncExternalStore } from 'react';
import { keep } from '../../shared/keep.ts';
import type { Language } from '../../shared/vocabulary.ts';

export const lengthUnits = ['auto', 'm', 'km'] as const;
export const areaUnits = ['auto', 'm²', 'ha', 'km²'] as const;

/** In what a person reads lengths and areas, on this device. `auto`: as the size asks for. */
export const units = keep<{ length: (typeof lengthUnits)[number]; area: (typeof areaUnits)[number] }>({
  name: 'units',
  version: 1,
  fields: { length: v.picklist(lengthUnits), area: v.picklist(areaUnits) },
  first: { length: 'auto', area: 'auto' },
});
export type Units = ReturnType<typeof units.read>;
export const useUnits = (): Units => useSyncExternalStore(units.subscribe, units.read);

const metresOf = { m: 1, km: 1_000 } as const;
const squareMetresOf = { 'm²': 1, ha: 10_000, 'km²': 1_000_000 } as const;

const write = (value: number, unit: string, language: Language): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: unit.startsWith('m') ? 0 : digits });
  return `${number.format(value)}\u00A0${unit}`;
};

/** Metres, as a person reads them. */
export const writeLength = (metres: number, { length }: Units, language: Language): string => {
  const unit = length === 'auto' ? (metres < 1_000 ? 'm' : 'km') : length;
  return write(metres / metresOf[unit], unit, language);
};

/** Square metres, as a person reads them. */
export const writeArea = (squareMetres: number, { area }: Units, language: Language): string => {
  const auto = squareMetres < 10_000 ? 'm²' : squareMetres < 1_000_000 ? 'ha' : 'km²';
  const unit = area === 'auto' ? auto : area;
  return write(squareMetres / squareMetresOf[unit], unit, language);
};
