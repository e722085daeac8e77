import './wall-room.css';
import type { CSSProperties, ReactNode } from 'react';
import type { LayerId } from '../../layers/registry.ts';
import { formatMoment, useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeedStatus } from '../../workspace/feed.ts';
import { healthWords } from '../../workspace/health-words.ts';
import { usePast } from '../../workspace/past.ts';
import { useLayers } from '../../workspace/use-workspace.ts';
import type { WholeProps } from '../manifest.ts';
import { FiguresTile } from './figures-tile.tsx';
import { useFeedFreshness } from './freshness.ts';
import { type Tile, layouts, tilesOf, useLayoutParam } from './layouts.ts';
import { EventsTile, ListTile, PlanTile } from './list-tiles.tsx';
import { ClockTile, FeedTile, tellFeed } from './status-tiles.tsx';
import { TileFrame } from './tile-frame.tsx';
import { TurnProvider, useTurning } from './turn.ts';
import { useMapZoom, useShift, useWallDress } from './use-stage.ts';
import { useStep } from './use-step.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { wallWords } from './view-words.ts';

/** Over everything else, and large: what is shown is not what is now. */
const Banner = () => {
  const language = useLanguage();
  const word = useWords(wallWords);
  const { isFresh } = useFeedFreshness();
  const feed = useFeedStatus();
  const past = usePast();
  const now = useNow();
  if (past) {
    return (
      <p className="wall-banner wall-past" role="note">
        {word.past(formatMoment(now, language))}
      </p>
    );
  }
  return isFresh ? null : (
    <p className="wall-banner" role="alert">
      {feed.state === 'no-data' ? tellFeed(feed, now, language) : healthWords[language].noDataYet}
    </p>
  );
};

/** Every tile by its name. */
const useTiles = (map: ReactNode): Readonly<Record<Tile, { name: string; view: ReactNode }>> => {
  const language = useLanguage();
  const word = useWords(wallWords);
  const { feed } = useWords(healthWords);
  const mayGoDark = useWakeLock();
  const zoom = useMapZoom();
  const layers = useLayers();
  const list = (layer: LayerId) => ({
    name: layers.find((live) => live.layer.id === layer)?.layer.title[language] ?? layer,
    view: <ListTile layer={layer} />,
  });
  return {
    map: {
      name: word.map,
      view: (
        <div className="wall-map" style={{ zoom }}>
          {map}
        </div>
      ),
    },
    clock: { name: word.clock, view: <ClockTile /> },
    feed: { name: feed, view: <FeedTile mayGoDark={mayGoDark} /> },
    figures: { name: word.figures, view: <FiguresTile /> },
    incidents: list('incidents'),
    alerts: list('alerts'),
    deployments: list('deployments'),
    disruptions: list('disruptions'),
    events: { name: word.events, view: <EventsTile /> },
    plan: { name: word.plan, view: <PlanTile /> },
  };
};

/** The wall: tiles as the layout has them, for whoever looks up. */
export const WallRoom = ({ map, onLeave }: WholeProps) => {
  const word = useWords(wallWords);
  const [name] = useLayoutParam();
  const layout = layouts[name];
  const shift = useShift();
  const turning = useTurning();
  const views = useTiles(map);
  useWallDress();
  useStep();
  const { areas, rows, columns } = layout;
  const stage = {
    ...shift,
    '--wall-areas': areas.map((row) => `"${row}"`).join(' '),
    '--wall-rows': rows,
    '--wall-columns': columns,
  } as CSSProperties;
  return (
    <TurnProvider value={turning}>
      <main className="wall" data-layout={name} style={stage}>
        <h1 className="visually-hidden">{word.title}</h1>
        <div className="wall-leave">
          <button type="button" onClick={onLeave}>
            {word.leave}
          </button>
          <p>{word.holdHint}</p>
        </div>
        <Banner />
        <div className="wall-tiles">
          {tilesOf(layout).map((tile) => (
            <TileFrame key={tile} tile={tile} name={views[tile].name}>
              {views[tile].view}
            </TileFrame>
          ))}
        </div>
      </main>
    </TurnProvider>
  );
};
