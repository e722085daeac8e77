import type { Outcome } from '../../domain/exercise/evaluate.ts';
import { timeOf } from '../../shared/instant.ts';
import { useWords } from '../../shared/words.ts';
import { exerciseViewWords } from './view-words.ts';

const [width, rowHeight, left] = [600, 16, 8];

/** When each inject came and when its action stood in the log, on one axis; the table beside it has the same in words. */
export const Timeline = ({ outcomes, start }: { outcomes: readonly Outcome[]; start: number }) => {
  const word = useWords(exerciseViewWords);
  const times = outcomes.flatMap(({ firing, reaction }) => [timeOf(firing.at), timeOf(firing.at) + (reaction ?? 0)]);
  const span = Math.max(60_000, ...times.map((time) => time - start));
  const placeOf = (time: number): number => left + ((time - start) / span) * (width - 2 * left);
  return (
    <svg
      className="exercise-timeline"
      role="img"
      aria-label={word.timeline}
      viewBox={`0 0 ${width} ${outcomes.length * rowHeight + 4}`}
    >
      {outcomes.map(({ inject, firing, reaction, verdict }, index) => {
        const [from, y] = [placeOf(timeOf(firing.at)), index * rowHeight + rowHeight / 2];
        return (
          <g key={`${inject.id} ${firing.at}`} data-verdict={verdict}>
            <line className="exercise-axis" x1={left} x2={width - left} y1={y} y2={y} />
            {reaction === null ? null : (
              <line className="exercise-span" x1={from} x2={placeOf(timeOf(firing.at) + reaction)} y1={y} y2={y} />
            )}
            <circle cx={from} cy={y} r={4} />
          </g>
        );
      })}
    </svg>
  );
};
