/** Seconds: the upper ends of the buckets of a latency. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

type Labels = Readonly<Record<string, string>>;

const escape = (value: string): string => value.replaceAll(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));
const labelsText = (labels: Labels): string => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escape(value)}"`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
};

interface Histogram {
  labels: Labels;
  counts: number[];
  sum: number;
  count: number;
}

/** What is measured, as Prometheus reads it (text format 0.0.4). */
export const createMetrics = () => {
  const help = new Map<string, readonly [type: string, text: string]>();
  const values = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Map<string, Histogram>>();

  const define = (name: string, type: 'counter' | 'gauge' | 'histogram', text: string): void => {
    help.set(name, [type, text]);
  };
  const set = (name: string, labels: Labels, change: (before: number) => number): void => {
    const of = values.get(name) ?? new Map<string, number>();
    const key = labelsText(labels);
    values.set(name, of.set(key, change(of.get(key) ?? 0)));
  };
  const histogramText = (name: string, { labels, counts, sum, count }: Histogram): string[] => [
    ...buckets.map((end, index) => `${name}_bucket${labelsText({ ...labels, le: String(end) })} ${counts[index] ?? 0}`),
    `${name}_bucket${labelsText({ ...labels, le: '+Inf' })} ${count}`,
    `${name}_sum${labelsText(labels)} ${sum}`,
    `${name}_count${labelsText(labels)} ${count}`,
  ];
  return {
    define,
    add: (name: string, labels: Labels = {}, by = 1): void => set(name, labels, (before) => before + by),
    set: (name: string, value: number, labels: Labels = {}): void => set(name, labels, () => value),
    observe: (name: string, labels: Labels, seconds: number): void => {
      const of = histograms.get(name) ?? new Map<string, Histogram>();
      const key = labelsText(labels);
      const one = of.get(key) ?? { labels, counts: buckets.map(() => 0), sum: 0, count: 0 };
      for (const [index, end] of buckets.entries())
        if (seconds <= end) one.counts[index] = (one.counts[index] ?? 0) + 1;
      one.sum += seconds;
      one.count += 1;
      histograms.set(name, of.set(key, one));
    },
    text: (): string => {
      const lines = [...help].flatMap(([name, [type, text]]) => [
        `# HELP ${name} ${text}`,
        `# TYPE ${name} ${type}`,
        ...Array.from(values.get(name) ?? [], ([labels, value]) => `${name}${labels} ${value}`),
        ...[...(histograms.get(name)?.values() ?? [])].flatMap((one) => histogramText(name, one)),
      ]);
      return `${lines.join('\n')}\n`;
    },
  };
};
export type Metrics = ReturnType<typeof createMetrics>;
