import { create } from 'zustand';
import type { Row } from '../live/outbox/row.ts';
import type { Position } from '../shared/geojson.ts';
import type { IncidentStart } from '../shared/reference.ts';

/** A form that is open: of a new item (`id` null), or of one that is there. */
export interface OpenForm {
  layer: string;
  id: string | null;
  start: IncidentStart | null;
}

/** What is open on the desk: private to this page, and gone with it. */
interface Desk {
  dialog: 'commands' | 'triage' | 'audit' | null;
  form: OpenForm | null;
  /** Waits for a click on the map; null: it was given up. */
  picking: ((position: Position | null) => void) | null;
  /** The last change that this page made. */
  lastChange: Row | null;
}

export const useDesk = create<Desk>()(() => ({ dialog: null, form: null, picking: null, lastChange: null }));

export const openDialog = (dialog: Desk['dialog']): void => useDesk.setState({ dialog });
export const openForm = (form: OpenForm | null): void => useDesk.setState({ form });

/** Ends the wait for a click on the map; answers whether somebody waited. */
export const endPicking = (position: Position | null): boolean => {
  const { picking } = useDesk.getState();
  useDesk.setState({ picking: null });
  picking?.(position);
  return picking !== null;
};
