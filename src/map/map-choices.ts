import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { keep } from '../shared/keep.ts';

/** What a person wants of the map on this device. */
export const mapChoices = keep<{ bothNames: boolean }>({
  name: 'map',
  version: 1,
  // Names of streets and places in both official languages, not in the interface's alone.
  fields: { bothNames: v.boolean() },
  first: { bothNames: false },
});

export const useMapChoices = () => useSyncExternalStore(mapChoices.subscribe, mapChoices.read);
