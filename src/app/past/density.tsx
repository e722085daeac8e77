import { useMemo } from 'react';
import type { PastLine } from '../../live/past/collect-lines.ts';
import type { Replay } from '../../live/past/replay.ts';
import { severities } from '../../shared/vocabulary.ts';
import { useWords } from '../../shared/words.ts';
import type { Mark } from './marks.ts';
import { pastWords } from './words.ts';

/** Into how many stretches the span is cut, to show how much came in each. */
const stretches = 160;

/** What tells how bad a change is; null: it does not say. */
const severityOf = (line: PastLine): (typeof severities)[number] | null => {
  if (line.type !== 'upsert') return null;
  const { properties } = line.feature as { properties?: { severity?: unknown } };
  return severities.find((one) => one === properties?.severity) ?? null;
};

/** One outline for each severity, the worst at the foot: how many such changes came in each stretch, in 100 × 100. */
const drawDensity = ({ span, lines }: Replay): readonly (readonly [name: string, path: string])[] => {
  const counts = Array.from({ length: stretches }, () => severities.map(() => 0));
  for (const line of lines) {
    const stretch = Math.min(stretches - 1, Math.floor(((line.at - span.from) / (span.to - span.from)) * stretches));
    const severity = severityOf(line);
    const [kind, row] = [severity ? severities.indexOf(severity) : -1, counts[stretch]];
    if (row && kind >= 0) row[kind] = (row[kind] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts.map((row) => row.reduce((sum, count) => sum + count, 0)));
  return severities.map((severity, index) => {
    const bars = counts.map((row, stretch) => {
      const below = row.slice(0, index).reduce((sum, count) => sum + count, 0);
      const height = ((row[index] ?? 0) / most) * 100;
      if (height === 0) return '';
      const [x, y] = [(stretch / stretches) * 100, 100 - (below / most) * 100];
      return `M${x.toFixed(2)} ${y.toFixed(1)}v${(-height).toFixed(1)}h${(90 / stretches).toFixed(2)}v${height.toFixed(1)}z`;
    });
    return [severity, bars.join('')] as const;
  });
};

const drawMarks = ({ span }: Replay, marks: readonly Mark[], isNamed: boolean): string =>
  marks
    .filter(({ label }) => (label !== null) === isNamed)
    .map(({ at }) => `M${(((at - span.from) / (span.to - span.from)) * 100).toFixed(2)} 0v100`)
    .join('');

/** How much came when and how bad it was, with the marks behind. */
export const Density = ({ replay, marks }: { replay: Replay; marks: readonly Mark[] }) => {
  const word = useWords(pastWords);
  const areas = useMemo(() => drawDensity(replay), [replay]);
  const [entered, named] = useMemo(
    () => [false, true].map((isNamed) => drawMarks(replay, marks, isNamed)),
    [replay, marks],
  );
  return (
    <svg
      className="past-density"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      role="img"
      aria-label={word.density(replay.lines.length)}
    >
      <path className="past-marks" d={entered} />
      {areas.map(([name, path]) => (
        <path key={name} className={`past-${name}`} d={path} />
      ))}
      <path className="past-moments" d={named} />
    </svg>
  );
};
