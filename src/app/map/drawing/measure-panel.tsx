import { useMemo, useState } from 'react';
import { PlacesField } from '../../../map/draw/places-field.tsx';
import { type Readings, readGeometry, readSketch } from '../../../map/draw/readings.ts';
import { shapeWords } from '../../../map/draw/shape-words.ts';
import { type Sketch, emptySketch, turnInto } from '../../../map/draw/sketch.ts';
import { useArtist } from '../../../map/draw/use-artist.ts';
import { areaUnits, lengthUnits, units, useUnits, writeArea, writeLength } from '../../../map/draw/measures.ts';
import { Choice } from '../../../shared/parts/choice.tsx';
import type { Language } from '../../../shared/vocabulary.ts';
import { pair, useLanguage, useWords } from '../../../shared/words.ts';
import { type Existing, useExisting } from './item-geometry.ts';
import { MeasureFacts, onFoot } from './measure-facts.tsx';
import { ToolPanel } from './tool-panel.tsx';
import { toolWords } from './words.ts';

const drawn = ['line', 'polygon', 'circle'] as const;
type Drawn = (typeof drawn)[number];

/** The measure in lines of text, the sum first. */
const tell = (readings: Readings, chosen: ReturnType<typeof useUnits>, language: Language): string[] => {
  const word = toolWords[language];
  const { length, legs, area, edge, radius } = readings;
  const metres = (value: number): string => writeLength(value, chosen, language);
  return [
    ...(length === null ? [] : [pair(word.kinds.line, metres(length), language)]),
    ...(length === null ? [] : [pair(word.onFoot, word.minutes(onFoot(length)), language)]),
    ...(area === null ? [] : [pair(shapeWords[language].area, writeArea(area, chosen, language), language)]),
    ...(edge === null ? [] : [pair(shapeWords[language].perimeter, metres(edge), language)]),
    ...(radius === null ? [] : [pair(word.radius, metres(radius), language)]),
    ...legs.map((leg, index) =>
      pair(word.leg(index + 1), `${metres(leg.metres)}, ${Math.round(leg.bearing) % 360}°`, language),
    ),
  ];
};

/** Distance, area, edge and bearing, of what somebody draws or of what is there. */
export const MeasurePanel = ({ onSaid, onClose }: { onSaid: (text: string) => void; onClose: () => void }) => {
  const word = useWords(toolWords);
  const language = useLanguage();
  const chosen = useUnits();
  const existing = useExisting();
  const [sketch, setSketch] = useState<Sketch>(() => emptySketch('line'));
  const [there, setThere] = useState<Existing['key'] | null>(null);
  const { isDrawing, begin, end, change } = useArtist(sketch, null, setSketch, true);
  const of = existing.find(({ key }) => key === there);
  const readings = useMemo(() => (of ? readGeometry(of.of) : readSketch(sketch)), [of, sketch]);
  const lines = readings ? tell(readings, chosen, language) : [];
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      onSaid(word.copied);
    } catch {
      onSaid(lines.join(' · '));
    }
  };
  const measured = drawn.find((kind) => kind === sketch.kind) ?? 'line';
  const names: Record<Drawn | Existing['key'], string> = { ...word.kinds };
  for (const { key, name } of existing) names[key] = pair(word.kinds[key], name, language);
  return (
    <ToolPanel title={word.measure} summary={lines[0] ?? ''} onClose={onClose}>
      <Choice
        name={word.what}
        value={of ? of.key : measured}
        values={[...drawn, ...existing.map(({ key }) => key)]}
        words={names}
        onChange={(next) => {
          const kind = drawn.find((one) => one === next);
          setThere(existing.find(({ key }) => key === next)?.key ?? null);
          if (!kind) return end();
          const turned = turnInto(sketch, kind);
          if (isDrawing) change(turned);
          else begin(turned);
          setSketch(turned);
        }}
      />
      {readings ? <MeasureFacts readings={readings} /> : <p className="quiet">{of ? word.point : word.nothing}</p>}
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
      <div className="measure-units">
        <Choice
          name={word.lengthUnit}
          value={chosen.length}
          values={lengthUnits}
          words={{ auto: word.auto, m: 'm', km: 'km' }}
          onChange={(length) => units.write({ length })}
        />
        <Choice
          name={word.areaUnit}
          value={chosen.area}
          values={areaUnits}
          words={{ auto: word.auto, 'm²': 'm²', ha: 'ha', 'km²': 'km²' }}
          onChange={(area) => units.write({ area })}
        />
      </div>
    </ToolPanel>
  );
};
