import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { MapMeasures } from '../../map/map-measures.tsx';
import { PlaceMark } from '../../map/place-mark.tsx';
import { type Here, useHere } from '../../map/use-here.ts';
import { useDesk } from '../../workspace/desk-state.ts';
import { OwnOnMap } from '../own/own-on-map.tsx';
import { useTheme } from '../preferences.ts';
import { MapToolBar } from './drawing/map-tool-bar.tsx';
import { HereMenu } from './here-menu.tsx';
import { NearbyList } from './nearby-list.tsx';

/** Milliseconds that what was done is told. */
const shownFor = 5_000;

/** What the map offers beside its signs: the place that somebody went to, its scale, and what is here. */
export const MapTools = () => {
  const mark = useDesk((desk) => desk.mark);
  const theme = useTheme();
  const [here, setHere] = useState<{ at: Here; within: number | null } | null>(null);
  const [said, setSaid] = useState('');
  useHere((at) => setHere({ at, within: null }));
  useEffect(
    function fallSilent() {
      const timer = setTimeout(() => setSaid(''), shownFor);
      return () => clearTimeout(timer);
    },
    [said],
  );
  const close = (): void => setHere(null);
  return (
    <>
      {mark ? <PlaceMark {...mark} theme={theme} /> : null}
      <MapMeasures />
      <OwnOnMap />
      <MapToolBar onSaid={setSaid} />
      {/* Outside the map, which would take their presses for its own. */}
      {createPortal(
        <>
          <p className="here-said" role="status">
            {said}
          </p>
          {here && here.within === null ? (
            <HereMenu
              here={here.at}
              onWithin={(within) => setHere({ ...here, within })}
              onSaid={setSaid}
              onClose={close}
            />
          ) : null}
        </>,
        document.body,
      )}
      {here && here.within !== null
        ? createPortal(
            <NearbyList here={here.at} within={here.within} onClose={close} />,
            document.querySelector('.map-area') ?? document.body,
          )
        : null}
    </>
  );
};
