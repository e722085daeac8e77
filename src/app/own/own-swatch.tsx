import './own.css';
import { type OwnColour, ownInks } from '../../map/own/colours.ts';
import type { Theme } from '../../shared/url-state.ts';

/** The colour of a layer, as the map has it. */
export const OwnSwatch = ({ colour, theme }: { colour: OwnColour; theme: Theme }) => (
  <span className="own-swatch" aria-hidden="true" style={{ background: ownInks[theme][colour] }} />
);
