import { type Intake, orientationStages, postAges, sectorJobs, trainingStages } from '../../domain/school/contract.ts';
import { schoolWords } from '../../domain/school/words.ts';
import { useRowNames } from '../../layers/school/layer.tsx';
import { Chart, chartWidth } from '../../shared/parts/chart.tsx';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useWriteTold } from './told-cell.tsx';
import { schoolViewWords } from './view-words.ts';
import { type Read, wayOf } from './year-view.ts';

const useNumbers = () => {
  const language = useLanguage();
  const whole = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return { whole, percent };
};

const rowHeight = 26;

/** How many come so far, as wide as they are many: it is steep. */
export const FunnelChart = ({ read }: { read: Read }) => {
  const word = useWords(schoolViewWords);
  const { table } = useWords(schoolWords);
  const write = useWriteTold();
  const { percent } = useNumbers();
  const { stages, share } = wayOf(read, null);
  const most = Math.max(1, ...stages.map(({ least }) => least));
  const [left, room] = [110, chartWidth - 170];
  const [informed, hired] = [stages[0], stages.at(-1)].map((told) => (told ? write(told) : '–'));
  return (
    <Chart
      title={word.funnel}
      summary={word.funnelSummary(informed ?? '–', hired ?? '–', share === null ? '–' : percent.format(share))}
      height={orientationStages.length * rowHeight}
      heads={[word.stage, word.all]}
      rows={orientationStages.map((stage, at) => [table[stage], stages[at] ? write(stages[at]) : '–'])}
      drawing={orientationStages.map((stage, at) => {
        const told = stages[at];
        const wide = Math.max(1, ((told?.least ?? 0) / most) * room);
        return (
          <g key={stage} transform={`translate(0 ${at * rowHeight})`}>
            <text y={17}>{table[stage]}</text>
            <rect className="chart-bar" x={left} y={3} width={wide} height={rowHeight - 6} />
            <text x={left + wide + 6} y={17}>
              {told ? write(told) : '–'}
            </text>
          </g>
        );
      })}
    />
  );
};

/** Seats of each programme as an outline; who started, finished and is employed inside it. */
export const SessionsChart = ({ intake, rows, read }: { intake: Intake; rows: readonly string[]; read: Read }) => {
  const word = useWords(schoolViewWords);
  const { table } = useWords(schoolWords);
  const nameOf = useRowNames();
  const write = useWriteTold();
  const { whole } = useNumbers();
  const { plain, year } = intake.properties;
  const seatsOf = (row: string): number => plain.seats[row]?.['seats'] ?? 0;
  const seats = rows.reduce((sum, row) => sum + seatsOf(row), 0);
  const inside = ['started', 'finished', 'employed'] as const;
  const most = Math.max(1, ...rows.map(seatsOf), ...rows.map((row) => read('started', row).least));
  const [left, room] = [194, chartWidth - 238];
  const [applicants, started, finished, employed] = trainingStages.map((stage) => write(read(stage, null)));
  return (
    <Chart
      title={word.sessions}
      summary={word.summary(
        year,
        whole.format(seats),
        applicants ?? '–',
        started ?? '–',
        finished ?? '–',
        employed ?? '–',
      )}
      height={rows.length * (rowHeight + 6)}
      heads={[word.programme, table.seats, ...inside.map((stage) => table[stage])]}
      rows={rows.map((row) => [
        nameOf(row),
        whole.format(seatsOf(row)),
        ...inside.map((stage) => write(read(stage, row))),
      ])}
      drawing={rows.map((row, at) => (
        <g key={row} transform={`translate(0 ${at * (rowHeight + 6)})`}>
          <text y={19}>{nameOf(row)}</text>
          <rect className="school-seats" x={left} y={2} width={(seatsOf(row) / most) * room} height={rowHeight} />
          {inside.map((stage, index) => (
            <rect
              key={stage}
              className="chart-bar"
              fillOpacity={1 - index * 0.3}
              x={left}
              y={4 + index * 8}
              width={(read(stage, row).least / most) * room}
              height={6}
            >
              <title>{`${nameOf(row)} – ${table[stage]}: ${write(read(stage, row))}`}</title>
            </rect>
          ))}
          <text x={left + Math.max(seatsOf(row), read('started', row).least) * (room / most) + 5} y={19}>
            {whole.format(seatsOf(row))}
          </text>
        </g>
      ))}
    />
  );
};

