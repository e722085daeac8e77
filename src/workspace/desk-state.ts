import { create } from 'zustand';
import type { Row } from '../live/outbox/row.ts';
import type { Position } from '../shared/geojson.ts';
import type { DemoDesk, Offer } from '../shared/demo-desk.ts';
import type { FoundPlace } from '../shared/places.ts';
import type { LiveLayer } from './live-layer.ts';
import type { Sheet } from './sheet.ts';

/** A form that is open: of a new item (`id` null), or of one that is there. */
export interface OpenForm {
  layer: string;
  id: string | null;
  /** What the form takes as known; null: nothing. */
  start: unknown;
}

/** A place that somebody went to: its point, and its lines if it is a street. */
export interface PlaceMark {
  position: Position;
  paths: readonly (readonly Position[])[];
}

/** What is open on the desk: private to this page, and gone with it. */
interface Desk {
  dialog: 'triage' | 'audit' | 'help' | 'views' | 'share' | 'print' | 'import' | 'own-layers' | 'export' | null;
  /** Where what is brought in is meant to go; null: that is asked. */
  importInto: string | null;
  /** What the dialog of the export is of: a list, items that were chosen, a table of a room; null: all that the screen shows. */
  exported: string | readonly LiveLayer[] | Sheet | null;
  form: OpenForm | null;
  /** Waits for a click on the map; null: it was given up. */
  picking: ((position: Position | null) => void) | null;
  /** At which edge of the map the open item stands: not over its sign. */
  itemSide: 'start' | 'end';
  /** Takes a place that is found elsewhere; null: no open form asks for one. */
  takePlace: ((place: FoundPlace) => void) | null;
  /** What the map marks, since somebody went there. */
  mark: PlaceMark | null;
  /** What this page changed last, by one act: of one collection. Empty: nothing. */
  lastChange: readonly Row[];
  /** What the controls of the demo use of the desk; null: it is not there yet. */
  demoDesk: DemoDesk | null;
  /** What they offer in the search. */
  offers: readonly Offer[];
  /** This window leads the screens of the wall. */
  leadsWall: boolean;
  /** Asks again for the room, as long as it did not come. */
  retryRoom: (() => void) | null;
}

export const useDesk = create<Desk>()(() => ({
  dialog: null,
  exported: null,
  importInto: null,
  form: null,
  picking: null,
  itemSide: 'end',
  takePlace: null,
  mark: null,
  lastChange: [],
  demoDesk: null,
  offers: [],
  leadsWall: false,
  retryRoom: null,
}));

export const openDialog = (dialog: Desk['dialog']): void => useDesk.setState({ dialog });
/** @param into the collection that is meant */
export const openImport = (into: string): void => useDesk.setState({ dialog: 'import', importInto: into });
/** @param exported the layer whose list is meant, items that were chosen, or a table of a room; null: all that the screen shows */
export const openExport = (exported: Desk['exported']): void => useDesk.setState({ dialog: 'export', exported });
/** Goes to a place on the map, and marks it. */
export const goToPlace = (mark: PlaceMark | null): void => useDesk.setState({ mark });

export const openForm = (form: OpenForm | null): void => useDesk.setState({ form });

/** Ends the wait for a click on the map; answers whether somebody waited. */
export const endPicking = (position: Position | null): boolean => {
  const { picking } = useDesk.getState();
  useDesk.setState({ picking: null });
  picking?.(position);
  return picking !== null;
};
