import { createContext, use } from 'react';
import type { Network } from '../geo/network.ts';
import type { Figures } from './figures.ts';

/** Where things are: the figures that ship with the product, with the network of today in the place of all of it. */
export type Geography = Omit<Figures, 'network'> & { network: Network };

const GeographyContext = createContext<Geography | null>(null);
export const GeographyProvider = GeographyContext.Provider;
export const useGeography = (): Geography => {
  const geography = use(GeographyContext);
  if (!geography) throw new Error('useGeography needs a GeographyProvider above it: render inside <Surroundings>.');
  return geography;
};
