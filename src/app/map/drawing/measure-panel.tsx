import { useEffect, useMemo, useState } from 'react';
import type { BufferedGeometry } from '../../../geo/shape.ts';
import type { Measured } from '../../../map/draw/measured.ts';
import { PlacesField } from '../../../map/draw/places-field.tsx';
import { readGeometry, readSketch } from '../../../map/draw/readings.ts';
import { type Sketch, emptySketch, turnInto } from '../../../map/draw/sketch.ts';
import { useArtist } from '../../../map/draw/use-artist.ts';
import { useUnits } from '../../../map/draw/measures.ts';
import { Choice } from '../../../shared/parts/choice.tsx';
import { pair, useLanguage, useWords } from '../../../shared/words.ts';
import { endPicking, useDesk } from '../../../workspace/desk-state.ts';
import { type Existing, useExisting } from './item-geometry.ts';
import { MeasureFacts } from './measure-facts.tsx';
import { MeasureUnits } from './measure-units.tsx';
import { measuredOf, useMeasured } from './measured.ts';
import { ToolPanel } from './tool-panel.tsx';
import { useLookThere } from './use-look-there.ts';
import { toolWords } from './words.ts';

const drawn = ['line', 'polygon', 'circle'] as const;
type Drawn = (typeof drawn)[number];

const useTold = (of: BufferedGeometry | null, sketch: Sketch, title: string): Measured | null => {
  const language = useLanguage();
  const units = useUnits();
  return useMemo(() => {
    const readings = of ? readGeometry(of) : readSketch(sketch);
    return readings && measuredOf(title, of ?? sketch, readings, units, language);
  }, [of, sketch, title, units, language]);
};

/** Distance, area, edge and bearing, of what somebody draws or of what is there; on the map, and on paper. */
export const MeasurePanel = ({ onSaid, onClose }: { onSaid: (text: string) => void; onClose: () => void }) => {
  const word = useWords(toolWords);
  const language = useLanguage();
  const open = useExisting();
  const { found, look } = useLookThere();
  const existing = [...found, ...open];
  const [sketch, setSketch] = useState<Sketch>(() => emptySketch('line'));
  const [there, setThere] = useState<Existing['key'] | null>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const isPicking = useDesk(({ picking }) => picking !== null);
  const { isDrawing, begin, end, change } = useArtist(sketch, null, setSketch, true);
  const of = existing.find(({ key }) => key === there);
  const measured = drawn.find((kind) => kind === sketch.kind) ?? 'line';
  const title = of ? pair(word.kinds[of.kind], of.name, language) : word.kinds[measured];
  const told = useTold(of?.of ?? null, sketch, title);
  useEffect(
    function showMeasure() {
      useMeasured.setState({ measured: told });
    },
    [told],
  );
  useEffect(function leaveNoMeasure() {
    return () => {
      useMeasured.setState({ measured: null });
      endPicking(null);
    };
  }, []);
  const lines =
    told?.facts.map(({ name, value, more }) => pair(name, more ? `${value}, ${more}` : value, language)) ?? [];
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText([...(of ? [title] : []), ...lines].join('\n'));
      onSaid(word.copied);
    } catch {
      onSaid(lines.join(' · '));
    }
  };
  const pickShape = async (): Promise<void> => {
    end();
    setIsEmpty(false);
    const all = await look();
    if (!all) return;
    setThere(all[0]?.key ?? null);
    setIsEmpty(all.length === 0);
  };
  const choose = (next: string): void => {
    const kind = drawn.find((one) => one === next);
    setThere(existing.find(({ key }) => key === next)?.key ?? null);
    if (!kind) return end();
    const turned = turnInto(sketch, kind);
    if (isDrawing) change(turned);
    else begin(turned);
    setSketch(turned);
  };
  const names: Record<string, string> = Object.fromEntries(drawn.map((kind: Drawn) => [kind, word.kinds[kind]]));
  for (const { key, kind, name } of existing) names[key] = pair(word.kinds[kind], name, language);
  return (
    <ToolPanel title={word.measure} summary={lines[0] ?? ''} onClose={onClose}>
      <Choice
        name={word.what}
        value={of ? of.key : measured}
        values={[...drawn, ...existing.map(({ key }) => key)]}
        words={names}
        onChange={choose}
      />
      <button type="button" aria-pressed={isPicking} onClick={() => void (isPicking ? endPicking(null) : pickShape())}>
        {word.pick}
      </button>
      {isEmpty ? <p role="status">{word.nothingThere}</p> : null}
      {told ? <MeasureFacts facts={told.facts} /> : <p className="quiet">{of ? word.point : word.nothing}</p>}
      <p className="visually-hidden" aria-live="polite">
        {lines[0] ?? ''}
      </p>
      <div className="action-buttons">
        <button type="button" disabled={lines.length === 0} onClick={() => void copy()}>
          {word.copy}
        </button>
        {of ? null : (
          <button
            type="button"
            disabled={sketch.positions.length === 0}
            onClick={() => {
              const empty = emptySketch(sketch.kind);
              setSketch(empty);
              begin(empty);
            }}
          >
            {word.again}
          </button>
        )}
      </div>
      {of ? null : <PlacesField sketch={sketch} onChange={change} />}
      <MeasureUnits />
    </ToolPanel>
  );
};
