import { type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { WatchAlert } from '../../domain/alerts/contract.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { timeOf } from '../../shared/instant.ts';
import { formatClock } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type Bar, type Frame, barAt, drawPaths, packBars, xOf } from './bars.ts';
import type { Happening } from './happenings.ts';
import type { Lanes } from './use-lanes.ts';
import { useNames } from './use-names.ts';
import { watchViewWords } from './view-words.ts';

/** What a bar stands for. */
export type Shown = { alert: WatchAlert } | { happening: Happening };

const hour = 3_600_000;
const axisHeight = 22;

/** How wide an element is, pixels; 0 before it is drawn. */
const useWidth = <E extends HTMLElement>() => {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(function followWidth() {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
};

const alertBars = ({ alerts, meetings }: Lanes): readonly Bar<Shown>[] =>
  alerts.map((alert) => {
    const { onset, expires, volume, release } = alert.properties;
    const met = (meetings.ofAlert.get(alert.id)?.length ?? 0) > 0 ? 'met' : 'alone';
    return {
      item: { alert },
      from: timeOf(onset),
      to: timeOf(expires),
      style: `watch-${met} watch-${volume}${release === 'released' ? '' : ' watch-in-cell'}`,
    };
  });

const realBars = ({ happenings, meetings, to }: Lanes, now: number): readonly Bar<Shown>[] =>
  happenings.map((happening) => ({
    item: { happening },
    from: happening.from,
    to: Math.min(to, happening.to ?? Math.max(now, happening.from)),
    style: `watch-${meetings.ofHappening.has(happening.id) ? 'met' : 'alone'} watch-${happening.tone}`,
  }));

/** Hours to name on an axis of so many pixels. */
const ticksOf = (from: number, to: number, width: number): readonly number[] => {
  const step = [0.25, 0.5, 1, 2, 3, 6, 12].find((hours) => (width * hours * hour) / (to - from) >= 64) ?? 24;
  const first = Math.ceil(from / (step * hour));
  const count = Math.max(0, Math.floor(to / (step * hour)) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step * hour);
};

/** A row is as high as the lane has room for, up to a line of text. @param tall of the lane at most, pixels */
const rowOf = (count: number, tall: number): number => Math.max(1, Math.min(12, tall / Math.max(1, count)));

/**
 * Two lanes on one time axis: what is said above, what is real below. One path for each style, so that thousands of bars
 * are a few elements; what a bar is stands under it, and in the table.
 */
export const LaneChart = ({
  lanes,
  now,
  tall,
  name,
}: {
  lanes: Lanes;
  now: number;
  /** Of one lane at most, pixels. */
  tall: number;
  name: string;
}) => {
  const language = useLanguage();
  const word = useWords(watchViewWords);
  const names = useNames();
  const { show } = useItemSteps();
  const noteId = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Bar<Shown> | null>(null);
  const { from, to } = lanes;
  const drawn = useMemo(() => {
    const [above, below] = [packBars(alertBars(lanes)), packBars(realBars(lanes, now))];
    const [upRow, downRow] = [rowOf(above.count, tall), rowOf(below.count, tall)];
    const base = Math.max(8, above.count * upRow);
    const frame = { width, from: lanes.from, to: lanes.to };
    const up: Frame = { ...frame, top: base, row: upRow, direction: -1 };
    const down: Frame = { ...frame, top: base + axisHeight, row: downRow, direction: 1 };
    return {
      above,
      below,
      up,
      down,
      height: Math.ceil(base + axisHeight + Math.max(8, below.count * downRow)),
      paths: [...drawPaths(above, up), ...drawPaths(below, down)],
    };
  }, [lanes, now, tall, width]);
  const find = (event: PointerEvent): Bar<Shown> | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    return barAt(drawn.above, drawn.up, x, y) ?? barAt(drawn.below, drawn.down, x, y);
  };
  const open = (event: PointerEvent): void => {
    const bar = find(event);
    if (!bar) return;
    if ('alert' in bar.item) show({ layer: 'alerts', id: bar.item.alert.id });
    else show({ layer: bar.item.happening.collection, id: bar.item.happening.id });
  };
  const nameOf = ({ item }: Bar<Shown>): string =>
    'alert' in item ? names.alert(item.alert) : names.happening(item.happening);
  const axis = drawn.up.top;
  return (
    <div className="watch-chart" ref={ref}>
      {width === 0 ? null : (
        <svg
          width={width}
          height={drawn.height}
          role="img"
          aria-label={name}
          aria-describedby={noteId}
          onPointerMove={(event) => setPointed(find(event))}
          onPointerLeave={() => setPointed(null)}
          onPointerUp={open}
        >
          {ticksOf(from, to, width).map((time) => (
            <g key={time} transform={`translate(${xOf(time, drawn.up)} 0)`}>
              <line className="watch-tick" y2={drawn.height} />
              {xOf(time, drawn.up) > width - 40 ? null : (
                <text y={axis + 15} dx={3}>
                  {formatClock(time, language)}
                </text>
              )}
            </g>
          ))}
          {drawn.paths.map(([style, path]) => (
            <path key={style} className={style} d={path} />
          ))}
          <line className="watch-now" x1={xOf(now, drawn.up)} x2={xOf(now, drawn.up)} y2={drawn.height} />
        </svg>
      )}
      <p className="watch-pointed quiet" id={noteId}>
        {pointed
          ? `${formatClock(pointed.from, language)}–${formatClock(pointed.to, language)} · ${nameOf(pointed)}`
          : word.point}
      </p>
    </div>
  );
};
