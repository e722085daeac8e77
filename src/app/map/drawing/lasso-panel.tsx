import { useEffect, useMemo, useReducer, useState } from 'react';
import { createCalm } from '../../../live/calm.ts';
import type { Alert } from '../../../domain/alerts/contract.ts';
import { surfaceOf } from '../../../geo/shape-surface.ts';
import { PlacesField } from '../../../map/draw/places-field.tsx';
import { type Sketch, emptySketch, leastPlaces, toShape } from '../../../map/draw/sketch.ts';
import { useArtist } from '../../../map/draw/use-artist.ts';
import type { Position } from '../../../shared/geojson.ts';
import { useItemSteps } from '../../../shared/item-steps.ts';
import { useIntent } from '../../../shared/intent.ts';
import { ActButton } from '../../../shared/parts/act-button.tsx';
import { Choice } from '../../../shared/parts/choice.tsx';
import { itemActionsWords } from '../../../shared/parts/item-actions-words.ts';
import { useSession } from '../../../shared/session.ts';
import { useLanguage, useWords } from '../../../shared/words.ts';
import { useChanges } from '../../../workspace/use-changes.ts';
import { useTools } from '../../../workspace/use-workspace.ts';
import { useGeography } from '../../../workspace/geography.ts';
import { useDrawn } from '../use-drawn.ts';
import { type ChosenOf, chooseWithin } from './choose-within.ts';
import { ToolPanel } from './tool-panel.tsx';
import { toolWords } from './words.ts';

/** Milliseconds: what moves is looked for again this often. */
const pace = 2_000;
/** Of each layer. */
const mostListed = 50;

const kinds = ['box', 'free'] as const;

/** What lies within the outline, followed while it moves. */
const useChosen = (sketch: Sketch): readonly ChosenOf[] => {
  const { region } = useGeography();
  const { drawn } = useDrawn();
  const [turn, look] = useReducer((count: number) => count + 1, 0);
  useEffect(
    function followDrawn() {
      const calm = createCalm(pace, look);
      const leave = drawn.map(({ selection }) => selection.subscribe(() => calm.ask()));
      return () => {
        for (const stop of leave) stop();
        calm.stop();
      };
    },
    [drawn],
  );
  return useMemo(() => {
    void turn;
    const shape = sketch.positions.length < leastPlaces[sketch.kind] ? null : toShape(sketch);
    if (!shape) return [];
    const surface = surfaceOf(shape);
    const polygons = surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
    return chooseWithin(polygons, drawn, (nis) => region.communes.get(nis)?.label ?? null);
  }, [sketch, drawn, region, turn]);
};

/** The alerts among them that this seat may acknowledge: all of them at once, each a step of the log. */
const Acknowledge = ({ chosen }: { chosen: readonly ChosenOf[] }) => {
  const word = useWords(toolWords);
  const { notKept } = useWords(itemActionsWords);
  const { past } = useSession();
  const tools = useTools('alerts');
  const { patch } = useChanges('alerts');
  const { isBusy, run } = useIntent();
  const [isFailed, setIsFailed] = useState(false);
  const step = { status: 'acknowledged' };
  const alerts = chosen.find(({ live }) => live.layer.id === 'alerts')?.items ?? [];
  const open = alerts.filter(
    ({ feature }) =>
      past === null &&
      (feature as Alert).properties.status === 'new' &&
      tools !== null &&
      tools.refuse(feature, step) === null,
  );
  if (open.length === 0) return null;
  const act = async (): Promise<void> => {
    for (const { feature } of open) await patch(feature, step);
  };
  return (
    <>
      <ActButton isBusy={isBusy} onAct={() => void run(act).catch(() => setIsFailed(true))}>
        {word.acknowledge(open.length)}
      </ActButton>
      {isFailed ? <p role="alert">{notKept}</p> : null}
    </>
  );
};

/** Items chosen by drawing: counted and listed by layer, ringed on the map, acted on. */
export const LassoPanel = ({
  onChosen,
  onClose,
}: {
  /** Where they are, to be ringed. */
  onChosen: (places: readonly Position[]) => void;
  onClose: () => void;
}) => {
  const word = useWords(toolWords);
  const language = useLanguage();
  const { open } = useItemSteps();
  const [sketch, setSketch] = useState<Sketch>(() => emptySketch('box'));
  const { begin, change } = useArtist(sketch, null, setSketch, true);
  const chosen = useChosen(sketch);
  const count = chosen.reduce((sum, { items }) => sum + items.length, 0);
  useEffect(
    function ringChosen() {
      onChosen(chosen.flatMap(({ items }) => items.map(({ position }) => position)));
    },
    [chosen, onChosen],
  );
  useEffect(
    function leaveNoRings() {
      return () => onChosen([]);
    },
    [onChosen],
  );
  const start = (kind: (typeof kinds)[number]): void => {
    const empty = emptySketch(kind);
    setSketch(empty);
    begin(empty);
  };
  return (
    <ToolPanel title={word.choose} summary={word.chosen(count)} onClose={onClose}>
      <Choice
        name={word.outline}
        value={sketch.kind === 'free' ? 'free' : 'box'}
        values={kinds}
        words={word.outlines}
        onChange={start}
      />
      <p aria-live="polite">{word.chosen(count)}</p>
      <div className="action-buttons">
        <Acknowledge chosen={chosen} />
        <button
          type="button"
          disabled={sketch.positions.length === 0}
          onClick={() => start(sketch.kind === 'free' ? 'free' : 'box')}
        >
          {word.again}
        </button>
      </div>
      {chosen.map(({ live: { layer }, items }) => (
        <details key={layer.id} className="lasso-group">
          <summary>{`${layer.title[language]} ${items.length}`}</summary>
          <ul>
            {items.slice(0, mostListed).map(({ feature }) => (
              <li key={feature.id}>
                <button type="button" className="link" onClick={() => open({ layer: layer.id, id: feature.id })}>
                  {layer.label(feature, language)}
                </button>
              </li>
            ))}
          </ul>
          {items.length > mostListed ? <p className="quiet">{word.more(items.length - mostListed)}</p> : null}
        </details>
      ))}
      <PlacesField sketch={sketch} onChange={change} />
    </ToolPanel>
  );
};
