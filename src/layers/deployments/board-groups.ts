import { formatClockAt, formatMoment } from '../../shared/time.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import type { Deployment, DeploymentStatus } from '../../domain/deployments/contract.ts';
import { operatorName } from './model.ts';
import { deploymentWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

/** What the board is grouped by. */
export const groupings = ['operator', 'zone', 'kind', 'level', 'shift', 'operation'] as const;
export type Grouping = (typeof groupings)[number];

export interface BoardGroup {
  key: string;
  /** Who is there or on the way, by status; then who comes next, by the start of the shift. */
  now: readonly Deployment[];
  next: readonly Deployment[];
  /** Teams and officers on site. */
  teams: number;
  officers: number;
}

const keyOf: Readonly<Record<Grouping, (deployment: Deployment) => string>> = {
  operator: ({ properties }) => properties.operator,
  zone: ({ properties }) => properties.place.zone ?? '',
  kind: ({ properties }) => properties.kind,
  level: ({ properties }) => properties.level,
  shift: ({ properties }) => properties.shift.start,
  operation: ({ properties }) => properties.operation,
};

const order: readonly DeploymentStatus[] = ['on-site', 'en-route', 'paused', 'ended'];

/** Every deployment in exactly one group; the groups by their keys. */
export const groupBoard = (deployments: readonly Deployment[], by: Grouping): BoardGroup[] =>
  [...Map.groupBy(deployments, keyOf[by])]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([key, members]) => {
      const now = members
        .filter(({ properties }) => properties.status !== 'planned')
        .sort((a, b) => order.indexOf(a.properties.status) - order.indexOf(b.properties.status));
      const next = members
        .filter(({ properties }) => properties.status === 'planned')
        .sort((a, b) => (a.properties.shift.start < b.properties.shift.start ? -1 : 1));
      const present = now.filter(({ properties }) => properties.status === 'on-site');
      const officers = present.reduce((sum, { properties }) => sum + properties.strength, 0);
      return { key, now, next, teams: present.length, officers };
    });

/** The name of a group. @param zoneName of a police zone by its code */
export const groupName = (
  by: Grouping,
  { key, now, next }: BoardGroup,
  language: Language,
  zoneName: (code: string) => { fr: string; nl: string } | null,
): string => {
  const [first] = [...now, ...next];
  if (by === 'operator' && first) return operatorName(first.properties.operator, language);
  if (by === 'kind' && first) return deploymentWords[language].kind[first.properties.kind];
  if (by === 'level' && first) return deploymentWords[language].level[first.properties.level];
  if (by === 'shift' && first) {
    const { start, end } = first.properties.shift;
    const [from, to] = [timeOf(start), timeOf(end)];
    return `${formatMoment(from, language)} – ${formatClockAt(to, from, language)}`;
  }
  if (by === 'zone') {
    const name = zoneName(key);
    return name ? `${key} ${textIn(name, language)}` : key || '–';
  }
  return key || '–';
};
