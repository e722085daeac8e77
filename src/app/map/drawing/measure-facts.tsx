import { useUnits, writeArea, writeLength } from '../../../map/draw/measures.ts';
import type { Readings } from '../../../map/draw/readings.ts';
import { shapeWords } from '../../../map/draw/shape-words.ts';
import { useLanguage, useWords } from '../../../shared/words.ts';
import { toolWords } from './words.ts';

/** Metres in a minute, on foot: 4.8 km/h. */
const pace = 80;
export const onFoot = (metres: number): number => Math.max(1, Math.round(metres / pace));

const Fact = ({
  name,
  value,
  more = '',
  isSum = false,
}: {
  name: string;
  value: string;
  more?: string;
  isSum?: boolean;
}) => (
  <div className={isSum ? 'measure-sum' : undefined}>
    <dt>{name}</dt>
    <dd>{value}</dd>
    <dd>{more}</dd>
  </div>
);

/** What a measure says, the sum first. */
export const MeasureFacts = ({ readings: { legs, length, area, edge, radius } }: { readings: Readings }) => {
  const word = useWords(toolWords);
  const said = useWords(shapeWords);
  const language = useLanguage();
  const units = useUnits();
  const metres = (value: number): string => writeLength(value, units, language);
  return (
    <dl className="measure-facts">
      {length === null ? null : (
        <>
          <Fact name={word.kinds.line} value={metres(length)} isSum />
          <Fact name={word.onFoot} value={word.minutes(onFoot(length))} />
        </>
      )}
      {area === null ? null : <Fact name={said.area} value={writeArea(area, units, language)} isSum />}
      {edge === null ? null : <Fact name={said.perimeter} value={metres(edge)} />}
      {radius === null ? null : <Fact name={word.radius} value={metres(radius)} />}
      {legs.map((leg, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a leg is known by its number
        <Fact
          key={index}
          name={word.leg(index + 1)}
          value={metres(leg.metres)}
          more={`${word.bearing} ${Math.round(leg.bearing) % 360}°`}
        />
      ))}
    </dl>
  );
};
