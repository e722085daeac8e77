import type { Outcome } from '../../domain/exercise/evaluate.ts';
import { formatOffset } from '../../layers/exercise/layer.tsx';
import { timeOf } from '../../shared/instant.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { exerciseViewWords } from './view-words.ts';

const [width, rowHeight, edge] = [600, 34, 8];

/** When each inject came and when its action stood in the log, on one axis; the table beside it has the same in words. */
export const Timeline = ({ outcomes, start }: { outcomes: readonly Outcome[]; start: number }) => {
  const language = useLanguage();
  const word = useWords(exerciseViewWords);
  const times = outcomes.flatMap(({ firing, reaction }) => [timeOf(firing.at), timeOf(firing.at) + (reaction ?? 0)]);
  const span = Math.max(60_000, ...times.map((time) => time - start));
  const placeOf = (time: number): number => edge + ((time - start) / span) * (width - 2 * edge);
  const height = outcomes.length * rowHeight + 18;
  return (
    <svg className="exercise-timeline" role="img" aria-label={word.timeline} viewBox={`0 0 ${width} ${height}`}>
      {outcomes.map(({ inject, firing, reaction, verdict }, index) => {
        const from = placeOf(timeOf(firing.at));
        const y = index * rowHeight + rowHeight - 8;
        return (
          <g key={`${inject.id} ${firing.at}`} data-verdict={verdict}>
            <line className="exercise-axis" x1={edge} x2={width - edge} y1={y} y2={y} />
            {reaction === null ? null : (
              <line className="exercise-span" x1={from} x2={placeOf(timeOf(firing.at) + reaction)} y1={y} y2={y} />
            )}
            <circle cx={from} cy={y} r={4} />
            <text x={from} y={y - 9} textAnchor={from > width / 2 ? 'end' : 'start'}>
              {textIn(inject.properties.title, language)}
            </text>
          </g>
        );
      })}
      <text x={edge} y={height - 2}>{`T+${formatOffset(0)}`}</text>
      <text x={width - edge} y={height - 2} textAnchor="end">{`T+${formatOffset(Math.round(span / 1_000))}`}</text>
    </svg>
  );
};
