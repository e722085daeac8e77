import {
  type ColdFigureName,
  type ColdFigures,
  type ColdSubject,
  coldFigureNames,
  coldSubjects,
  slownesses,
} from './cold-start.ts';
import { type Spread, summarise } from './figures.ts';
import type { Goal } from './goals.ts';
import { digits, layOutTable } from './report.ts';

export interface ColdRun {
  subject: ColdSubject;
  slowness: number;
  figures: ColdFigures;
}

/** The first visits of one subject at one pace of the processor. */
interface ColdLine {
  subject: ColdSubject;
  slowness: number;
  spreads: Partial<Record<ColdFigureName, Spread>>;
}

export const summariseColdRuns = (runs: readonly ColdRun[]): readonly ColdLine[] =>
  slownesses.flatMap((slowness) =>
    coldSubjects.flatMap((subject) => {
      const those = runs.filter((run) => run.subject === subject && run.slowness === slowness);
      if (those.length === 0) return [];
      return [
        {
          subject,
          slowness,
          spreads: summarise(
            coldFigureNames,
            those.map(({ figures }) => figures),
          ),
        },
      ];
    }),
  );

const titles: Readonly<Record<ColdSubject, string>> = {
  demo: 'Vigie, the demo',
  api: 'Vigie on an API',
  circle: 'react-leaflet CircleMarker, no app',
};
const columns: Readonly<Record<ColdFigureName, string>> = {
  paint: 'first paint ms',
  data: 'data on the map ms',
  blocking: 'blocking ms',
  worst: 'longest task ms',
  shift: 'layout shift / 1000',
};

/** Medians, and below them the ranges. */
export const describeColdStarts = (lines: readonly ColdLine[]): string => {
  const rows = lines.flatMap(({ subject, slowness, spreads }) => {
    const cells = (show: (spread: Spread) => string): string[] =>
      coldFigureNames.map((name) => {
        const spread = spreads[name];
        return spread ? show(spread) : '';
      });
    return [
      [`${titles[subject]}, processor ×${slowness} slower`, ...cells(({ median }) => digits(median))],
      ['    from – to', ...cells(({ least, most }) => `${digits(least)}–${digits(most)}`)],
    ];
  });
  return layOutTable([['First visit', ...coldFigureNames.map((name) => columns[name])], ...rows]);
};

/** The most that each may be on a page that is four times slower. */
const limits = { data: 2_000, blocking: 300, worst: 150, shift: 0 } as const;

export const judgeColdStarts = (lines: readonly ColdLine[]): readonly Goal[] =>
  lines
    .filter(({ subject, slowness }) => subject !== 'circle' && slowness === 4)
    .flatMap(({ subject, spreads }) =>
      (Object.keys(limits) as (keyof typeof limits)[]).map((name) => {
        const floor = lines.find((line) => line.subject === 'circle' && line.slowness === 4)?.spreads[name]?.median;
        return {
          name: `${titles[subject]}, first visit ×4: ${columns[name].replace(/ ms$/, '')}`,
          value: spreads[name]?.median ?? Number.NaN,
          limit: limits[name],
          ...(floor !== undefined && { floor }),
          unit: name === 'shift' ? '' : 'ms',
        };
      }),
    );
