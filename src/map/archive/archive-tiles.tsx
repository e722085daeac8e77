import { useEffect, useMemo } from 'react';
import type { Theme } from '../../shared/url-state.ts';
import type { ArchiveBase } from '../other-bases.ts';
import type { TileMaker } from '../paint-tile.ts';
import { PaintedTiles } from '../painted-tiles.tsx';
import { usePalette } from '../use-palette.ts';
import { ArchiveClient } from './archive-client.ts';
import type { Trouble } from './trouble.ts';

/** The tiles of an archive over the built-in map, in its colours; `onFail` is called when it cannot be shown. */
export const ArchiveTiles = ({
  base,
  theme,
  onFail,
}: {
  base: ArchiveBase;
  theme: Theme;
  onFail: (trouble: Trouble) => void;
}) => {
  const palette = usePalette(theme);
  const client = useMemo(() => new ArchiveClient(base.url), [base]);
  useEffect(
    function tellTrouble() {
      return client.onTrouble(onFail);
    },
    [client, onFail],
  );
  useEffect(
    function leaveArchive() {
      return () => client.stop();
    },
    [client],
  );
  const make = useMemo((): TileMaker => {
    client.dress(palette);
    return (order) => client.paintTile(order);
  }, [client, palette]);
  return <PaintedTiles make={make} pane="raster" />;
};
