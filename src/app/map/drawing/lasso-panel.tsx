import { useEffect, useState } from 'react';
import { PlacesField } from '../../../map/draw/places-field.tsx';
import { shapeWords } from '../../../map/draw/shape-words.ts';
import { type Sketch, emptySketch } from '../../../map/draw/sketch.ts';
import { useArtist } from '../../../map/draw/use-artist.ts';
import { shapeLengths } from '../../../geo/shape.ts';
import type { Position } from '../../../shared/geojson.ts';
import { Choice } from '../../../shared/parts/choice.tsx';
import { Field } from '../../../shared/parts/field.tsx';
import { pair, useLanguage, useWords } from '../../../shared/words.ts';
import { openExport } from '../../../workspace/desk-state.ts';
import { ChosenGroup } from './chosen-group.tsx';
import { holdItems } from './held-selection.ts';
import { type Existing, useExisting } from './item-geometry.ts';
import { lassoWords } from './lasso-words.ts';
import { ToolPanel } from './tool-panel.tsx';
import { useChosen } from './use-chosen.ts';
import { toolWords } from './words.ts';

const kinds = ['box', 'free', 'circle'] as const;
type Kind = (typeof kinds)[number];

const nameOf = (layer: string, id: string): string => `${layer}:${id}`;

/** Items chosen by drawing, or in a shape that is there: counted and listed by layer, ringed on the map, acted on, exported. */
export const LassoPanel = ({
  onChosen,
  onClose,
}: {
  /** Where they are, to be ringed. */
  onChosen: (places: readonly Position[]) => void;
  onClose: () => void;
}) => {
  const word = useWords(lassoWords);
  const tool = useWords(toolWords);
  const { metres } = useWords(shapeWords);
  const language = useLanguage();
  const existing = useExisting().filter(({ of }) => of.type === 'Polygon' || of.type === 'MultiPolygon');
  const [sketch, setSketch] = useState<Sketch>(() => emptySketch('box'));
  const [there, setThere] = useState<Existing['key'] | null>(null);
  /** Those that somebody took out again. */
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const { begin, end, change } = useArtist(sketch, null, setSketch, true);
  const of = existing.find(({ key }) => key === there) ?? null;
  const found = useChosen(of ? of.of : sketch);
  const isChosen = (layer: string, id: string): boolean => !without.has(nameOf(layer, id));
  const chosen = found.flatMap(({ live, items }) => {
    const taken = items.filter(({ feature }) => isChosen(live.layer.id, feature.id));
    return taken.length > 0 ? [{ live, items: taken }] : [];
  });
  const count = chosen.reduce((sum, { items }) => sum + items.length, 0);
  useEffect(
    function ringChosen() {
      onChosen(
        found.flatMap(({ live, items }) =>
          items.flatMap(({ feature, position }) => (without.has(nameOf(live.layer.id, feature.id)) ? [] : [position])),
        ),
      );
    },
    [found, without, onChosen],
  );
  useEffect(
    function leaveNoRings() {
      return () => onChosen([]);
    },
    [onChosen],
  );
  const start = (kind: Kind): void => {
    const empty = emptySketch(kind);
    setThere(null);
    setWithout(new Set());
    setSketch(empty);
    begin(empty);
  };
  const kind: Kind = kinds.find((one) => one === sketch.kind) ?? 'box';
  const names: Record<string, string> = Object.fromEntries(kinds.map((one) => [one, word.outlines[one]]));
  for (const { key, kind: of, name } of existing) names[key] = pair(tool.kinds[of], name, language);
  const choose = (next: string): void => {
    const drawn = kinds.find((one) => one === next);
    if (drawn) return start(drawn);
    setWithout(new Set());
    setThere(existing.find(({ key }) => key === next)?.key ?? null);
    end();
  };
  return (
    <ToolPanel title={tool.choose} summary={word.chosen(count)} onClose={onClose}>
      <Choice
        name={word.outline}
        value={of ? of.key : kind}
        values={[...kinds, ...existing.map(({ key }) => key)]}
        words={names}
        onChange={choose}
      />
      {of || kind !== 'circle' ? null : (
        <Field
          name={metres.circle}
          type="number"
          value={Number.isFinite(sketch.metres) ? String(sketch.metres) : ''}
          least={shapeLengths.radius.least}
          most={shapeLengths.radius.most}
          onChange={(text) => change({ ...sketch, metres: Number(text) })}
        />
      )}
      <p aria-live="polite">{word.chosen(count)}</p>
      <div className="action-buttons">
        <button
          type="button"
          disabled={count === 0}
          onClick={() =>
            openExport(
              chosen.map(({ live, items }) =>
                holdItems(
                  live,
                  items.map(({ feature }) => feature),
                ),
              ),
            )
          }
        >
          {word.export}
        </button>
        <button type="button" disabled={!of && sketch.positions.length === 0} onClick={() => start(kind)}>
          {tool.again}
        </button>
      </div>
      {found.map((one) => (
        <ChosenGroup
          key={one.live.layer.id}
          found={one}
          isChosen={(id) => isChosen(one.live.layer.id, id)}
          onChoose={(ids, isTaken) => {
            const next = new Set(without);
            for (const id of ids) {
              if (isTaken) next.delete(nameOf(one.live.layer.id, id));
              else next.add(nameOf(one.live.layer.id, id));
            }
            setWithout(next);
          }}
        />
      ))}
      {of ? null : <PlacesField sketch={sketch} onChange={change} />}
    </ToolPanel>
  );
};
