import { create } from 'zustand';
import { loadRegion } from '../geo/packs.ts';
import { type AddressReaders, type Damage, readAddress } from '../shared/address.ts';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { addressReaders, zoneReaders } from './address-readers.ts';

const useDamages = create<{ damages: readonly Damage[] }>()(() => ({ damages: [] }));

/** Puts the address right as far as these readers know it, and keeps what was wrong for `AddressNotice`. */
export const mendAddress = (readers: AddressReaders): void => {
  const { query, damages } = readAddress(location.search, readers);
  if (new URLSearchParams(query).toString() === new URLSearchParams(location.search).toString()) return;
  history.replaceState(history.state, '', `${location.pathname}?${query}${location.hash}`);
  useDamages.setState((before) => ({ damages: [...before.damages, ...damages] }));
};

/** What can be put right before anything else is there. */
export const mendOwnAddress = (): void => mendAddress(addressReaders);

/** What can be once the zones are known. Where the region does not come, the screen says so itself. */
export const mendZones = async (): Promise<void> => {
  const region = await loadRegion().catch(() => null);
  if (region) mendAddress(zoneReaders([...region.zones.keys()]));
};

/** Most addresses are whole. */
const AddressDamages = lazyView(
  () => import('./address-damages.tsx'),
  ({ AddressDamages }) => AddressDamages,
);

/** Says what of the address was wrong, if something was. */
export const AddressNotice = () => {
  const { damages } = useDamages();
  return damages.length === 0 ? null : (
    <Pane>
      <AddressDamages damages={damages} onRead={() => useDamages.setState({ damages: [] })} />
    </Pane>
  );
};
