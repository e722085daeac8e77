import { create } from 'zustand';
import type { Bounds } from '../../geo/geometry.ts';
import type { OwnColour } from '../../map/own/colours.ts';
import type { KeeperClient } from './keeper-client.ts';

interface OwnState {
  /** What is shown on the map before anything of it is taken. */
  preview: { keeper: KeeperClient; colour: OwnColour; bounds: Bounds | null } | null;
  /** The row whose values are shown. */
  opened: { layer: string; row: number } | null;
}

/** What is open of layers of one's own: private to this page, and gone with it. */
export const useOwnState = create<OwnState>()(() => ({ preview: null, opened: null }));

export const openOwnRow = (opened: OwnState['opened']): void => useOwnState.setState({ opened });
export const showPreview = (preview: OwnState['preview']): void => useOwnState.setState({ preview });
/** What its keeper shows is another now. */
export const redrawPreview = (keeper: KeeperClient, bounds: Bounds | null): void =>
  useOwnState.setState(({ preview }) => (preview?.keeper === keeper ? { preview: { ...preview, bounds } } : {}));