const lines = ['started', 'finished', 'employed'] as const;

/** Year by year, a line each. @param years the earliest first */
export const YearsChart = ({ years }: { years: readonly { year: number; read: Read }[] }) => {
  const word = useWords(schoolViewWords);
  const { table } = useWords(schoolWords);
  const write = useWriteTold();
  const most = Math.max(1, ...years.map(({ read }) => read('started', null).least));
  const [height, floor, left, right] = [150, 128, 20, 90];
  const xOf = (at: number): number => left + (at * (chartWidth - left - right)) / Math.max(1, years.length - 1);
  const yOf = (value: number): number => floor - (value / most) * (floor - 14);
  return (
    <Chart
      title={word.byYear}
      summary={word.byYearSummary(years[0]?.year ?? 0, years.at(-1)?.year ?? 0)}
      height={height}
      heads={[word.year, ...trainingStages.map((stage) => table[stage])]}
      rows={years.map(({ year, read }) => [String(year), ...trainingStages.map((stage) => write(read(stage, null)))])}
      drawing={
        <>
          {lines.map((stage, index) => {
            const points = years.map(({ read }, at) => `${xOf(at)} ${yOf(read(stage, null).least)}`);
            const last = years.at(-1);
            return (
              <g key={stage}>
                <polyline className="chart-line" strokeOpacity={1 - index * 0.3} points={points.join(' ')} />
                {last ? (
                  <text x={xOf(years.length - 1) + 6} y={yOf(last.read(stage, null).least) + 4 + index * 6}>
                    {table[stage]}
                  </text>
                ) : null}
              </g>
            );
          })}
          {years.map(({ year }, at) => (
            <text key={year} x={xOf(at)} y={height - 4} textAnchor="middle">
              {year}
            </text>
          ))}
        </>
      }
    />
  );
};

/** Open posts of each employer, the parts by how long they have been open: the fuller, the longer. */
export const PostsChart = ({ intake }: { intake: Intake }) => {
  const word = useWords(schoolViewWords);
  const { age, table } = useWords(schoolWords);
  const nameOf = useRowNames();
  const { whole, percent } = useNumbers();
  const employers = Object.entries(intake.properties.plain.posts).map(([employer, ages]) => {
    const counts = postAges.map((one) => ages[one] ?? 0);
    return { employer, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const rows = employers.sort((a, b) => b.total - a.total);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const most = Math.max(1, ...rows.map((row) => row.total));
  const [left, room] = [194, chartWidth - 238];
  return (
    <Chart
      title={word.posts}
      summary={word.postsSummary(
        whole.format(total),
        percent.format(total / sectorJobs.count),
        whole.format(sectorJobs.count),
        sectorJobs.year,
      )}
      height={rows.length * rowHeight}
      heads={[word.employer, ...postAges.map((one) => age[one]), table.posts]}
      rows={[
        ...rows.map(({ employer, counts, total: sum }) => [nameOf(employer), ...counts, sum]),
        [word.total, ...postAges.map((_, at) => rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)), total],
      ]}
      drawing={rows.map(({ employer, counts, total: sum }, at) => (
        <g key={employer} transform={`translate(0 ${at * rowHeight})`}>
          <text y={17}>{nameOf(employer)}</text>
          {counts.map((count, index) => {
            const before = counts.slice(0, index).reduce((all, one) => all + one, 0);
            return (
              <rect
                key={postAges[index]}
                className="chart-bar"
                fillOpacity={0.25 + index * 0.25}
                x={left + (before / most) * room}
                y={3}
                width={(count / most) * room}
                height={rowHeight - 6}
              >
                <title>{`${nameOf(employer)} – ${age[postAges[index] ?? '0-3']}: ${count}`}</title>
              </rect>
            );
          })}
          <text x={left + (sum / most) * room + 5} y={17}>
            {whole.format(sum)}
          </text>
        </g>
      ))}
    />
  );
};
