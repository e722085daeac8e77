import { useState } from 'react';
import { Chart, chartWidth as width } from '../../shared/parts/chart.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { formatDay } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { mondayOf } from './calendar.ts';
import { type Mode, modes } from '../../domain/plan/contract.ts';
import { type Figures, percentileOf } from './figures.ts';
import { chartWords } from './chart-words.ts';
import { planWords, serviceName } from './words.ts';

/** Hours of presence: a row of bars for each service, a bar for each week; the current one is paler. */
export const PresenceChart = ({ figures, first, current }: { figures: Figures; first: number; current: number }) => {
  const language = useLanguage();
  const word = useWords(chartWords);
  const plan = useWords(planWords);
  const weeks = Array.from({ length: current - first + 1 }, (_, index) => first + index);
  const hours = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const rows = [...figures.presence]
    .map(([operator, known]) => ({
      name: serviceName(plan, operator),
      values: weeks.map((week) => (known.get(week) ?? 0) / 60),
    }))
    .map((row) => ({ ...row, total: row.values.reduce((sum, value) => sum + value, 0) }))
    .sort((a, b) => b.total - a.total);
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const rowHeight = 30;
  const [left, right] = [158, 58];
  const step = (width - left - right) / weeks.length;
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const weekName = (week: number): string =>
    `${word.week} ${formatDay(mondayOf(week), language)}${week === current ? ` (${word.thisWeek})` : ''}`;
  return (
    <Chart
      title={word.presenceTitle}
      summary={word.presenceSummary(hours.format(total), rows.length)}
      height={rows.length * rowHeight}
      heads={[plan.operator, ...weeks.map(weekName)]}
      rows={rows.map(({ name, values }) => [name, ...values.map((value) => hours.format(value))])}
      drawing={rows.map(({ name, values, total: sum }, row) => (
        <g key={name} transform={`translate(0 ${row * rowHeight})`}>
          <text x={0} y={20}>
            {name}
          </text>
          <text x={width} y={20} textAnchor="end">
            {`${hours.format(sum)} h`}
          </text>
          {values.map((value, index) => {
            const height = (value / most) * (rowHeight - 5);
            const week = weeks[index] ?? current;
            return (
              <rect
                key={week}
                className={week === current ? 'chart-bar chart-part' : 'chart-bar'}
                x={left + index * step}
                y={rowHeight - height}
                width={step - 2}
                height={height}
              >
                <title>{`${name}, ${weekName(week)}: ${hours.format(value)} h`}</title>
              </rect>
            );
          })}
        </g>
      ))}
    />
  );
};

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/** Incidents: a week of hours, the fuller the more; of all modes or one. */
export const IncidentsChart = ({ figures }: { figures: Figures }) => {
  const word = useWords(chartWords);
  const { mode } = useWords(planWords);
  const [chosen, setChosen] = useState<Mode | ''>('');
  const counts = Array.from({ length: 168 }, (_, hour) =>
    [...figures.incidents].reduce(
      (sum, [mode, hours]) => sum + (chosen === '' || chosen === mode ? (hours[hour] ?? 0) : 0),
      0,
    ),
  );
  const total = counts.reduce((sum, value) => sum + value, 0);
  const most = Math.max(1, ...counts);
  const peak = counts.indexOf(most);
  const [left, cell, rowHeight] = [70, (width - 70) / 24, 22];
  const hourName = (hour: number): string => `${word.days[Math.floor(hour / 24)] ?? ''} ${hour % 24}\u00a0h`;
  return (
    <Chart
      title={word.incidentsTitle}
      summary={word.incidentsSummary(total, hourName(peak))}
      height={7 * rowHeight + 16}
      heads={[word.hour, ...word.days]}
      rows={
        total === 0
          ? []
          : hoursOfDay.map((hour) => [`${hour} h`, ...word.days.map((_, day) => counts[day * 24 + hour] ?? 0)])
      }
      drawing={
        <>
          {word.days.map((day, row) => (
            <text key={day} x={0} y={row * rowHeight + 15}>
              {day}
            </text>
          ))}
          {counts.map((value, hour) => (
            <rect
              key={hourName(hour)}
              className="chart-cell"
              x={left + (hour % 24) * cell}
              y={Math.floor(hour / 24) * rowHeight}
              width={cell - 1.5}
              height={rowHeight - 2}
              fillOpacity={0.08 + (0.92 * value) / most}
            >
              <title>{`${hourName(hour)}: ${value}`}</title>
            </rect>
          ))}
          {[0, 6, 12, 18].map((hour) => (
            <text key={hour} x={left + hour * cell} y={7 * rowHeight + 13}>
              {`${hour} h`}
            </text>
          ))}
        </>
      }
    >
      <Choice<Mode | ''>
        name={word.incidents}
        value={chosen}
        values={['', ...modes]}
        words={{ '': word.allModes, ...mode }}
        onChange={setChosen}
      />
    </Chart>
  );
};

/** How often it took how many minutes; the median and nine out of ten as lines. */
export const ResponseChart = ({ figures: { responses } }: { figures: Figures }) => {
  const word = useWords(chartWords);
  const median = percentileOf(responses, 50);
  const ninth = percentileOf(responses, 90);
  const longest = Math.max(0, ...responses.keys());
  const minutes = Array.from({ length: longest + 1 }, (_, minute) => minute);
  const most = Math.max(1, ...responses.values());
  const [height, floor] = [120, 104];
  const step = width / (longest + 1);
  return (
    <Chart
      title={word.responseTitle}
      summary={word.responseSummary(String(median ?? '–'), String(ninth ?? '–'))}
      height={height}
      heads={[word.minutes, word.incidents]}
      rows={median === null ? [] : minutes.map((minute) => [minute, responses.get(minute) ?? 0])}
      drawing={
        <>
          {minutes.map((minute) => {
            const tall = ((responses.get(minute) ?? 0) / most) * (floor - 14);
            return (
              <rect
                key={minute}
                className="chart-bar"
                x={minute * step}
                y={floor - tall}
                width={Math.max(1, step - 2)}
                height={tall}
              >
                <title>{`${minute} min: ${responses.get(minute) ?? 0}`}</title>
              </rect>
            );
          })}
          {[median, ninth].map((minute, index) =>
            minute === null ? null : (
              <g key={index === 0 ? 'median' : 'ninth'} transform={`translate(${(minute + 0.5) * step} 0)`}>
                <line y1={12} y2={floor} className="chart-mark" />
                <text y={9} textAnchor="middle">{`${minute} min`}</text>
              </g>
            ),
          )}
          {minutes
            .filter((minute) => minute % 5 === 0)
            .map((minute) => (
              <text key={minute} x={(minute + 0.5) * step} y={height - 2} textAnchor="middle">
                {minute}
              </text>
            ))}
        </>
      }
    />
  );
};
