import './draw-menu.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useOffers } from '../../../map/draw/around-field.tsx';
import { useBoard } from '../../../map/draw/drawing-board.ts';
import { pen } from '../../../map/draw/places-field.tsx';
import { shapeWords } from '../../../map/draw/shape-words.ts';
import { type ShapeKind, shapeKinds } from '../../../geo/shape.ts';
import type { Position } from '../../../shared/geojson.ts';
import { Icon } from '../../../shared/parts/icon.tsx';
import { lazyView } from '../../../shared/parts/lazy-part.tsx';
import { Pane } from '../../../shared/parts/pane.tsx';
import { refuse } from '../../../shared/seats.ts';
import { useSession } from '../../../shared/session.ts';
import { useWords } from '../../../shared/words.ts';
import { openForm } from '../../../workspace/desk-state.ts';
import { useTheme } from '../../preferences.ts';
import { nearOwn } from '../../own/near-own.ts';
import { useDrawn } from '../use-drawn.ts';
import { useExisting } from './item-geometry.ts';
import { useMeasured } from './measured.ts';
import { toolWords } from './words.ts';

const Drawing = lazyView(
  () => import('../../../map/draw/drawing.tsx'),
  ({ Drawing }) => Drawing,
);
const DrawPanel = lazyView(
  () => import('./draw-panel.tsx'),
  ({ DrawPanel }) => DrawPanel,
);
const MeasurePanel = lazyView(
  () => import('./measure-panel.tsx'),
  ({ MeasurePanel }) => MeasurePanel,
);

const LassoPanel = lazyView(
  () => import('./lasso-panel.tsx'),
  ({ LassoPanel }) => LassoPanel,
);
const ChosenRings = lazyView(
  () => import('../../../map/draw/rings.tsx'),
  ({ Rings }) => Rings,
);

const MeasureOnMap = lazyView(
  () => import('../../../map/draw/measure-on-map.tsx'),
  ({ MeasureOnMap }) => MeasureOnMap,
);

const icons = {
  choose: { stroke: 'M2 2h3M8 2h2M13 2v3M13 8v2M2 8v2M2 5v1M2 13h3M9 9l5 5M9 13V9h4' },
  draw: pen,
  measure: { stroke: 'M1 11L11 1l4 4L5 15zM4 8l2 2M7 5l2 2' },
} as const;

/** More shapes than this are not drawn to: there would be one everywhere. */
const mostShapes = 200;

/** The rings and lines that are on the map, to draw to. */
const useShapes = (): readonly (readonly Position[])[] => {
  const { drawn, outlined } = useDrawn();
  return useMemo(
    () =>
      [...drawn, ...outlined]
        .flatMap(({ layer, selection }) =>
          layer.map?.area && selection.size <= mostShapes
            ? [...selection.values()].flatMap((feature) => {
                const area = layer.map?.area?.(feature);
                const { surface } = area ?? {};
                const rings = surface?.type === 'Polygon' ? surface.coordinates : (surface?.coordinates.flat() ?? []);
                return [...rings, ...(area?.path ?? [])];
              })
            : [],
        )
        .slice(0, mostShapes),
    [drawn, outlined],
  );
};

/** The hand, with what it may be drawn to. */
const HandOnMap = () => {
  const theme = useTheme();
  const shapes = useShapes();
  return <Drawing theme={theme} shapes={shapes} nearby={nearOwn} />;
};

/** What buffers may be laid around. */
const OfferExisting = () => {
  const existing = useExisting();
  useEffect(
    function offerExisting() {
      useOffers.setState({ offers: existing });
      return () => useOffers.setState({ offers: [] });
    },
    [existing],
  );
  return null;
};

type Tool = { type: 'measure' | 'choose' } | { type: 'draw'; kind: ShapeKind };

/** Tools of the map, beside its zoom: draw, measure, choose. @param onSaid told for a moment */
export const MapToolBar = ({ onSaid }: { onSaid: (text: string) => void }) => {
  const word = useWords(toolWords);
  const { kinds } = useWords(shapeWords);
  const [tool, setTool] = useState<Tool | null>(null);
  const theme = useTheme();
  const [rings, setRings] = useState<readonly Position[]>([]);
  const isDrawing = useBoard(({ artist }) => artist !== null);
  const measured = useMeasured((state) => state.measured);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const { seat, past } = useSession();
  const mayDraw = past === null && refuse(seat, { type: 'change', zones: [seat.zone] }) === null;
  const close = (): void => setTool(null);
  const bar = document.querySelector('.map-controls');
  const area = document.querySelector('.map-area');
  return (
    <>
      {isDrawing ? (
        <Pane isSmall>
          <OfferExisting />
          <HandOnMap />
        </Pane>
      ) : null}
      {measured ? (
        <Pane isSmall>
          <MeasureOnMap measured={measured} theme={theme} isBeingDrawn={isDrawing} />
        </Pane>
      ) : null}
      {rings.length > 0 ? (
        <Pane isSmall>
          <ChosenRings places={rings} theme={theme} />
        </Pane>
      ) : null}
      {bar
        ? createPortal(
            <>
              <button type="button" className="icon-button" aria-label={word.draw} title={word.draw} popoverTarget={id}>
                <Icon shape={icons.draw} size={16} />
              </button>
              <div ref={menu} id={id} popover="auto" className="popover draw-menu" role="group" aria-label={word.draw}>
                {shapeKinds.map((kind) => (
                  <button
                    key={kind}
                    type="button"
                    onClick={() => {
                      menu.current?.hidePopover();
                      setTool({ type: 'draw', kind });
                    }}
                  >
                    {kinds[kind]}
                  </button>
                ))}
                {mayDraw ? (
                  <button
                    type="button"
                    onClick={() => {
                      menu.current?.hidePopover();
                      openForm({ layer: 'drawings', id: null, start: null });
                    }}
                  >
                    {word.sign}
                  </button>
                ) : null}
              </div>
              {(['measure', 'choose'] as const).map((type) => (
                <button
                  key={type}
                  type="button"
                  className="icon-button"
                  aria-label={word[type]}
                  title={word[type]}
                  aria-pressed={tool?.type === type}
                  onClick={() => setTool(tool?.type === type ? null : { type })}
                >
                  <Icon shape={icons[type]} size={16} />
                </button>
              ))}
            </>,
            bar,
          )
        : null}
      {tool && area
        ? createPortal(
            <Pane onClose={close}>
              {tool.type === 'draw' ? (
                <DrawPanel key={tool.kind} kind={tool.kind} onClose={close} />
              ) : tool.type === 'choose' ? (
                <LassoPanel onChosen={setRings} onClose={close} />
              ) : (
                <MeasurePanel onSaid={onSaid} onClose={close} />
              )}
            </Pane>,
            area,
          )
        : null}
    </>
  );
};
