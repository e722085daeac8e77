import { createParser } from '../../shared/quick-parse.ts';
import { severities, severityRank, textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Layer, LayerWriting } from '../manifest.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { followAsk } from '../../domain/alerts/follow-ask.ts';
import {
  type Alert,
  alertSchema,
  alertStatuses,
  alertThemes,
  alertsCollection,
  isWatchAlert,
} from '../../domain/alerts/contract.ts';
import type { AskPatch } from '../../domain/alerts/triage-patch.ts';
import { alertRule, signPosition } from './model.ts';
import { AlertRow } from './row.tsx';
import { alertSigns } from './signs.ts';
import { alertWords } from './words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

export { alertWords };

const word = (pick: (words: (typeof alertWords)['fr']) => string) => wordOf(alertWords, pick);
const signOf = ({ properties }: Alert): string => `${properties.status}:${properties.severity}`;
const isInForce = ({ properties }: Alert): boolean =>
  properties.status !== 'dismissed' && properties.status !== 'expired';
const rankOf = (alert: Alert): number => (isInForce(alert) ? severityRank[alert.properties.severity] + 1 : 0);

/** Loaded when somebody opens an item. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ AlertDetail }) => AlertDetail,
);
const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ AlertActions }) => AlertActions,
);

/** The alarms: loaded with the desk. */
export const AlarmBadge = lazyView(
  () => import('./alarm-badge.tsx'),
  ({ AlarmBadge }) => AlarmBadge,
);
export const Escalation = lazyView(
  () => import('./escalation.tsx'),
  ({ Escalation }) => Escalation,
);
export const TriageDialog = lazyView(
  () => import('./triage-dialog.tsx'),
  ({ TriageDialog }) => TriageDialog,
);

/** Setting aside is asked in minutes, and shown as a moment; what is asked for joins what was. */
const preview: NonNullable<LayerWriting<Alert>['preview']> = (alert, { shelf, ask, answer, ...patch }, now) => {
  if (isWatchAlert(alert) && (ask || answer)) {
    const asks = followAsk(alert.properties.asks, (ask ? { ask } : { answer }) as AskPatch, instantOf(now), 'operator');
    return { ...alert, properties: { ...alert.properties, asks } };
  }
  const asked = shelf as { minutes: number; reason: string } | undefined;
  const shelved = asked && {
    until: instantOf(now + asked.minutes * 60_000),
    reason: asked.reason,
    by: 'operator' as const,
  };
  return { ...alert, properties: { ...alert.properties, ...patch, ...(shelved && { shelved }) } };
};

export const alertsLayer: Layer<Alert> = {
  id: alertsCollection,
  title: word((w) => w.title),
  parse: createParser(alertSchema),
  rule: alertRule,
  label: ({ properties }, language) =>
    `${textIn(properties.headline, language)} – ${textIn(properties.area.label, language)}`,
  Detail,
  map: {
    points: {
      signs: alertSigns,
      signOf,
      mark: (alert, communeLabel) => {
        const position = signPosition(alert, communeLabel);
        return position && { longitude: position[0], latitude: position[1], sign: signOf(alert), rank: rankOf(alert) };
      },
      nameSign: (sign) =>
        word((w) =>
          sign
            .split(':')
            .map((part) => ({ ...w.status, ...w.severity })[part] ?? part)
            .join(', '),
        ),
      legend: [
        ...severities.map((value) => ({ sign: `new:${value}`, name: word((w) => w.severity[value]) })).reverse(),
        ...alertStatuses.map((status) => ({ sign: `${status}:severe`, name: word((w) => w.status[status]) })),
      ],
    },
    area: (alert) => ({ surface: alert.geometry, communes: alert.properties.area.communes, rank: rankOf(alert) }),
  },
  list: {
    Row: AlertRow,
    empty: word((w) => w.empty),
    created: ({ properties }) => timeOf(properties.sent),
    facets: () => [
      {
        parameter: 'severity',
        name: word((w) => w.facts.severity),
        values: severities.map((value) => ({ value, name: word((w) => w.severity[value]) })).reverse(),
      },
      {
        parameter: 'status',
        name: word((w) => w.facts.status),
        values: alertStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
      },
      {
        parameter: 'category',
        name: word((w) => w.facts.theme),
        values: alertThemes.map((value) => ({ value, name: word((w) => w.theme[value]) })),
      },
    ],
    indicators: [
      {
        counters: ['new'],
        name: word((w) => w.unacknowledged),
        tone: 'tone-new',
        filter: { parameter: 'status', values: ['new'] },
      },
      {
        counters: ['handled'],
        name: word((w) => w.handled),
        tone: 'tone-quiet',
        filter: { parameter: 'status', values: ['acknowledged', 'linked'] },
      },
    ],
  },
  goesOutAs: 'cap',
  writing: { Actions, tools: lazyPart(() => import('./desk-words.ts')), preview },
  waiting: lazyPart(() => import('./waiting.ts')),
};
